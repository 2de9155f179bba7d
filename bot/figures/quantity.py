"""A measure as something that can be added up over days: a column, or a ratio of two."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.answers import Number, Rows
from bot.errors import NoFigure
from bot.measures import BY_NAME, Adds, Held, Measure
from bot.periods import Ever, Span
from bot.questions import Definition, Grain, Series, Subject, text
from bot.series import Column, ColumnRows, Holdings


class Quantity(Protocol):
    """``column`` says which days are held, and in which pieces (1 or 7 days)."""

    @property
    def measure(self) -> Measure: ...

    @property
    def column(self) -> Column: ...

    def total(self, span: Span) -> Number | None:
        """The figure for the days of ``span`` that are held; None for a ratio to nothing."""
        ...

    def base(self, span: Span) -> int:
        """The count that a percentage of the total rests on; for a ratio, what it is divided by."""
        ...

    def absent(self, span: Span) -> tuple[date, ...]:
        """The first days of the pieces inside the span that no figure is held for."""
        ...

    def rows(self, span: Span) -> Rows:
        """The series behind a figure."""
        ...


@dataclass(frozen=True, slots=True)
class Sum:
    measure: Measure
    column: Column

    def total(self, span: Span) -> int:
        return self.column.total(span)

    def base(self, span: Span) -> int:
        return self.column.total(span)

    def absent(self, span: Span) -> tuple[date, ...]:
        return self.column.absent(span)

    def rows(self, span: Span) -> Rows:
        return ColumnRows(self.column, span)


@dataclass(frozen=True, slots=True)
class Ratio:
    """The ratio of two totals over the same days, never a mean of ratios. Days for which only one of
    the two is held count for neither."""

    measure: Measure
    column: Column
    divisor: Column

    def total(self, span: Span) -> float | None:
        above, below = self.sums(span)
        return above / below if below else None

    def base(self, span: Span) -> int:
        return self.sums(span)[1]

    def sums(self, span: Span) -> tuple[int, int]:
        """Both totals, over the days that both are held for."""
        above, below = self.column.total(span), self.divisor.total(span)
        for day in self.absent(span):
            above -= self.column.at(day) or 0
            below -= self.divisor.at(day) or 0
        return above, below

    def absent(self, span: Span) -> tuple[date, ...]:
        if self.column.span.contains(span) and self.divisor.span.contains(span):
            return tuple(sorted({*self.column.absent(span), *self.divisor.absent(span)}))
        days = map(date.fromordinal, range(span.first.toordinal(), span.last.toordinal() + 1))
        return tuple(day for day in days if self.column.at(day) is None or self.divisor.at(day) is None)

    def rows(self, span: Span) -> Rows:
        return RatioRows(self, span)


@dataclass(frozen=True, slots=True)
class RatioRows:
    """Piece by piece, where there is a ratio; read when iterated."""

    ratio: Ratio
    span: Span

    def __iter__(self) -> Iterator[tuple[date, date, float]]:
        for first, last, _ in self.ratio.column.pieces(self.span):
            value = self.ratio.total(Span(first, last))
            if value is not None:
                yield first, last, value

    def __len__(self) -> int:
        return sum(1 for _ in self)


def quantity(name: str, holdings: Holdings) -> Quantity:
    """The measure ``name`` in what is held. Raises ``NoFigure`` where it is not held by day or week."""
    measure = BY_NAME[name]
    columns = holdings.weeks if measure.held is Held.WEEK else holdings.days
    if measure.adds is Adds.RATIO and all(part in columns for part in measure.parts):
        above, below = measure.parts
        return Ratio(measure, columns[above], columns[below])
    column = columns.get(name)
    if column is None or measure.adds is Adds.RATIO:
        raise not_by_day(measure, holdings.as_of)
    return Sum(measure, column)


def grain_of(counted: Quantity) -> Grain:
    """The pieces in which it is held: days or weeks."""
    return Grain.WEEK if counted.column.by_week else Grain.DAY


def pieces_held(counted: Quantity, span: Span) -> int:
    """How many of the days, or weeks, that end in the span have a figure."""
    return counted.column.count(span) - len(counted.absent(span))


def not_by_day(measure: Measure, as_of: date | None) -> NoFigure:
    if measure.held is Held.YEAR:
        return NoFigure(
            f"{measure.title} are published only for whole years or quarters, as totals.",
            (
                text(Series(Subject(measure.name), Ever(), Grain.YEAR)),
                text(Definition(Subject(measure.name))),
            ),
        )
    known = "" if as_of is None else f" as known on {as_of.isoformat()}"
    return NoFigure(f"No figures for {measure.name} are held{known}.", ("coverage of arrivals",))
