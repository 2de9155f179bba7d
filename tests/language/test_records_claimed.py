"""A record that is supposed: the period said to be it, and the longer one within which it is said to be."""

import pytest

from bot.errors import Ambiguous, NotUnderstood
from bot.language import Context, read
from bot.questions import parse, text
from tests.language.known import EVENTS

READINGS = [
    ("was the busiest month of 2025 july", "July 2025 among all in 2025 highest claimed 1"),
    ("is the busiest month in 2025 August?", "August 2025 among all in 2025 highest claimed 1"),
    ("was the busiest month of 2025, July?", "July 2025 among all in 2025 highest claimed 1"),
    ("was july the busiest month of 2025", "July 2025 among all in 2025 highest claimed 1"),
    ("was the busiest quarter of 2025 q3", "Q3 2025 among all in 2025 highest claimed 1"),
    ("was the busiest season of 2025 summer", "summer 2025 among all in 2025 highest claimed 1"),
    ("is the highest day of 2026 the 11 July", "2026-07-11 among all in 2026 highest claimed 1"),
    ("is the highest day of 2026 11 July", "2026-07-11 among all in 2026 highest claimed 1"),
    ("was the busiest day of july 2025 30 july", "2025-07-30 among all in July 2025 highest claimed 1"),
    ("was the busiest year 2022", "2022 among like ever highest claimed 1"),
    ("was the busiest month ever August 2022", "August 2022 among all ever highest claimed 1"),
    ("was the quietest month of 2025 February", "February 2025 among all in 2025 lowest claimed 1"),
    (
        "was the busiest month under truss october 2022",
        "October 2022 among all during pm-truss highest claimed 1",
    ),
    (
        "was the busiest month since 2020 august 2022",
        "August 2022 among all since 2020-01-01 highest claimed 1",
    ),
    ("was the second busiest month of 2025 june", "June 2025 among all in 2025 highest claimed 2"),
    ("was june the second busiest month of 2025", "June 2025 among all in 2025 highest claimed 2"),
    (
        "was the busiest day of last week monday",
        "2026-08-10 among all in week ending 2026-08-16 highest claimed 1",
    ),
]


def test_what_is_at_its_lowest_is_asked_back(context: Context) -> None:
    with pytest.raises(Ambiguous, match="Which is said to be the lowest") as asked:
        read("are arrivals at their lowest since 2021", context)
    assert asked.value.suggestions == (
        "rank arrivals ytd 2026 among like since 2021-01-01 lowest claimed 1",
        "rank arrivals July 2026 among all since 2021-01-01 lowest claimed 1",
        "rank arrivals week ending 2026-08-16 among all since 2021-01-01 lowest claimed 1",
    )


BY_SIZE = [
    ("was last week a record", "week ending 2026-08-16 among all ever highest claimed 1"),
    (
        "was last week the highest since 2024",
        "week ending 2026-08-16 among all since 2025-01-01 highest claimed 1",
    ),
    ("was 29 july 2026 the busiest", "2026-07-29 among all ever highest claimed 1"),
    ("was july 2026 a record for july", "July 2026 among like ever highest claimed 1"),
    ("was july 2026 the highest of 2026", "July 2026 among all in 2026 highest claimed 1"),
    ("is this year so far a record", "ytd 2026 among like ever highest claimed 1"),
]


@pytest.mark.parametrize(("typed", "ranked"), [*READINGS, *BY_SIZE])
def test_a_record_named_first_is_of_what_follows_it(typed: str, ranked: str, context: Context) -> None:
    assert text(read(typed, context)) == f"rank arrivals {ranked}"


@pytest.mark.parametrize(
    ("typed", "ranked"),
    [
        ("rank 29 july 2026", "2026-07-29 among all ever highest"),
        ("where does last week rank", "week ending 2026-08-16 among all ever highest"),
        ("rank july 2026", "July 2026 among like ever highest"),
    ],
)
def test_days_and_weeks_are_ranked_among_all(typed: str, ranked: str, context: Context) -> None:
    assert text(read(typed, context)) == f"rank arrivals {ranked}"


@pytest.mark.parametrize("typed", ["was july 2026 a record", "was q2 2026 the lowest since 2021"])
def test_a_month_or_quarter_is_asked_back(typed: str, context: Context) -> None:
    with pytest.raises(Ambiguous, match="Among all") as asked:
        read(typed, context)
    assert [" among all " in one for one in asked.value.suggestions] == [True, False]


AFTER_A_WEEK = "total arrivals week ending 2026-08-16"
FOLLOWED = [
    (AFTER_A_WEEK, "is that a record?", "week ending 2026-08-16 among all ever highest claimed 1"),
    (AFTER_A_WEEK, "was it the lowest", "week ending 2026-08-16 among all ever lowest claimed 1"),
    (AFTER_A_WEEK, "is this a record", "week ending 2026-08-16 among all ever highest claimed 1"),
    (
        AFTER_A_WEEK,
        "is that the highest since 2024",
        "week ending 2026-08-16 among all since 2025-01-01 highest claimed 1",
    ),
    ("total arrivals 2025-05-31", "is that a record", "2025-05-31 among all ever highest claimed 1"),
    ("total arrivals July 2026", "is that a record", "July 2026 among all ever highest claimed 1"),
    ("total arrivals July 2026", "is that a record for july", "July 2026 among like ever highest claimed 1"),
    ("total arrivals 2025", "is that a record", "2025 among like ever highest claimed 1"),
    ("total arrivals ytd 2026", "is that a record", "ytd 2026 among like ever highest claimed 1"),
    (
        "highest 1 day of arrivals in July 2026",
        "was july 2026 a record for july",
        "July 2026 among like ever highest claimed 1",
    ),
]


@pytest.mark.parametrize(("before", "typed", "ranked"), FOLLOWED)
def test_a_record_after_a_figure_is_among_all_of_its_size(
    before: str, typed: str, ranked: str, context: Context
) -> None:
    assert text(read(typed, context, parse(before, EVENTS))) == f"rank arrivals {ranked}"


def test_the_record_day_is_no_year(context: Context) -> None:
    assert text(read("was the record day in 2022", context)) == "highest 1 day of arrivals in 2022"


def test_a_day_has_no_busiest_month(context: Context) -> None:
    with pytest.raises(NotUnderstood, match="shorter than a month"):
        read("busiest month on 2 June 2025", context)
