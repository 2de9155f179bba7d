"""Which weeks a week is set against: by ISO number, in years of 52 and of 53."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.newsroom.digests.weeks import five_years_before, same_week, week_before, weeks_in, year_before
from bot.periods import Week
from bot.sending.calendar import key_of, week_of


@pytest.mark.parametrize(
    ("week", "before", "year_ago"),
    [
        ("2026-W33", "2026-W32", "2025-W33"),
        ("2026-W01", "2025-W52", "2025-W01"),
        ("2021-W01", "2020-W53", "2020-W01"),
        ("2020-W53", "2020-W52", "2019-W52"),  # 2019 has no week 53
        ("2026-W53", "2026-W52", "2025-W52"),
        ("2021-W52", "2021-W51", "2020-W52"),
    ],
)
def test_the_week_before_and_the_same_week_a_year_before(week: str, before: str, year_ago: str) -> None:
    assert key_of(week_before(week_of(week))) == before
    assert key_of(year_before(week_of(week))) == year_ago


def test_the_same_week_of_2025_ended_a_day_later_in_the_year() -> None:
    assert year_before(Week(date(2026, 8, 16))) == Week(date(2025, 8, 17))


def test_the_five_years_before() -> None:
    found = [
        key_of(week)
        for week in five_years_before(week_of("2025-W53" if weeks_in(2025) == 53 else "2026-W53"))
    ]
    assert found == ["2021-W52", "2022-W52", "2023-W52", "2024-W52", "2025-W52"]


@given(st.dates(date(2011, 1, 1), date(2060, 1, 1)).map(Week.of))
def test_weeks_compared_are_about_a_year_apart(week: Week) -> None:
    """Never more than a week from the same dates, and never the same week twice."""
    before = year_before(week)
    assert 357 <= (week.ending - before.ending).days <= 371
    assert before.ending.weekday() == 6
    assert len(set(five_years_before(week))) == 5
    assert same_week(week, week.ending.isocalendar().year) == week
