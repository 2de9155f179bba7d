"""Immutable columns of figures by day and by week, with prefix sums.

A sum over any span takes the same time however long the span or the series is.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from bot.periods import Span

ABSENT = -1


class Column:
    """Whole numbers for contiguous pieces of ``step`` days (1 or 7); a piece may be absent.

    ``first`` is the first day of the first piece, ``last`` the last day of the last one.
    """

    __slots__ = ("_missing", "_origin", "_sums", "first", "last", "span", "step", "values")

    def __init__(self, first: date, values: Sequence[int], step: int = 1) -> None:
        """``values`` has ``ABSENT`` where nothing is held. Raises ``ValueError`` where it is empty."""
        if not values:
            raise ValueError("a column needs at least one value")
        self.step = step
        self.values = array("q", values)
        self._origin = first.toordinal()
        self.first = first
        self.last = date.fromordinal(self._origin + len(values) * step - 1)
        self.span = Span(self.first, self.last)
        self._missing = array("q", (index for index, value in enumerate(values) if value == ABSENT))
        self._sums = array("q", accumulate((max(value, 0) for value in values), initial=0))

    @classmethod
    def of(cls, by_day: Mapping[int, int], step: int = 1, fill: Span | None = None) -> "Column | None":
        """From ordinals of first days to values. ``fill``: pieces of this span not named are nought;
        elsewhere they are absent. None where there is nothing to hold."""
        if fill is None and not by_day:
            return None
        begin = min(by_day) if fill is None else fill.first.toordinal()
        end = max(by_day) if fill is None else fill.last.toordinal()
        missing = ABSENT if fill is None else 0
        return cls(
            date.fromordinal(begin), [by_day.get(day, missing) for day in range(begin, end + 1, step)], step
        )

    def __len__(self) -> int:
        return len(self.values)

    @property
    def by_week(self) -> bool:
        """Whether its pieces are weeks; else they are days."""
        return self.step == 7

    def _slice(self, span: Span) -> tuple[int, int]:
        """Indexes of the pieces whose last day lies in the span (for days: the days in it)."""
        begin = (span.first.toordinal() - self._origin) // self.step
        end = (span.last.toordinal() + 1 - self._origin) // self.step
        return max(begin, 0), min(max(end, 0), len(self.values))

    def total(self, span: Span) -> int:
        """The sum over the pieces that end in the span; absent pieces add nothing."""
        begin, end = self._slice(span)
        return self._sums[end] - self._sums[begin] if end > begin else 0

    def count(self, span: Span) -> int:
        """How many pieces end in the span, absent ones included."""
        begin, end = self._slice(span)
        return max(end - begin, 0)

    def fits(self, span: Span) -> int:
        """How many pieces would end in the span, were the column endless at both ends."""
        begin = (span.first.toordinal() - self._origin) // self.step
        return (span.last.toordinal() + 1 - self._origin) // self.step - begin

    def reached(self, threshold: int, span: Span) -> date | None:
        """The last day of the piece with which the running total from the span's first day came to
        ``threshold`` or more; None where it did not."""
        begin, end = self._slice(span)
        index = bisect_left(self._sums, self._sums[begin] + threshold, begin + 1, end + 1)
        return date.fromordinal(self._origin + index * self.step - 1) if index <= end else None

    def absent(self, span: Span) -> tuple[date, ...]:
        """The first days of pieces inside the span for which nothing is held."""
        if not self._missing:
            return ()
        begin, end = self._slice(span)
        indexes = self._missing[bisect_left(self._missing, begin) : bisect_left(self._missing, end)]
        return tuple(date.fromordinal(self._origin + index * self.step) for index in indexes)

    def pieces(self, span: Span) -> Iterator[tuple[date, date, int]]:
        """(first day, last day, value) of the pieces held that end in the span."""
        begin, end = self._slice(span)
        for index in range(begin, end):
            if self.values[index] != ABSENT:
                first = self._origin + index * self.step
                yield date.fromordinal(first), date.fromordinal(first + self.step - 1), self.values[index]

    def at(self, day: date) -> int | None:
        """The value of the piece that ``day`` lies in; None where it is not held."""
        index = (day.toordinal() - self._origin) // self.step
        if not 0 <= index < len(self.values) or self.values[index] == ABSENT:
            return None
        return self.values[index]

    def covered(self, span: Span) -> Span | None:
        """The days of the pieces that end in the span; None where there are none."""
        begin, end = self._slice(span)
        if end <= begin:
            return None
        return Span(
            date.fromordinal(self._origin + begin * self.step),
            date.fromordinal(self._origin + end * self.step - 1),
        )


@dataclass(frozen=True, slots=True)
class ColumnRows:
    """The rows behind an answer: a column's pieces in a span, read when iterated."""

    column: Column
    span: Span

    def __iter__(self) -> Iterator[tuple[date, date, float]]:
        return self.column.pieces(self.span)

    def __len__(self) -> int:
        return self.column.count(self.span)
