"""A measure as something that can be added up over days: a column, or a ratio of two."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.errors import NoFigure
from bot.measures import BY_NAME, Adds, Held, Measure
from bot.periods import Span
from bot.series import Column, Holdings

Number = int | float


class Quantity(Protocol):
    """``column`` says which days are held, and in which pieces (1 or 7 days)."""

    @property
    def measure(self) -> Measure: ...

    @property
    def column(self) -> Column: ...

    def total(self, span: Span) -> Number | None:
        """The figure for the days of ``span`` that are held; None for a ratio to nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Sum:
    measure: Measure
    column: Column

    def total(self, span: Span) -> int:
        return self.column.total(span)


@dataclass(frozen=True, slots=True)
class Ratio:
    """The ratio of two totals over the same days, never a mean of ratios."""

    measure: Measure
    column: Column
    divisor: Column

    def total(self, span: Span) -> float | None:
        below = self.divisor.total(span)
        return self.column.total(span) / below if below else None


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


def not_by_day(measure: Measure, as_of: date | None) -> NoFigure:
    if measure.held is Held.YEAR:
        return NoFigure(
            f"{measure.title} are published only for whole years or quarters, as totals.",
            (f"total {measure.name} 2024", f"definition of {measure.name}"),
        )
    known = "" if as_of is None else f" as known on {as_of.isoformat()}"
    return NoFigure(f"No figures for {measure.name} are held{known}.", ("coverage of arrivals",))
