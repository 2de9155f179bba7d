"""The year against earlier years: running totals to the same calendar dates."""

from collections.abc import Mapping
from datetime import date, timedelta

from bot.answers.digest import Running
from bot.newsroom.asking import Asking
from bot.periods import Range, Week
from bot.periods.calendar import same_date_in
from bot.questions import Subject, Total

EARLIER_YEARS = 4
MOST_DATES = 20
WEEK = 7


def running(week: Week, asking: Asking) -> Running | None:
    """This year to the week's Sunday, and up to four years before it. None where there is no figure yet."""
    dates = dates_to(week.ending)
    years = range(week.ending.year, week.ending.year - EARLIER_YEARS - 1, -1)
    found = {year: _totals(year, dates, asking) for year in years}
    totals = {year: made for year, made in found.items() if made is not None}
    return Running(dates, totals) if week.ending.year in totals and len(dates) > 1 else None


def dates_to(last: date) -> tuple[date, ...]:
    """At most 20 dates of its year that end with ``last``, equally many weeks apart."""
    day = last.timetuple().tm_yday
    step = max(-(-day // (WEEK * MOST_DATES)), 1) * WEEK
    return tuple(last - timedelta(days=back) for back in reversed(range(0, day, step)))


def _totals(year: int, dates: tuple[date, ...], asking: Asking) -> tuple[int, ...] | None:
    """None for a year of which a day is missing: each total after it would be too low."""
    on = [same_date_in(year, day) for day in dates]
    found = asking.whole(Total(Subject("arrivals"), Range(date(year, 1, 1), on[-1])))
    if found is None or found.rows is None:
        return None
    return sums_by({first: int(value) for first, _, value in found.rows}, on)


def sums_by(by_day: Mapping[date, int], dates: list[date]) -> tuple[int, ...]:
    """The sum of all days up to each of the dates."""
    return tuple(sum(value for day, value in by_day.items() if day <= last) for last in dates)
