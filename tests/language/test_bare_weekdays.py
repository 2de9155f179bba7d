"""“Sunday” by itself: the last one, or all Sundays; and “the year” in “the busiest day of the year”."""

import pytest

from bot.errors import Ambiguous, AskerError, NotUnderstood
from bot.language import Context, read
from bot.questions import text

WEEKDAYS = "highest 7 weekday of arrivals"


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        (
            "was Sunday the busiest day",
            ("rank arrivals 2026-08-16 among all ever highest claimed 1", f"{WEEKDAYS} ever"),
        ),
        (
            "was Sunday the busiest day of the week",
            (
                "rank arrivals 2026-08-16 among all in week ending 2026-08-16 highest claimed 1",
                f"{WEEKDAYS} ever",
            ),
        ),
        (
            "was Sunday the busiest day of the month",
            (
                "rank arrivals 2026-08-16 among all in August 2026 highest claimed 1",
                f"{WEEKDAYS} in August 2026",
            ),
        ),
        ("are Saturdays the busiest", (f"{WEEKDAYS} ever",)),
        ("was Saturday the busiest day of 2025", (f"{WEEKDAYS} in 2025",)),
        (
            "is Saturday busier than Sunday",
            (
                "compare arrivals 2026-08-15 with 2026-08-16 by higher",
                "breakdown of arrivals by weekday ever",
            ),
        ),
    ],
)
def test_are_asked_back(typed: str, choices: tuple[str, ...], context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == choices


@pytest.mark.parametrize(
    "typed", ["what's the average for a Monday", "average on a Saturday in 2025", "average per day on Monday"]
)
def test_have_no_average_of_one_day(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood, match="The average"):
        read(typed, context)


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        (
            "was Sunday the busiest day of last week",
            "rank arrivals 2026-08-16 among all in week ending 2026-08-16 highest claimed 1",
        ),
        (
            "was 17 August the busiest day of the week",
            "rank arrivals 2026-08-17 among all in week ending 2026-08-23 highest claimed 1",
        ),
        ("was Saturday busier than Sunday", "compare arrivals 2026-08-15 with 2026-08-16 by higher"),
        ("how many came on Saturdays in 2025", "breakdown of arrivals by weekday in 2025 only 6"),
        ("boats at weekends this year", "breakdown of boats by weekday in 2026 only 6,7"),
        ("top 5 Saturdays ever", "highest 5 day of arrivals ever only 6"),
        ("busiest day of the year", "highest 1 day of arrivals in 2026"),
        ("busiest week of the year so far", "highest 1 week of arrivals in ytd 2026"),
        ("busiest day of the month", "highest 1 day of arrivals in August 2026"),
        ("first boat of the year", "first day with boats over 0 in 2026"),
        ("last crossing of the year", "last day with arrivals over 0 in 2026"),
        ("days over 500 in the year", "count day with arrivals over 500 in 2026"),
        ("days over 500 in the year to June", "count day with arrivals over 500 in 2025-07-01 to 2026-06-30"),
        (
            "was 31 May 2025 the busiest day of the year",
            "rank arrivals 2025-05-31 among all in 2025 highest claimed 1",
        ),
        (
            "was May 2025 the busiest month of the year",
            "rank arrivals May 2025 among all in 2025 highest claimed 1",
        ),
        (
            "was last Saturday the busiest day of the month",
            "rank arrivals 2026-08-15 among all in August 2026 highest claimed 1",
        ),
    ],
)
def test_are_read_where_one_is_meant(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


@pytest.mark.parametrize(
    "typed",
    [
        "was 31 May 2025 the busiest day of the year so far",
        "rank of July 2026 in the year",
    ],
)
def test_what_the_year_is_stays_plain(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)
