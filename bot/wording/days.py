"""Several days or weeks in a sentence: 27 and 28 February 2026."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from bot.periods import MONTHS
from bot.wording.numbers import listed


def days_named(days: Sequence[date], year: int | None = None) -> str:
    """In order, each month said once. ``year``: one that need not be said."""
    months = [(month, list(group)) for month, group in groupby(days, lambda day: (day.year, day.month))]
    return listed([_in_month(*month, group, year) for month, group in months])


def weeks_named(mondays: Sequence[date], year: int | None = None) -> str:
    """Weeks by their Sundays: the weeks ending 9 and 16 August 2026."""
    sundays = [monday + timedelta(days=6) for monday in mondays]
    return f"the {'week' if len(sundays) == 1 else 'weeks'} ending {days_named(sundays, year)}"


def _in_month(year: int, month: int, days: list[date], known: int | None) -> str:
    numbers = listed([str(day.day) for day in days])
    return f"{numbers} {MONTHS[month - 1]}{'' if year == known else f' {year}'}"
