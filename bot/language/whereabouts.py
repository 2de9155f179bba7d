"""Where people set out, where they are, and where they died: none is counted here, and all sound like what
is."""

from bot.errors import NotUnderstood
from bot.language.meanings import Counted, Found, Said
from bot.language.tokens import Words, written
from bot.measures import BY_NAME, IOM

_COUNTRY = (("uk",), ("united", "kingdom"), ("britain",), ("great", "britain"), ("england",), ("france",))
_HERE = (*_COUNTRY[:-1], ("here",))
_PEOPLE = frozenset(("people", "person", "persons", "migrant", "migrants", "everyone"))
_COMING = frozenset(
    (
        *("arrive", "arrived", "arriving", "crossing", "crossings", "across", "over", "journey", "trip"),
        *("boat", "boats", "dinghy", "dinghies", "sea", "detected"),
    )
)
_ARRIVAL = ("arrival", "arrivals", "arriving", "landing")


def check_whereabouts(words: Words, found: tuple[Found, ...]) -> None:
    """Raises ``NotUnderstood`` for "from France" or "from the UK", for how many people are in it, and for
    "died on arrival"."""
    texts = tuple([word.text for word in words])
    _check_died_where(words, found)
    for at, text in enumerate(texts):
        end = _end(texts, at, _COUNTRY) if text == "from" else 0
        if end and texts[end - 1 : end + 1] != ("france", "to"):
            raise NotUnderstood(
                f"“{written(words, at, end)}”: everyone counted here set out from across the Channel; "
                "figures are published by nationality, not by where people set out.",
                ("total arrivals 2025", "breakdown of arrivals by nationality in 2025"),
            )
    if _only_people(texts, found) and any(_is_here(texts, at) for at in range(len(texts))):
        raise NotUnderstood(
            "How many people are in the UK is not held here: only how many arrived in small boats, by day.",
            ("total arrivals 2025", "total arrivals ever"),
        )


def _check_died_where(words: Words, found: tuple[Found, ...]) -> None:
    """The dead are counted for the whole route."""
    counted = [one for one in found if isinstance(one.meaning, Counted)]
    dead = any(
        isinstance(one.meaning, Counted) and BY_NAME[one.meaning.measure].source == IOM for one in counted
    )
    for one in counted if dead else ():
        at = one.start - 1
        if words[one.start].text in _ARRIVAL and at >= 0 and words[at].text == "on":
            raise NotUnderstood(
                f"“{written(words, at, one.end)}”: the dead and the missing are counted for the whole route, "
                "not by where on it, or how long after it, they died.",
                ("total deaths 2025", "definition of deaths"),
            )


def _end(texts: tuple[str, ...], at: int, places: tuple[tuple[str, ...], ...]) -> int:
    """The index after a place that stands after a word; 0 where none does."""
    start = at + 1 + (texts[at + 1 : at + 2] == ("the",))
    return max(
        (start + len(place) for place in places if texts[start : start + len(place)] == place), default=0
    )


def _only_people(texts: tuple[str, ...], found: tuple[Found, ...]) -> bool:
    """Whether only people are named, and nothing that they did."""
    counted = [one for one in found if isinstance(one.meaning, Counted)]
    return (
        not _COMING.intersection(texts)
        and bool(counted)
        and all(
            isinstance(one.meaning, Counted) and one.meaning.said is Said.NOUN and texts[one.start] in _PEOPLE
            for one in counted
        )
    )


def _is_here(texts: tuple[str, ...], at: int) -> bool:
    return (texts[at] == "in" and bool(_end(texts, at, _HERE[:-1]))) or texts[at : at + 2] == ("are", "here")
