"""A window cut into pieces of one grain: days, weeks, months, quarters, seasons or years."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.answers import Number
from bot.figures.quantity import grain_of, pieces_held
from bot.figures.window import Window
from bot.periods import Day, Month, Period, Quarter, Season, Span, Week, Year, range_name
from bot.periods.calendar import SEASON_FIRST_MONTH, months_on
from bot.questions import Grain

_SEASON_OF_MONTH = {
    months_on(2000, first, later)[1]: name for name, first in SEASON_FIRST_MONTH.items() for later in range(3)
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece: its period, the days of it that are counted, and its figure. ``whole``: whether all
    of it is inside the window and held."""

    period: Period
    span: Span
    value: Number
    whole: bool

    @property
    def name(self) -> str:
        """As printed; a piece cut by the window's ends by the days that are counted."""
        if self.whole or self.period.span(self.span) == self.span:
            return self.period.name
        return range_name(self.span)

    @property
    def text(self) -> str:
        return iso(self.period, self.span)


def pieces(counted: Window, grain: Grain) -> Iterator[Piece]:
    """The pieces of a window in order; pieces with nothing held (or a ratio to nothing) are left out. Of
    what is published by week a piece is the weeks that end in it.

    Days and weeks that are held as such are read one by one; longer pieces are sums.
    """
    span, quantity = counted.span, counted.quantity
    if grain is grain_of(quantity):
        for first, last, held_value in quantity.rows(span):
            yield Piece(holding(first, grain), Span(first, last), held_value, True)
        return
    day = span.first
    while day <= span.last:
        period = holding(day, grain)
        whole = period.span(span)
        inside = whole.overlap(span)
        if inside is None:  # cannot be: the piece holds a day of the span
            return
        value = quantity.total(inside)
        held = pieces_held(quantity, inside)
        if value is not None and held:
            counted_days = quantity.column.covered(inside) or inside
            yield Piece(period, counted_days, value, held == quantity.column.fits(whole))
        if inside.last == date.max:
            return
        day = date.fromordinal(inside.last.toordinal() + 1)


def holding(day: date, grain: Grain) -> Period:
    """The piece of a grain that a day lies in."""
    match grain:
        case Grain.DAY | Grain.WEEKDAY:
            return Day(day)
        case Grain.WEEK:
            return Week.of(day)
        case Grain.MONTH:
            return Month(day.year, day.month)
        case Grain.QUARTER:
            return Quarter(day.year, (day.month + 2) // 3)
        case Grain.SEASON:
            name = _SEASON_OF_MONTH[day.month]
            return Season(day.year - 1 if name == "winter" and day.month < 3 else day.year, name)
        case Grain.YEAR:
            return Year(day.year)


def iso(period: Period, span: Span) -> str:
    """A piece as ISO text: 2024-05-12, 2024-W19, 2024-05, 2024-Q2, 2024; else first/last day."""
    match period:
        case Day():
            return period.text
        case Week():
            year, week, _ = span.first.isocalendar()
            return f"{year}-W{week:02d}"
        case Month():
            return f"{period.year}-{period.month:02d}"
        case Quarter():
            return f"{period.year}-Q{period.quarter}"
        case Year():
            return period.text
        case _:
            return f"{span.first.isoformat()}/{span.last.isoformat()}"
