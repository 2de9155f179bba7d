"""Words with several meanings: every way to choose between them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from bot.language.meanings import Counted, Either, Found, Said
from bot.measures import BY_NAME


def options(found: tuple[Found, ...]) -> Iterator[tuple[Found, ...]]:
    """Every way to choose between meanings; where people and boats are named in one breath, either."""
    for chosen in _chosen(found):
        people = [one for one in chosen if _is_said(one, Said.NOUN)]
        boats = [one for one in chosen if _is_said(one, Said.NAME) and not _counts_people(one)]
        if people and boats:
            yield tuple([one for one in chosen if one not in boats])
            yield tuple([one for one in chosen if one not in people])
        else:
            yield chosen


def _is_said(found: Found, said: Said) -> bool:
    return isinstance(found.meaning, Counted) and found.meaning.said is said


def _counts_people(found: Found) -> bool:
    return isinstance(found.meaning, Counted) and BY_NAME[found.meaning.measure].unit != "boats"


def _chosen(found: tuple[Found, ...]) -> Iterator[tuple[Found, ...]]:
    choices = (
        [replace(one, meaning=option) for option in one.meaning.options]
        if isinstance(one.meaning, Either)
        else [one]
        for one in found
    )
    return product(*choices)
