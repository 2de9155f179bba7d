"""Periods in a sentence: in 2024, on 12 May 2025, so far in 2026, to 20 August; and what of them is not
held."""

from datetime import timedelta

from bot.answers import Answer, Hole
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
    Year,
    YearToDate,
    day_and_month,
    long_date,
    range_name,
)
from bot.wording.days import days_named, weeks_named
from bot.wording.numbers import capital, number
from bot.wording.subject import by_week


def when(period: Period, span: Span, answer: Answer) -> str:
    """The adverbial for the days counted, ``span``, of a period; it ends in a comma's clause where days
    inside them are not held."""
    return f"{_when(period, span, answer)}{but_for(span, answer)}"


def _when(period: Period, span: Span, answer: Answer) -> str:
    if isinstance(period, Day):
        return f"on {period.name}"
    if isinstance(period, (Range, Since, SinceEvent, During, Ever)):
        return during(span)
    if isinstance(period, Rolling):
        return f"in the {number(span.days)} days from {range_name(span)}" if span.days > 1 else during(span)
    if isinstance(period, YearToDate):
        year = Year(period.year)
        return _part(year, span, year.span(span), answer) if span.last == answer.newest else during(span)
    asked = period.span(span)
    if span == asked:
        return f"{'from' if isinstance(period, Quarter) else 'in'} {period.name}"
    if span.first == asked.first and span.last == answer.newest:
        return _part(period, span, asked, answer)
    return during(span)


def opening(period: Period, span: Span, answer: Answer) -> str:
    """The same, to open a sentence: "In 2024,"."""
    return f"{capital(when(period, span, answer))},"


def but_for(span: Span, answer: Answer) -> str:
    """, not counting 13 April, for which no figure is held."""
    holes = (day for caveat in answer.caveats if isinstance(caveat, Hole) for day in caveat.days)
    days = sorted({day for day in holes if span.first <= day <= span.last})
    if not days:
        return ""
    year = span.last.year if span.first.year == span.last.year else None
    named = weeks_named(days, year) if by_week(answer.question.subject) else days_named(days, year)
    return f", not counting {named}, for which no figure is held"


def for_the(period: Period) -> str:
    """Before "is counted": for 2026, of “One in, one out”, since 12 May 2025."""
    if isinstance(period, (Since, SinceEvent, During)):
        return period.name
    return f"for {period.name}"


def base(period: Period, span: Span, other: Span, answer: Answer) -> str:
    """The period that another is set against: in 2024, or at the same point in 2025."""
    return f"{_base(period, span, other)}{but_for(span, answer)}"


def _base(period: Period, span: Span, other: Span) -> str:
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


def _part(period: Period, span: Span, asked: Span, answer: Answer) -> str:
    """The part held of a period: so far in it, or from its first day where it is over."""
    if answer.asked_on is not None and asked.last < answer.asked_on:
        return _months(span) if _is_of_months(span) else during(span)
    return so_far(period.name, span)


def so_far(name: str, span: Span) -> str:
    """So far in 2026, to 20 August."""
    last = span.last
    day = day_and_month(last) if name[-4:] == str(last.year) else long_date(last)
    return f"so far in {name}, to {day}"


def _is_of_months(span: Span) -> bool:
    after = span.last + timedelta(days=1)
    return span.first.day == after.day == 1 and span.first.year == span.last.year


def _months(span: Span) -> str:
    first, last = MONTHS[span.first.month - 1], MONTHS[span.last.month - 1]
    return f"in {last} {span.last.year}" if first == last else f"from {first} to {last} {span.last.year}"
