"""From one figure to another: the difference, in per cent, in times; and in which order they are said."""

from dataclasses import dataclass, replace

from bot.answers import Figure, Number, Role, SmallBase, Value
from bot.figures.rates import Rates
from bot.figures.rounding import SMALLEST_BASE, percentage, tenth
from bot.measures import Measure
from bot.questions import Lead
from bot.releases import Status


@dataclass(frozen=True, slots=True)
class Change:
    """From ``before`` to ``after``. ``base``: the count that ``before`` rests on; for a ratio, what it is
    divided by. ``parts``: of how many ``before`` is the sum, where their mean is meant."""

    after: Number
    before: Number
    base: int
    parts: int = 1

    @property
    def difference(self) -> Number:
        return tenth(self.gap, self.parts) if self.parts > 1 else self.gap

    @property
    def gap(self) -> Number:
        """The difference, of all the parts together: unrounded."""
        return self.after * self.parts - self.before

    @property
    def percent(self) -> float | None:
        """Of the unrounded figures, to one decimal; None for a base under 50, or from nothing."""
        return percentage(self.gap, self.before) if self._has_base else None

    @property
    def times(self) -> float | None:
        return tenth(self.after * self.parts, self.before) if self._has_base else None

    @property
    def _has_base(self) -> bool:
        """A ratio may be nothing on any base: boats that brought nobody."""
        return self.base >= SMALLEST_BASE and self.before != 0

    @property
    def caveats(self) -> tuple[SmallBase, ...]:
        return (SmallBase(self.base),) if self.base < SMALLEST_BASE else ()


def figures(
    lead: Lead, change: Change, totals: tuple[Figure, Figure], measure: Measure, rates: Rates | None = None
) -> tuple[Figure, ...]:
    """What was asked for first. Without a percentage, the difference leads in its place. With ``rates``
    the percentage is of these, and they come last."""
    difference = _from(
        totals, Role.DIFFERENCE, f"difference in {measure.name}", change.difference, measure.unit
    )
    percent, times = change.percent, change.times
    averages = _averages(rates, totals, measure) if rates else ()
    if lead in (Lead.HIGHER, Lead.LOWER):
        return (_verdict(lead, change, totals), *totals, difference, *averages)
    if lead in (Lead.DOUBLED, Lead.HALVED):
        rest = figures(Lead.TOTALS, change, totals, measure, rates)
        return (
            _verdict(lead, Change(rates.after, rates.before, change.base) if rates else change, totals),
            *rest,
        )
    if percent is None or times is None:
        first = (*totals, difference) if lead is Lead.TOTALS else (difference, *totals)
        return (*first, *averages)
    rise = _from(totals, Role.CHANGE, f"change in {measure.name}", percent, "per cent")
    if rates:
        rise = replace(rise, name=f"{rise.name} per {rates.piece}", value=rates.percent)
    match lead:
        case Lead.DIFFERENCE:
            return (difference, *totals, rise, *averages)
        case Lead.RATIO:
            ratio = _from(totals, Role.RATIO, f"ratio in {measure.name}", times, "times")
            return (ratio, *totals, rise, *averages)
        case Lead.TOTALS:
            return (*totals, difference, rise, *averages)
        case _:
            return (rise, *totals, difference, *averages)


def _averages(rates: Rates, totals: tuple[Figure, Figure], measure: Measure) -> tuple[Figure, ...]:
    means = zip(totals, (rates.after, rates.before), strict=True)
    unit, what = f"{measure.unit} per {rates.piece}", f"average per {rates.piece}"
    return tuple([total.derived(Role.AVERAGE, f"{total.name}, {what}", mean, unit) for total, mean in means])


def _verdict(lead: Lead, change: Change, totals: tuple[Figure, Figure]) -> Figure:
    """Whether the first of the two is higher, or lower; equal ones are neither. Of none, nothing is double
    or half."""
    after, before = totals
    match lead:
        case Lead.HIGHER:
            holds, said = change.gap > 0, "is higher than"
        case Lead.LOWER:
            holds, said = change.gap < 0, "is lower than"
        case Lead.DOUBLED:
            holds, said = 0 < change.before * 2 <= change.after * change.parts, "is at least double"
        case _:
            holds, said = 0 < change.before >= change.after * change.parts * 2, "is at most half of"
    return _from(totals, Role.VERDICT, f"whether {after.name} {said} {before.name}", holds, "yes or no")


def _from(totals: tuple[Figure, Figure], role: Role, name: str, value: Value, unit: str) -> Figure:
    """Worked out from both: as settled as they are, and of their publication, where they agree."""
    after, before = totals
    status = after.status if after.status is before.status else Status.PROVISIONAL
    source = after.source if after.source == before.source else ""
    return Figure(role, name, value, unit, after.start, after.end, status, source)
