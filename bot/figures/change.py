"""From one figure to another: the difference, in per cent, in times; and in which order they are said."""

from dataclasses import dataclass

from bot.answers import Figure, SmallBase
from bot.figures.quantity import Number
from bot.figures.rounding import SMALLEST_BASE, percentage, tenth
from bot.measures import Measure
from bot.questions import Lead
from bot.releases import Status


@dataclass(frozen=True, slots=True)
class Change:
    """From ``before`` to ``after``. ``base``: the count behind ``before``; for a ratio, the people."""

    after: Number
    before: Number
    base: int

    @property
    def difference(self) -> Number:
        return self.after - self.before

    @property
    def percent(self) -> float | None:
        """Of the unrounded figures, to one decimal; None for a base under 50."""
        if self.base < SMALLEST_BASE:
            return None
        return percentage(self.difference, self.before)

    @property
    def times(self) -> float | None:
        return tenth(self.after, self.before) if self.base >= SMALLEST_BASE else None

    @property
    def caveats(self) -> tuple[SmallBase, ...]:
        return (SmallBase(self.base),) if self.base < SMALLEST_BASE else ()


def figures(
    lead: Lead, change: Change, totals: tuple[Figure, Figure], measure: Measure
) -> tuple[Figure, ...]:
    """What was asked for first. Without a percentage, the difference leads in its place."""
    after = totals[0]
    difference = _changed("difference", change.difference, measure.unit, measure, after)
    percent, times = change.percent, change.times
    if lead in (Lead.HIGHER, Lead.LOWER):
        return (_verdict(lead, change, totals), *totals, difference)
    if percent is None or times is None:
        return (*totals, difference) if lead is Lead.TOTALS else (difference, *totals)
    rise = _changed("change", percent, "per cent", measure, after)
    match lead:
        case Lead.DIFFERENCE:
            return (difference, *totals, rise)
        case Lead.RATIO:
            return (_changed("ratio", times, "times", measure, after), *totals, rise)
        case Lead.TOTALS:
            return (*totals, difference, rise)
        case _:
            return (rise, *totals, difference)


def _verdict(lead: Lead, change: Change, totals: tuple[Figure, Figure]) -> Figure:
    """Whether the first of the two is higher, or lower; equal ones are neither."""
    after, before = totals
    holds = change.difference > 0 if lead is Lead.HIGHER else change.difference < 0
    name = f"whether {after.name} is {lead} than {before.name}"
    return Figure(name, holds, "yes or no", after.start, after.end, Status.PROVISIONAL, "")


def _changed(what: str, value: Number, unit: str, measure: Measure, after: Figure) -> Figure:
    return Figure(f"{what} in {measure.name}", value, unit, after.start, after.end, Status.PROVISIONAL, "")
