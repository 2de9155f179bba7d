"""The machine object: its keys, their order and what is in them."""

import json

import pytest

from bot.errors import Ambiguous, AskerError, NoFigure, NotUnderstood
from bot.questions import parse
from bot.wording import machine
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given

KNOWN = given(
    """
    day                      | arrivals
    2024-01-01 to 2026-08-20 | 100
    """
)
KEYS = [
    "status",
    "question",
    "read_as",
    "headline",
    "figures",
    "caveats",
    "sources",
    "newest_day",
    "as_of",
]


def test_an_answer_as_the_design_has_it() -> None:
    made = machine.answered(asked("total arrivals 2024", KNOWN), NEWSPAPER)
    assert list(made) == KEYS
    assert json.loads(json.dumps(made)) == {
        "status": "answered",
        "question": "total arrivals 2024",
        "read_as": "People arriving in small boats, 1 January to 31 December 2024",
        "headline": "In 2024, 36,600 people arrived in small boats.",
        "figures": [
            {
                "name": "arrivals, 2024",
                "value": 36600,
                "unit": "people",
                "start": "2024-01-01",
                "end": "2024-12-31",
                "status": "provisional",
                "source": "home-office-weekly",
            }
        ],
        "caveats": [],
        "sources": [
            {
                "id": "home-office-weekly",
                "publisher": "A publisher",
                "title": "home-office-weekly",
                "url": "https://example.org",
                "published": "2026-08-21",
                "licence": "OGL v3.0",
            }
        ],
        "newest_day": "2026-08-20",
        "as_of": None,
    }


def test_as_of_is_named_where_it_was_asked() -> None:
    made = machine.answered(asked("total arrivals 2024 as of 2026-02-20", KNOWN), NEWSPAPER)
    assert made["as_of"] == "2026-02-20"
    assert made["question"] == "total arrivals 2024 as of 2026-02-20"
    assert str(made["read_as"]).endswith(", as known on 20 February 2026")


def test_yes_or_no_is_a_truth_value() -> None:
    made = machine.answered(asked("check arrivals 2024 over 1", KNOWN), NEWSPAPER)
    figures = made["figures"]
    assert isinstance(figures, list)
    assert figures[0]["value"] is True


@pytest.mark.parametrize(
    ("error", "status", "offered"),
    [
        (NotUnderstood("What?", ("2024",)), "declined", "suggestions"),
        (NoFigure("None."), "declined", "suggestions"),
        (Ambiguous("Which?", ("2024", "2025")), "clarify", "options"),
    ],
)
def test_what_is_not_answered(error: AskerError, status: str, offered: str) -> None:
    made = machine.not_answered(error)
    assert list(made) == [*KEYS, "reason", offered]
    assert made["status"] == status
    assert made["reason"] == error.sentence
    assert made[offered] == list(error.suggestions)
    assert made["figures"] == []


def test_a_question_understood_is_named_even_where_it_has_no_figure() -> None:
    made = machine.not_answered(NoFigure("None."), parse("total arrivals 1990"))
    assert made["question"] == "total arrivals 1990"


def test_what_was_typed_is_made_printable() -> None:
    made = machine.not_answered(NotUnderstood("“\x1b[2J\u202e” is no word", ("a\nb",)))
    assert made["reason"] == "“\ufffd[2J\ufffd” is no word"
    assert made["suggestions"] == ["a b"]
