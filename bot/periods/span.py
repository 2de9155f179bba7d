"""An inclusive range of days."""

from dataclasses import dataclass
from datetime import date

from bot.periods.calendar import day_and_month, long_date, month_end, same_date_in


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The days from ``first`` to ``last``, both included. ``first`` is never after ``last``."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"a span cannot end ({self.last}) before it begins ({self.first})")

    @property
    def days(self) -> int:
        return self.last.toordinal() - self.first.toordinal() + 1

    def overlap(self, other: "Span") -> "Span | None":
        """The days in both; None where there are none."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Span(first, last) if first <= last else None

    def contains(self, other: "Span") -> bool:
        return self.first <= other.first and other.last <= self.last

    def in_year(self, year: int) -> "Span":
        """The same calendar dates with ``first`` in ``year``; 29 February becomes 28 February."""
        later = self.last.year - self.first.year
        return Span(same_date_in(year, self.first), same_date_in(year + later, self.last))

    def whole_quarters(self) -> bool:
        """Whether the span is made of whole calendar quarters."""
        first, last = self.first, self.last
        return (
            first.day == 1
            and first.month % 3 == 1
            and last.month % 3 == 0
            and last == month_end(last.year, last.month)
        )


def range_name(span: Span) -> str:
    """A range as it is printed, saying the year or month once where both ends share it."""
    first, last = span.first, span.last
    if first == last:
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)} to {long_date(last)}"
    if first.month != last.month:
        return f"{day_and_month(first)} to {long_date(last)}"
    return f"{first.day} to {long_date(last)}"
