"""Sentences of each kind as editors type them: 99 in 100 are read as meant, and none as another question.

Each run reads the first ``SAMPLE`` of each family; ``python -m tests.english.measured`` reads them all.
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

SAMPLE = 500
AIM = 99


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_family_is_read_as_meant(kind: type[Question], told: Context) -> None:
    found = measure(family(kind, SAMPLE), told)
    misses = "\n".join(found.lines())
    assert found.rate * 100 >= AIM, misses
    assert found.wrong == [], misses


@pytest.mark.parametrize("kind", FAMILIES)
def test_a_family_is_large_and_of_its_kind(kind: type[Question], told: Context) -> None:
    sentences = family(kind)
    assert len({sentence.typed for sentence in sentences}) == SIZE >= 2000
    for sentence in sentences[:SAMPLE]:
        assert isinstance(sentence.accepted[0], kind)
        assert all(parse(text(one), told.events) for one in sentence.accepted)
