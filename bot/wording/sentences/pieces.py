"""What several headlines say of an answer: its verdict, its pieces by name."""

from bot.answers import Answer, Figure, PartPeriods, Role, Tied
from bot.questions import Grain


def yes_or_no(answer: Answer) -> str:
    """What a sentence that decides something opens with; empty where nothing is to be decided."""
    verdict = answer.only(Role.VERDICT)
    if verdict is None:
        return ""
    return "Yes: " if verdict.value else "No: "


def piece_of(figure: Figure, grain: Grain) -> str:
    """A piece in a sentence: 3 September 2022, October 2021, Saturday."""
    return singular(figure.of, grain)


def singular(name: str, grain: Grain) -> str:
    """One of a weekday, which is named by all of them: Saturdays."""
    return name.removesuffix("s") if grain is Grain.WEEKDAY else name


def at(name: str, grain: Grain) -> str:
    """A piece with the word that fits before it: on 3 September 2022, in October 2021, from 1 January to
    21 August 2026."""
    if " to " in name:
        return f"from {name}"
    return f"on {name}" if grain in DAYS else f"in {name}"


def not_whole(answer: Answer) -> frozenset[str]:
    """The names of pieces that are not complete."""
    return frozenset(
        name for caveat in answer.caveats if isinstance(caveat, PartPeriods) for name in caveat.names
    )


def tied(answer: Answer) -> tuple[str, ...]:
    """The names of those that share the place."""
    return next((caveat.names for caveat in answer.caveats if isinstance(caveat, Tied)), ())


DAYS = frozenset({Grain.DAY, Grain.WEEKDAY})
"""Of which it is said "on", not "in"."""
