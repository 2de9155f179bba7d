"""Is a release what it should be after those before it? A file that shrinks is damaged, and refused whole.

IOM's file of one day came with 211 rows fewer and without the current year, and was whole again the next.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.errors import PublicationRefused
from bot.periods import long_date
from bot.releases import Covered, Reading, Stated, grain_days
from bot.sources.registry import Growth, source

FEWEST_TO_JUDGE = 4  # days with records in a year; of fewer, half may be merged or moved


@dataclass(frozen=True, slots=True)
class HeldDays:
    """The days for which figures of a measure are held: first days, without repeats.

    ``grain_days``: of each, as of ``bot.releases.grain_days``.
    """

    measure: str
    grain_days: int
    days: frozenset[date]


def held_days(figures: Iterable[Stated]) -> tuple[HeldDays, ...]:
    """What ``check_against_held`` needs to know of the figures held, of any number of measures."""
    days: dict[tuple[str, int], set[date]] = {}
    for figure in figures:
        key = (figure.measure, grain_days(figure.first, figure.last))
        days.setdefault(key, set()).add(figure.first)
    return tuple(HeldDays(measure, grain, frozenset(found)) for (measure, grain), found in days.items())


def check_against_held(reading: Reading, held: Iterable[HeldDays]) -> None:
    """Raise ``PublicationRefused`` where the reading has lost what a whole file would have.

    ``held``: of the same publication, as known before the reading's day of release.
    """
    growth = source(reading.publication).growth
    stated = {(found.measure, found.grain_days): found for found in held_days(reading.figures)}
    covered = {span.measure: span for span in reading.covered}
    for before in held:
        after = stated.get((before.measure, before.grain_days), HeldDays(before.measure, 0, frozenset()))
        if growth is Growth.RECORDS:
            _check_records(before, after, covered)
        elif before.days:
            _check_newest(before, max(after.days, default=None))
            if growth is Growth.WHOLE and len(after.days) < len(before.days):
                raise PublicationRefused(
                    f"The file has shrunk: it has {len(after.days):,} days or periods of {before.measure}, "
                    f"and {len(before.days):,} are held."
                )


def _check_newest(before: HeldDays, newest: date | None) -> None:
    held = max(before.days)
    if newest is None or newest < held:
        ends = f"end on {long_date(newest)}" if newest else "are gone"
        raise PublicationRefused(
            f"The file has lost its newest rows: its {before.measure} {ends}, and {long_date(held)} is held."
        )


def _check_records(before: HeldDays, after: HeldDays, covered: Mapping[str, Covered]) -> None:
    """Within what the copy covers. A copy of one year only is not asked for the years after."""
    span = covered.get(before.measure)
    if span is None:
        return
    one_year = span.first.year == span.last.year
    asked = {day for day in before.days if day >= span.first and (not one_year or day.year == span.last.year)}
    if asked and max(asked) > span.last:
        raise PublicationRefused(
            f"The file has lost its newest rows: it ends on {long_date(span.last)}, "
            f"and {before.measure} of {long_date(max(asked))} are held."
        )
    years, left = (Counter(day.year for day in days) for days in (asked, after.days))
    for year, days in sorted(years.items()):
        if days >= FEWEST_TO_JUDGE and left[year] * 2 < days:
            raise PublicationRefused(
                f"The file has shrunk: {year} has {left[year]} days with {before.measure}; {days} are held."
            )
