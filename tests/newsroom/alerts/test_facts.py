"""Facts that watches are about, worked by hand."""

from datetime import date, timedelta

import pytest

from bot.newsroom.alerts.facts import facts, question
from bot.questions import text
from bot.sending.watch import parse_watch

MONDAY = date(2026, 8, 10)


def days(*values: int, first: date = MONDAY) -> list[tuple[date, date, float]]:
    return [(first + timedelta(at), first + timedelta(at), float(value)) for at, value in enumerate(values)]


def keys(watch: str, rows: list[tuple[date, date, float]]) -> list[str]:
    return [fact.key for fact in facts(parse_watch(watch), rows)]


@pytest.mark.parametrize(
    ("watch", "values", "found"),
    [
        ("arrivals > 1000 a day", (1000, 1001, 0), ["day:2026-08-11"]),
        ("arrivals >= 1000 a day", (1000, 1001, 0), ["day:2026-08-10", "day:2026-08-11"]),
        ("arrivals > 1000 a week", (1001, 0, 0, 0, 0, 0), []),  # its Sunday is not held
        ("arrivals > 1000 a week", (1001, 0, 0, 0, 0, 0, 0), ["week:2026-W33"]),
        ("arrivals > 1000 a week", (0, 1000, 0, 0, 0, 0, 0), []),
        ("no arrivals for 3 days", (1, 0, 0, 1), []),
        ("no arrivals for 3 days", (1, 0, 0, 0, 0, 1), ["from:2026-08-11"]),
        ("records", (5, 5, 4, 6, 1, 9), ["day:2026-08-13", "day:2026-08-15"]),
        ("records", (5, 4, 0, 0, 0, 0, 0, 1, 0, 0, 9, 0, 0, 0), ["day:2026-08-20", "week:2026-W34"]),
        ("total 20", (10, 9, 0, 1, 30), ["year:2026"]),
        ("total 21", (10, 9, 0, 1), []),
        ("deaths", (0, 2, 0, 1), ["day:2026-08-11", "day:2026-08-13"]),
    ],
)
def test_facts_by_day(watch: str, values: tuple[int, ...], found: list[str]) -> None:
    assert keys(watch, days(*values)) == found


def test_a_day_that_is_not_held_is_not_nought() -> None:
    rows = days(0, 0, 0, 0, 0, 0, 0)
    assert keys("no arrivals for 7 days", rows) == ["from:2026-08-10"]
    assert keys("no arrivals for 7 days", rows[:3] + rows[4:]) == []
    assert keys("arrivals > 0 a week", days(9) + days(9, first=date(2026, 8, 12))) == []


def test_a_running_total_begins_anew_each_year() -> None:
    rows = days(15, 4, 16, 5, first=date(2025, 12, 30))
    assert keys("total 19", rows) == ["year:2025", "year:2026"]
    assert keys("total 20", rows) == ["year:2026"]


def test_weeks_as_they_are_published() -> None:
    rows = [(MONDAY, MONDAY + timedelta(6), 800.0), (MONDAY + timedelta(7), MONDAY + timedelta(13), 700.0)]
    assert keys("prevented > 750 a week", rows) == ["week:2026-W33"]


@pytest.mark.parametrize(
    ("watch", "key", "asked"),
    [
        ("arrivals > 1000 a day", "day:2026-08-11", "total arrivals 2026-08-11"),
        ("arrivals > 1000 a week", "week:2026-W33", "total arrivals week ending 2026-08-16"),
        ("records of boats", "day:2026-08-11", "highest since when boats on 2026-08-11"),
        ("records", "week:2026-W33", "highest since when arrivals in week ending 2026-08-16"),
        ("total 20,000", "year:2026", "when arrivals reached 20000 in 2026"),
        ("no arrivals for 14 days", "from:2026-08-01", "total arrivals 2026-08-01 to 2026-08-14"),
        ("deaths", "day:2026-08-11", "total deaths 2026-08-11"),
    ],
)
def test_each_fact_has_its_question(watch: str, key: str, asked: str) -> None:
    assert text(question(parse_watch(watch), key)) == asked
