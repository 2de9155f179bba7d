"""The period a year before another, or the one just before it."""

from dataclasses import replace
from datetime import date, timedelta

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import Earlier, Step
from bot.language.when.reading import span_of
from bot.periods import (
    Day,
    FinancialYear,
    Half,
    Month,
    Period,
    Quarter,
    Range,
    Season,
    Span,
    Week,
    Year,
    YearToDate,
    as_noun,
)
from bot.periods.calendar import months_on, same_date_in

_DAYS_IN = {"days": 1, "weeks": 7}


def earlier(step: Step, of: Period, context: Context) -> tuple[Period, Period]:
    """A period and the one that lies a step before it. One that moves with the data is given as the
    dates that it covers now, so that both stay set against each other. Raises ``NotUnderstood`` before the
    first year there is."""
    shift = _SHIFTS[step]
    span = span_of(of, context)
    fixed = Range(span.first, span.last)
    try:
        before = shift(of)
        pair = (fixed, shift(fixed) or fixed) if before is None else (of, before)
        span_of(pair[1], context)
    except (ValueError, OverflowError):
        raise NotUnderstood(f"There is no year before {of.name}.") from None
    return pair


def stepped(found: Earlier, of: Period, context: Context) -> tuple[Period, Period]:
    """As ``earlier``. Raises ``NotUnderstood`` where the one before was said to be of another length."""
    if found.lasts and not _lasts(span_of(of, context), *found.lasts):
        count, unit = found.lasts
        length = f"{count:,} {unit}" if count > 1 else unit.removesuffix("s")
        named = as_noun(of)
        raise NotUnderstood(
            f"{named[:1].upper()}{named[1:]} is not as long as the {length} before it: "
            "name both periods by their dates.",
            (f"compare {of.text} with the year before",),
        )
    return earlier(found.step, of, context)


def _lasts(span: Span, count: int, unit: str) -> bool:
    if unit in _DAYS_IN:
        return span.days == count * _DAYS_IN[unit]
    after_last = span.last + timedelta(days=1)
    months = (after_last.year - span.first.year) * 12 + after_last.month - span.first.month
    return after_last.day == span.first.day and months == count * (12 if unit == "years" else 1)


def year_before(period: Period) -> Period | None:
    """The same dates a year earlier (29 February: 28 February); a week goes back 52 weeks."""
    match period:
        case Day(day):
            return Day(same_date_in(day.year - 1, day))
        case Week(ending):
            return Week(ending - timedelta(weeks=52))
        case Range(first, last):
            span = Span(first, last).in_year(first.year - 1)
            return Range(span.first, span.last)
        case Month() | Quarter() | Half() | Season() | Year() | FinancialYear() | YearToDate():
            return replace(period, year=period.year - 1)
        case _:
            return None


def one_before(period: Period) -> Period | None:
    """The day before a day, the week before a week; for a range, as many days just before it."""
    match period:
        case Day(day):
            return Day(day - timedelta(days=1))
        case Week(ending):
            return Week(ending - timedelta(weeks=1))
        case Month(year, month):
            return Month(*months_on(year, month, -1))
        case Quarter(year, quarter):
            return Quarter(year, quarter - 1) if quarter > 1 else Quarter(year - 1, 4)
        case Half(year, half):
            return Half(year, 1) if half == 2 else Half(year - 1, 2)
        case Range(first, last):
            before = first.toordinal() - 1
            return Range(date.fromordinal(before - (last - first).days), date.fromordinal(before))
        case Year() | FinancialYear() | Season() | YearToDate():
            return replace(period, year=period.year - 1)
        case _:
            return None


def _week_before(period: Period) -> Period | None:
    """The same weekdays of the week before."""
    week = timedelta(weeks=1)
    match period:
        case Day(day):
            return Day(day - week)
        case Range(first, last):
            return Range(first - week, last - week)
        case _:
            return None


_SHIFTS = {Step.YEAR: year_before, Step.WEEK: _week_before, Step.ONE_BEFORE: one_before}


def in_year(period: Period, year: int) -> Period | None:
    """The same part of another year; None for what is no part of one."""
    match period:
        case Day(day):
            return Day(same_date_in(year, day))
        case Range(first, last):
            span = Span(first, last).in_year(year)
            return Range(span.first, span.last)
        case Month() | Quarter() | Half() | Season() | YearToDate():
            return replace(period, year=year)
        case _:
            return None
