"""Sentences that once came out wrong, ungrammatical or half told."""

from datetime import date

import pytest

from bot.answers import Unrecorded
from bot.errors import Ambiguous, NoFigure
from bot.events import Event, EventKind, Events
from bot.figures import Known
from bot.wording.caveats import sentence, sentences
from bot.wording.headline import headline
from bot.wording.message import not_answered
from bot.wording.plain import line, whole
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked, given

TREATY = Event("one-in", "“One in, one out” treaty", date(2025, 8, 6), date(2026, 9, 30), EventKind.AGREEMENT)
PLEDGE = Event("end-of-pilot", "End of the pilot", date(2026, 9, 30), None, EventKind.OTHER)
EVENTS = Events.of([TREATY, PLEDGE])


@pytest.fixture
def known() -> Known:
    return given(
        """
        day                      | arrivals | boats
        2018-01-01 to 2018-12-31 | 1        | 1
        2019-01-01 to 2025-12-31 | 9        | 1
        2026-01-01 to 2026-08-19 | 5        | 1
        2026-08-20               | 0        | 0
        """,
        weeks="week ending | prevented\n 2026-08-16 | 270",
        longer="""
        period                   | measure                 | category | value
        2024                     | arrivals by nationality | Total    | 30
        2024                     | arrivals by nationality | Albania  | 6
        2024-05-01 to 2025-04-30 | red days                |          | 190
        """,
    )


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "total arrivals since end-of-pilot",
            "The time since 30 September 2026 (End of the pilot) is in the ",
        ),
        ("total arrivals since 2026-08-21", "No figure is held yet for the time since 21 August 2026. "),
        (
            "total prevented 2026-08-12",
            "People stopped by French authorities are published for whole weeks, ",
        ),
        (
            "total red days 2024",
            "Red days (days of weather in which crossings are likely) are published for ",
        ),
        (
            "total arrivals from Albania Q1 2024",
            "Arrivals from Albania are published for certain periods only, ",
        ),
    ],
)
def test_a_decline_is_a_sentence(text: str, start: str, known: Known) -> None:
    with pytest.raises(NoFigure) as declined:
        asked(text, known, EVENTS)
    assert declined.value.sentence.startswith(start)


def test_a_day_is_not_a_thing_that_weeks_end_in(known: Known) -> None:
    with pytest.raises(NoFigure, match="ends on 12 August 2026"):
        asked("total prevented 2026-08-12", known)


def test_a_period_named_by_an_event_takes_no_for(known: Known) -> None:
    cut = sentences(asked("total arrivals during one-in", known, EVENTS))
    assert any(said.startswith("The figure during “One in, one out” treaty is counted up to") for said in cut)


@pytest.mark.parametrize(
    ("unrecorded", "said"),
    [
        (Unrecorded(0, 48), "Of the total, 48 people are not listed by nationality."),
        (Unrecorded(1, 0), "Of the total, one person has no nationality recorded."),
        (Unrecorded(0, 0), "The total has nobody whose nationality is not recorded or not listed."),
    ],
)
def test_nobody_is_not_said_to_lack_a_nationality(unrecorded: Unrecorded, said: str, known: Known) -> None:
    assert sentence(unrecorded, asked("total arrivals 2024", known)) == said


def test_a_share_is_spoken_of_only_where_one_is_given(known: Known) -> None:
    without = sentences(asked("share of arrivals from Albania 2024", known))
    assert not any(said.startswith("The share is of") for said in without)
    given_one = sentences(asked("breakdown of arrivals by month in 2024", known))
    assert any(said.startswith("The share is of") for said in given_one)


def test_a_table_of_nationalities_says_how_many_it_names(known: Known) -> None:
    said = sentences(asked("breakdown of arrivals by nationality in 2024", known))
    assert "Listed is one nationality, as the tables name it; others are not given by name." in said


def test_totals_of_red_days_are_not_alike(known: Known) -> None:
    said = sentences(asked("total red days 2024-05-01 to 2025-04-30", known))
    assert any("three documents that define them differently" in sentence for sentence in said)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2018", "the ninth highest of nine years, one of them held only in part, from"),
        ("2025", "the joint third highest of eight whole years from"),
        ("2026-08-20", "the ninth highest of nine such periods from"),
    ],
)
def test_a_place_says_which_periods_are_not_whole(text: str, end: str, known: Known) -> None:
    said = headline(asked(f"rank arrivals {text} among like ever highest", known), NEWSPAPER)
    assert end in said


def test_a_nil_shared_with_other_years_is_no_high_place() -> None:
    nils = given(
        "day | arrivals\n 2018-01-01 to 2024-12-31 | 0\n 2025-01-01 to 2025-12-31 | 3\n 2026-01-01 | 0"
    )
    said = headline(asked("rank arrivals 2026-01-01 among like ever highest", nils), NEWSPAPER)
    assert "the lowest (joint second) of nine" in said


def test_a_year_to_date_without_a_percentage_is_set_against_the_year_before() -> None:
    few = given("day | arrivals\n 2025-01-01 to 2026-08-20 | 0")
    said = headline(asked("latest arrivals", few), NEWSPAPER)
    assert said.endswith("; from 1 January to 20 August 2026, none, against none at the same point in 2025.")


def test_a_question_back_is_asked_once() -> None:
    message = not_answered(Ambiguous("Which is meant?", ("total arrivals 2024", "total boats 2024")))
    assert whole(message).count("Which is meant?") == line(message).count("Which is meant?") == 1
