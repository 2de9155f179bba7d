"""Sentences of each kind as editors type them: read as meant, and never as another question.

The aim is 99 in 100 of each family, and no wrong reading at all. ``FLOOR`` holds what is reached so far, in
whole per cent of the first ``SAMPLE`` sentences, and only rises; at the aim a kind is taken out of it.
``WRONG_YET`` names the kinds in which sentences are still read as another question, and only shrinks.
"""

import pytest

from bot.language import Context
from bot.questions import (
    Question,
    parse,
    text,
)
from tests.english.grammar import FAMILIES, SIZE, family
from tests.english.measured import measure

SAMPLE = 300
AIM = 99
FLOOR: dict[str, int] = {
    "Total": 45,
    "Latest": 49,
    "Compare": 26,
    "Each": 33,
    "Average": 41,
    "Extreme": 32,
    "Rank": 1,
    "Count": 31,
    "Streak": 33,
    "First": 44,
    "Reach": 11,
    "Fastest": 26,
    "Series": 41,
    "Share": 23,
    "Breakdown": 26,
    "Check": 22,
    "Revisions": 27,
    "Definition": 31,
    "Coverage": 13,
    "Pace": 0,
    "Progression": 0,
    "HighestSince": 0,
}
WRONG_YET = frozenset(
    "Latest Compare Extreme Count Reach Series Share Check Definition Progression".split()  # noqa: SIM905
)


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_family_is_read_as_meant(kind: type[Question], told: Context) -> None:
    found = measure(family(kind, SAMPLE), told)
    misses = "\n".join(found.lines())
    assert found.rate * 100 >= FLOOR.get(kind.__name__, AIM), misses
    if found.wrong and kind.__name__ in WRONG_YET:
        pytest.xfail(f"{len(found.wrong)} of {SAMPLE} read as another question: {next(found.lines())}")
    assert found.wrong == [], misses


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_family_is_large_and_of_its_kind(kind: type[Question], told: Context) -> None:
    sentences = family(kind)
    assert len({sentence.typed for sentence in sentences}) == SIZE >= 2000
    for sentence in sentences[:SAMPLE]:
        assert isinstance(sentence.accepted[0], kind)
        assert all(parse(text(one), told.events) for one in sentence.accepted)
