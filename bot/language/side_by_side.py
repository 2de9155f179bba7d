"""Measures named side by side: "people, boats and deaths". A general word such as "people" or "arrived"
gives way to a measure only where it is no item of a list."""

from itertools import pairwise

from bot.errors import NotUnderstood
from bot.language.meanings import Counted, Found, Said
from bot.language.tokens import Words
from bot.periods import Period

_JOINS = frozenset(("and", "or", "vs", "v", "versus", "plus", "with", "against", "the"))
_PARTED = (",", "/", "+", ";")
_NEXT = (*_PARTED, ".", "-", ":")
_ADDS = ("and", "plus")
_ARRIVING = frozenset(("arrivals", "boats", "people per boat", "uncontrolled landings"))


def check_side_by_side(words: Words, found: tuple[Found, ...]) -> None:
    """Raises ``NotUnderstood`` where a list holds a general word for arrivals and a measure of
    something else. People and boats are asked back elsewhere."""
    counted = [one for one in found if isinstance(one.meaning, Counted)]
    listed: list[Counted] = []
    for one, other in pairwise(counted):
        between = [at for at in found if isinstance(at.meaning, Period) and one.end <= at.start < other.start]
        if _joined(words, one, other) or (between and _begins_anew(words, between[-1], other)):
            listed += [found.meaning for found in (one, other) if isinstance(found.meaning, Counted)]
    names = tuple(dict.fromkeys(one.measure for one in listed))
    if any(one.said in (Said.NOUN, Said.VERB) for one in listed) and not _ARRIVING.issuperset(names):
        raise NotUnderstood(
            f"One measure at a time: {', '.join(names[:-1])} and {names[-1]} were all named.",
            tuple(f"total {name} 2025" for name in names),
        )


def _joined(words: Words, one: Found, other: Found) -> bool:
    """Whether only joining words, or a comma, stand between two."""
    between = {word.text for word in words[one.end : other.start]}
    parted = words[other.start].before in _PARTED
    return (bool(between) or parted) and between <= _JOINS


def second_measure(words: Words, found: tuple[Found, ...]) -> Found | None:
    """In "how many in 2024, deaths in 2023", the deaths: named once a period has gone before, parted from
    it, and with a period of its own. In "2024 boats and 2023" both periods are of boats."""
    dated = [one for one in found if isinstance(one.meaning, Period)]
    for one in found:
        if isinstance(one.meaning, Counted) and one.meaning.said is Said.NAME:
            before = [period for period in dated if period.end <= one.start]
            after = any(period.start >= one.end for period in dated)
            if before and after and _begins_anew(words, before[-1], one):
                return one
    return None


def _begins_anew(words: Words, period: Found, measure: Found) -> bool:
    """Whether a stop, a line's end, a comma or an "and" stands right between the two."""
    between = words[period.end : measure.start]
    if between:
        return all(word.text in _ADDS for word in between)
    start = words[measure.start]
    return start.before in _NEXT or start.line > words[period.end - 1].line
