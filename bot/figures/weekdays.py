"""A window by day of the week."""

from dataclasses import dataclass
from datetime import date

from bot.answers import Number
from bot.figures.quantity import Quantity, Ratio
from bot.periods import WEEKDAYS, Span
from bot.series import Column


@dataclass(frozen=True, slots=True)
class Weekday:
    """All Mondays (0, and so on) of a span: their figure, and how many of them are held."""

    number: int
    span: Span
    value: Number
    days: int
    whole: bool = True

    @property
    def name(self) -> str:
        return f"{self.text}s"

    @property
    def text(self) -> str:
        return WEEKDAYS[self.number]


def weekdays(counted: Quantity, span: Span) -> list[Weekday]:
    """Monday first; a weekday with no day held, or with a ratio to nothing, is left out."""
    missing = frozenset(counted.absent(span))
    totals, days = _totals(counted.column, span, missing)
    below = _totals(counted.divisor, span, missing)[0] if isinstance(counted, Ratio) else None
    return [
        Weekday(number, span, totals[number] / below[number] if below else totals[number], days[number])
        for number in range(7)
        if days[number] and (below is None or below[number])
    ]


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Some weekdays taken together: all Saturdays and Sundays of a span."""

    parts: tuple[Weekday, ...]
    span: Span
    whole: bool = True

    @property
    def name(self) -> str:
        return " and ".join(part.name for part in self.parts)

    @property
    def text(self) -> str:
        return self.name

    @property
    def value(self) -> Number:
        return sum(part.value for part in self.parts)

    @property
    def days(self) -> int:
        return sum(part.days for part in self.parts)


def _totals(column: Column, span: Span, missing: frozenset[date]) -> tuple[list[int], list[int]]:
    """By weekday: the sum, and the number of days held."""
    totals, days = [0] * 7, [0] * 7
    for day, _, value in column.pieces(span):
        if day not in missing:
            totals[day.weekday()] += value
            days[day.weekday()] += 1
    return totals, days
