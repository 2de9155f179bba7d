"""Canonical text of periods, both ways; what cannot be is refused."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import find, given

from bot.errors import NotUnderstood
from bot.periods import Period, Rolling, Since, Span, Week, YearToDate, parse_period
from bot.periods.span import range_name
from tests.language.known import EVENTS
from tests.periods.generated import periods

HELD = Span(date(2018, 1, 1), date(2024, 2, 29))


@given(periods(EVENTS))
def test_text_reads_back_as_the_same_period(period: Period) -> None:
    assert parse_period(period.text, EVENTS) == period


@pytest.mark.parametrize("kind", get_args(Period))
def test_every_kind_is_generated(kind: type[Period]) -> None:
    assert isinstance(find(periods(EVENTS), lambda period: isinstance(period, kind)), kind)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "may 2024",
        "2025-02-30",
        "week ending 2026-08-15",
        "since nothing-known",
        "2024-05-02 to 2024-05-01",
    ],
)
def test_other_text_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_period(text, EVENTS)


def test_the_year_to_date_ends_on_the_newest_calendar_date_in_any_year() -> None:
    assert YearToDate(2024).span(HELD) == Span(date(2024, 1, 1), date(2024, 2, 29))
    assert YearToDate(2023).span(HELD) == Span(date(2023, 1, 1), date(2023, 2, 28))


def test_rolling_spans_end_on_the_newest_day_held() -> None:
    assert Rolling(7, "days").span(HELD) == Span(date(2024, 2, 23), date(2024, 2, 29))
    assert Rolling(2, "weeks").span(HELD) == Span(date(2024, 2, 16), date(2024, 2, 29))
    assert Rolling(12, "months").span(HELD) == Span(date(2023, 3, 1), date(2024, 2, 29))


def test_since_reaches_to_the_newest_day_held() -> None:
    assert Since(date(2024, 2, 1)).span(HELD) == Span(date(2024, 2, 1), date(2024, 2, 29))


@given(periods(EVENTS))
def test_a_period_never_ends_before_it_begins(period: Period) -> None:
    span = period.span(HELD)
    assert span.first <= span.last
    assert range_name(span)


def test_a_week_ends_on_a_sunday() -> None:
    with pytest.raises(ValueError, match="Sunday"):
        Week(date(2026, 8, 15))
    assert Week.of(date(2026, 8, 10)) == Week.of(date(2026, 8, 16)) == Week(date(2026, 8, 16))
