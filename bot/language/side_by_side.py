"""Measures named side by side: "people, boats and deaths". A general word such as "people" or "arrived"
gives way to a measure only where it is no item of a list."""

from itertools import pairwise

from bot.errors import NotUnderstood
from bot.language.meanings import Counted, Found, Said
from bot.language.tokens import Words

_JOINS = frozenset(("and", "or", "vs", "v", "versus", "plus", "with", "against", "the"))
_PARTED = (",", "/", "+", ";")
_ARRIVING = frozenset(("arrivals", "boats", "people per boat", "uncontrolled landings"))


def check_side_by_side(words: Words, found: tuple[Found, ...]) -> None:
    """Raises ``NotUnderstood`` where a list holds a general word for arrivals and a measure of
    something else. People and boats are asked back elsewhere."""
    counted = [one for one in found if isinstance(one.meaning, Counted)]
    listed: list[Counted] = []
    for one, other in pairwise(counted):
        if _joined(words, one, other):
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
