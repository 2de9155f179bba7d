"""Periods in a sentence: in 2024, on 12 May 2025, so far in 2026, to 20 August."""

from datetime import date

from bot.periods import (
    MONTHS,
    Day,
    During,
    Ever,
    Period,
    Quarter,
    Range,
    Rolling,
    Since,
    SinceEvent,
    Span,
    Week,
    YearToDate,
    long_date,
    range_name,
)
from bot.wording.numbers import capital, number


def when(period: Period, span: Span, newest: date) -> str:
    """The adverbial for the days counted, ``span``, of a period. ``newest``: the newest day held."""
    if isinstance(period, (Day, Week)):
        return f"{period.joiner}{period.name}"
    if isinstance(period, (Range, Since, SinceEvent, During, Ever)):
        return during(span)
    if isinstance(period, Rolling):
        return f"in the {number(span.days)} days from {range_name(span)}" if span.days > 1 else during(span)
    if isinstance(period, YearToDate):
        return _so_far(str(period.year), span) if span.last == newest else during(span)
    asked = period.span(span)
    if span == asked:
        return f"{'from' if isinstance(period, Quarter) else 'in'} {period.name}"
    if span.first == asked.first and span.last == newest:
        return _so_far(period.name, span)
    return during(span)


def opening(period: Period, span: Span, newest: date) -> str:
    """The same, to open a sentence: "In 2024,"."""
    return f"{capital(when(period, span, newest))},"


def base(period: Period, span: Span, other: Span) -> str:
    """The period that another is set against: in 2024, or at the same point in 2025."""
    years = other.last.year - span.last.year
    if isinstance(period, Day):
        return f"on {period.name}"
    if span != period.span(span) or isinstance(period, YearToDate):
        if years and span.in_year(span.first.year + years) == other:
            return f"{_same_dates(span)} in {span.last.year}"
        return f"in the period {range_name(span)}"
    if isinstance(period, (Range, Since, SinceEvent, During, Ever, Rolling)):
        return f"in the period {range_name(span)}"
    return f"in {period.name}"


def _same_dates(span: Span) -> str:
    if (span.first.month, span.first.day) == (1, 1):
        return "at the same point"
    return "on the same date" if span.first == span.last else "over the same dates"


def during(span: Span) -> str:
    """The days themselves: on 12 May 2025, from 1 January to 20 May 2025."""
    return f"on {long_date(span.first)}" if span.first == span.last else f"from {range_name(span)}"


def _so_far(name: str, span: Span) -> str:
    last = span.last
    day = f"{last.day} {MONTHS[last.month - 1]}" if name[-4:] == str(last.year) else long_date(last)
    return f"so far in {name}, to {day}"
