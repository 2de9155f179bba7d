"""The year to a week's Sunday."""

from collections.abc import Collection
from datetime import date

from bot.answers import Answer
from bot.newsroom.asking import Asking
from bot.newsroom.digests.held import held
from bot.newsroom.digests.weeks import year_that_ends_in
from bot.periods import Range, Span, Week
from bot.questions import Compare, Subject, Total

COUNTED = ("arrivals", "boats")
"""What is counted by day, and added up over a year."""


def to_date(week: Week, measures: Collection[str], asking: Asking) -> tuple[Answer | None, tuple[date, ...]]:
    """Of the first measure chosen that is counted by day, against the same calendar dates of the year before;
    and the days missing from the two, over which nothing is summed. The few days of a year that began in the
    week are set against nothing; where the year ended with the week, there is no part of it to tell."""
    measure = next((name for name in measures if name in COUNTED), None)
    days = held(measure, asking) if measure is not None else None
    ended = year_that_ends_in(week)
    if measure is None or days is None or ended == week.ending.year:
        return None, ()
    so_far = Span(date(week.ending.year, 1, 1), week.ending)
    asked = Range(so_far.first, so_far.last)
    if ended is not None:
        return asking.whole(Total(Subject(measure), asked)), days.missing(so_far)
    then = so_far.in_year(week.ending.year - 1)
    against = Compare(Subject(measure), asked, Range(then.first, then.last))
    return asking.whole(against), (*days.missing(then), *days.missing(so_far))
