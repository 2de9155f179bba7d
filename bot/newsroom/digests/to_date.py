"""The year to a week's Sunday."""

from collections.abc import Collection
from datetime import date

from bot.answers import Answer
from bot.newsroom.asking import Asking
from bot.newsroom.digests.held import held
from bot.periods import Range, Span, Week
from bot.questions import Compare, Subject

COUNTED = ("arrivals", "boats")
"""What is counted by day, and added up over a year."""


def to_date(week: Week, measures: Collection[str], asking: Asking) -> tuple[Answer | None, tuple[date, ...]]:
    """Against the same calendar dates of the year before, of the first measure chosen that is counted by
    day; and the days missing from the two, over which nothing is summed."""
    measure = next((name for name in measures if name in COUNTED), None)
    days = held(measure, asking) if measure is not None else None
    if measure is None or days is None:
        return None, ()
    so_far = Span(date(week.ending.year, 1, 1), week.ending)
    then = so_far.in_year(week.ending.year - 1)
    asked = Compare(Subject(measure), Range(so_far.first, so_far.last), Range(then.first, then.last))
    return asking.whole(asked), (*days.missing(then), *days.missing(so_far))
