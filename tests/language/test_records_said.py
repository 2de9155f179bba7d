"""Records among pieces that recur, and words that look like a number and are a year."""

from contextlib import suppress
from datetime import date

import pytest

from bot.errors import Ambiguous, NotUnderstood
from bot.events import Event, EventKind, Events
from bot.language import Context, read
from bot.questions import text
from tests.language.known import EVENTS, NEWEST, TODAY

RECORD_DAY = Event("record-day", "Record day", date(2022, 9, 3), None, EventKind.SERIES)
BEGINNING = Event(
    "series", "Series begins", date(2018, 1, 1), None, EventKind.SERIES, ("all time", "since 2018")
)
CONTEXT = Context(TODAY, NEWEST, Events.of([*EVENTS, RECORD_DAY, BEGINNING]))

READINGS = [
    ("busiest sunday", "highest 1 day of arrivals ever only 7"),
    ("busiest saturday in 2025", "highest 1 day of arrivals in 2025 only 6"),
    ("biggest day of 2018", "highest 1 day of arrivals in 2018"),
    ("what was the deadliest day of all time?", "highest 1 day of deaths ever"),
    ("busiest day of the Starmer government", "highest 1 day of arrivals during pm-starmer"),
    ("was 2024 higher than 2022", "compare arrivals 2024 with 2022"),
    ("days over 2020 people", "count day with arrivals over 2020 ever"),
    ("/crossings as of 2026-04-22", "latest arrivals as of 2026-04-22"),
    ("/deaths as at 1 July 2025", "latest deaths as of 2025-07-01"),
]


@pytest.mark.parametrize(("typed", "canonical"), READINGS)
def test_reads_as(typed: str, canonical: str) -> None:
    assert text(read(typed, CONTEXT)).removesuffix(" by date").startswith(canonical)


def test_a_year_after_over_is_no_number_of_people() -> None:
    with suppress(Ambiguous, NotUnderstood):  # asked back, or not read: no figure
        assert "over 2021" not in text(read("2020 over 2021", CONTEXT))


def test_a_number_below_nought_is_not_read_as_one_above() -> None:
    with pytest.raises(NotUnderstood, match="below nought"):
        read("days over -5", CONTEXT)


def test_boats_on_the_record_day_are_asked_back() -> None:
    with pytest.raises(Ambiguous) as asked:
        read("number of boats on the record day", CONTEXT)
    assert asked.value.suggestions[0] == "total boats 2022-09-03"


def test_since_a_year_leaves_that_year_out_of_a_claim() -> None:
    asked = text(read("was last month the lowest July since 2020?", CONTEXT))
    assert asked == "rank arrivals July 2026 among like since 2021-01-01 lowest claimed 1"
