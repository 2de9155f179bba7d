"""The pieces of a period by name, from the figures about them."""

from bot.answers import Answer, Denominator, Figure, Number, PartPeriods, Tied
from bot.questions import Grain
from bot.wording.subject import as_number


def name_of(figure: Figure) -> str:
    """Which piece a figure is about: its name is "measure, piece"."""
    return figure.name.partition(", ")[2] or figure.name


def amounts(answer: Answer) -> list[Figure]:
    """The figures that count something, without those that say which piece it was."""
    return [f for f in answer.figures if not isinstance(f.value, (str, bool)) and f.unit not in _WHICH]


def piece_of(figure: Figure, grain: Grain) -> str:
    """A piece in a sentence: 3 September 2022, October 2021, Saturday."""
    return singular(name_of(figure), grain)


def singular(name: str, grain: Grain) -> str:
    """One of a weekday, which is named by all of them: Saturdays."""
    return name.removesuffix("s") if grain is Grain.WEEKDAY else name


def amount_of(figure: Figure) -> Number:
    return as_number(figure.value)


def at(name: str, grain: Grain) -> str:
    """A piece with the word that fits before it: on 3 September 2022, in October 2021, from 1 January to
    21 August 2026."""
    if " to " in name:
        return f"from {name}"
    return f"on {name}" if grain in DAYS else f"in {name}"


def parts_of(answer: Answer) -> tuple[Figure, ...]:
    """The parts of a breakdown, without the total and the shares."""
    counted = tuple(figure for figure in answer.figures if figure.unit != "per cent")
    return counted[:-1] if any(isinstance(c, Denominator) for c in answer.caveats) else counted


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
_WHICH = frozenset(Grain)
