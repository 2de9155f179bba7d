"""Days on which nobody came."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from bot.periods import Span


def nil_spans(by_day: Mapping[date, int]) -> Iterator[Span]:
    """Runs of days with nobody, in order. A day that is not held ends one."""
    nil = (day for day in sorted(by_day) if by_day[day] == 0)
    for _, run in groupby(enumerate(nil), key=lambda at: at[1].toordinal() - at[0]):
        days = [day for _, day in run]
        yield Span(days[0], days[-1])
