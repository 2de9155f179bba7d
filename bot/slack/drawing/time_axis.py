"""The axis of time: as many dates as can be read, each where a week, a month or a year begins."""

from collections.abc import Iterator
from datetime import date, timedelta

import altair as alt

from bot.slack.drawing import look

MOST_DATES = 8
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120)  # months


def along(first: date, after: date) -> alt.Axis:
    """For days from ``first`` up to, not including, ``after``."""
    style, days = _dates(first, after)
    return alt.Axis(
        title=None,
        values=[alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True) for day in days],
        format=style,
        grid=False,
        domain=True,
        domainColor=look.GREY,
        ticks=True,
        tickColor=look.GREY,
        labelOverlap=True,
    )


def _dates(first: date, after: date) -> tuple[str, list[date]]:
    """How dates are written, and which are."""
    length = (after - first).days
    if length < 62:
        step = max(length // MOST_DATES, 1)
        return "%-d %b", [first + timedelta(days=day) for day in range(0, length, step)]
    for months in _STEPS:
        days = list(_months(first, after, months))
        if len(days) <= MOST_DATES + (months == 12):
            return "%Y" if months >= 12 else "%b %Y", days
    return "%Y", [first]


def _months(first: date, after: date, step: int) -> Iterator[date]:
    """The first days of months, ``step`` months apart, counted from a January."""
    for month in range(first.year * 12, after.year * 12 + 12, step):
        day = date(month // 12, month % 12 + 1, 1)
        if first <= day < after:
            yield day
