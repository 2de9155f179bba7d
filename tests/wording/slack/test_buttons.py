"""What buttons carry, and what is made of it when it comes back."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotUnderstood
from bot.wording.slack.buttons import Action, Asked, action_of, asked, chosen, under_answer
from bot.wording.slack.feedback import feedback, judged

DAY = date(2026, 8, 21)
GOOD = {"q": "total arrivals 2024", "d": "2026-08-21", "h": "0123456789ab"}


@given(st.text(min_size=1, max_size=200), st.dates(), st.text(max_size=12))
def test_what_is_carried_comes_back(question: str, day: date, digest: str) -> None:
    one = Asked(question, day, digest)
    assert asked(one.value) == one


@pytest.mark.parametrize(
    "value",
    [
        None,
        7,
        "",
        "{",
        "[]",
        "null",
        json.dumps(GOOD | {"x": 1}),
        json.dumps({"q": "a"}),
        json.dumps(GOOD | {"q": ""}),
        json.dumps(GOOD | {"q": 1}),
        json.dumps(GOOD | {"h": None}),
        json.dumps(GOOD | {"d": "yesterday"}),
        json.dumps(GOOD | {"d": 20260821}),
        json.dumps(GOOD) + " " * 2000,
        "[" * 1999,
    ],
)
def test_what_no_button_of_ours_carries_is_refused(value: object) -> None:
    with pytest.raises(NotUnderstood, match="cannot be read"):
        asked(value)


@given(st.text())
def test_any_text_is_read_or_refused(value: str) -> None:
    with pytest.raises(NotUnderstood):
        asked(value)


def test_a_question_too_long_for_a_button_has_none() -> None:
    assert under_answer(Asked("x" * 1970, DAY, "h"), Action.CSV) == []
    assert under_answer(Asked("“" * 1900, DAY, "h"), Action.CSV) != []
    assert feedback("x" * 2000) == []


@pytest.mark.parametrize("value", ["", None, 3, "x" * 2001])
def test_a_choice_is_a_text(value: object) -> None:
    with pytest.raises(NotUnderstood):
        chosen(value)


def test_ids_are_known_with_and_without_a_number() -> None:
    assert action_of("csv") is Action.CSV
    assert action_of(Action.CHOOSE.numbered(3)) is Action.CHOOSE
    assert action_of("delete_all") is None
    assert action_of("") is None


def test_feedback_carries_the_question_and_the_verdict() -> None:
    (block,) = feedback("total arrivals 2024")
    both = block["elements"][0]
    assert judged(both["positive_button"]["value"]) == ("useful", "total arrivals 2024")
    assert judged(both["negative_button"]["value"]) == ("not useful", "total arrivals 2024")


@pytest.mark.parametrize("value", [None, "", "useful", "useful:", "bad:total arrivals 2024", "<!channel>"])
def test_other_feedback_is_refused(value: object) -> None:
    with pytest.raises(NotUnderstood):
        judged(value)
