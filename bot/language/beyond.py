"""What asks for more than one question holds, though each of its words is known."""

from bot.errors import NotUnderstood
from bot.language.meanings import Counted, Cue, Found, Passing
from bot.language.themes import theme_of
from bot.language.tokens import Words
from bot.periods import Period
from bot.questions import Condition, Direction

_SET = (Cue.MORE, Cue.LESS, Cue.CHANGE, Cue.WITHOUT)

_ORDERS = ("stop", "prevent")
_PLEASE = ("please", "pls", "plz", "ok", "okay", "just", "now")


def check_no_order(words: Words) -> None:
    """Raises ``NotUnderstood`` for "please stop", which is said to the desk, and asks for no figure."""
    said = [word for word in words if word.text not in _PLEASE]
    if said and said[0].text in _ORDERS:
        raise NotUnderstood(
            f"“{said[0].raw}”: is the number of people stopped by French authorities meant? A digest is "
            "ended with /digest remove.",
            ("latest prevented",),
        )


def check_how_come(words: Words) -> None:
    """Raises ``NotUnderstood`` for "how come so many crossed", which asks why."""
    texts = [word.text for word in words]
    causes = theme_of("why")
    if causes and any(texts[at : at + 2] == ["how", "come"] for at in range(len(texts))):
        raise NotUnderstood(f"“how come”: {causes.sentence}", causes.instead)


def check_but(words: Words, found: tuple[Found, ...]) -> None:
    """Raises ``NotUnderstood`` for "had arrivals but under 100", "fewer boats but more people": two
    conditions, of which only one would be looked at."""
    for at, word in enumerate(words):
        if word.text != "but" or any(one.start <= at < one.end for one in found):
            continue
        before = any(
            one.end <= at and isinstance(one.meaning, Counted | Condition | Direction) for one in found
        )
        if before and any(one.start > at and _is_condition(one) for one in found):
            raise NotUnderstood("What comes before “but” and what comes after it are two: ask for each.")


def check_two_changes(found: tuple[Found, ...]) -> None:
    """Raises ``NotUnderstood`` for "did arrivals fall in 2023 and rise in 2024"."""
    changes = [at for at, one in enumerate(found) if one.meaning is Cue.CHANGE]
    dated = [at for at in changes if any(isinstance(one.meaning, Period) for one in found[at + 1 : at + 2])]
    if len(dated) > 1:
        raise NotUnderstood("These are two changes: ask for each.")


def _is_condition(found: Found) -> bool:
    return isinstance(found.meaning, Condition | Passing) or found.meaning in _SET
