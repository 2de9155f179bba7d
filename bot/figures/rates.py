"""Totals of periods of clearly different lengths, as averages per day or week: more days alone are more
people."""

from dataclasses import dataclass

from bot.figures.like_for_like import Pair
from bot.figures.quantity import grain_of, pieces_held
from bot.figures.rounding import percentage, tenth
from bot.figures.window import Window
from bot.measures import Adds

UNEVEN_TENTH = 10  # a month and the next differ by less: 28 and 31 days


@dataclass(frozen=True, slots=True)
class Rates:
    """Two totals and how many pieces (``piece``: day or week) each is of."""

    totals: tuple[int, int]
    pieces: tuple[int, int]
    piece: str

    @property
    def after(self) -> float:
        return tenth(self.totals[0], self.pieces[0])

    @property
    def before(self) -> float:
        return tenth(self.totals[1], self.pieces[1])

    @property
    def percent(self) -> float:
        """From the one average, unrounded, to the other; the total before must not be nought."""
        after, before = self.totals[0] * self.pieces[1], self.totals[1] * self.pieces[0]
        return percentage(after - before, before)


def rates(pair: Pair) -> Rates | None:
    """None where both are of about the same length, or of a ratio, which length does not change."""
    after, before = pair.after, pair.before
    days, against = _days(after), _days(before)
    if after.quantity.measure.adds is Adds.RATIO or abs(days - against) * UNEVEN_TENTH <= max(days, against):
        return None
    totals = after.quantity.base(after.span), before.quantity.base(before.span)
    pieces = pieces_held(after.quantity, after.span), pieces_held(before.quantity, before.span)
    return Rates(totals, pieces, grain_of(after.quantity))


def _days(counted: Window) -> int:
    """The length of the period; of the days of it that are counted, for what is published by day. Months
    of four and of five weeks are alike."""
    if counted.cut or not counted.quantity.column.by_week:
        return counted.span.days
    return (counted.asked.overlap(counted.quantity.column.span) or counted.span).days
