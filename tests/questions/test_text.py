"""Canonical text of questions, both ways."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotUnderstood
from bot.questions import Question, parse, shown, text
from tests.language.known import EVENTS
from tests.questions.generated import KINDS, QUESTIONS, of_kind


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_text_reads_back_as_the_same_question(kind: type[Any], data: st.DataObject) -> None:
    question = data.draw(of_kind(kind))
    assert parse(text(question), EVENTS) == question


@given(QUESTIONS, QUESTIONS)
def test_different_questions_have_different_texts(one: Question, other: Question) -> None:
    assert (text(one) == text(other)) == (one == other)


def test_people_see_the_names_of_events() -> None:
    question = parse("compare arrivals during pm-truss with since gov-labour", EVENTS)
    assert shown(question) == (
        "compare arrivals during Prime Minister: Liz Truss with since Labour government"
    )
    assert shown(parse("total arrivals 2024-05-12", EVENTS)) == "total arrivals 2024-05-12"


@pytest.mark.parametrize(
    "canonical",
    [
        "",
        "total",
        "total arrivals",
        "total people 2024",
        "Total arrivals 2024",
        "total arrivals 2024 twice",
        "total arrivals 2024-02-30",
    ],
)
def test_other_text_is_refused(canonical: str) -> None:
    with pytest.raises(NotUnderstood):
        parse(canonical, EVENTS)
