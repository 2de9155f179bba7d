"""Are the days of a table in order? The days that cannot be right are named, never repaired.

All functions are pure and work on ordinals (``date.toordinal``).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot.periods import MONTHS, long_date


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the days of a table may be: from ``first`` to ``last``, ``step`` days apart.

    With a step of 7 the days are Sundays, on which weeks end.
    """

    first: int
    last: int
    step: int = 1

    def regular(self, days: Sequence[int]) -> bool:
        """True where the days are all there, each once and in order, so that nothing need be judged."""
        if not days or days[0] < self.first or days[-1] > self.last:
            return False
        whole = list(days) == list(range(days[0], days[0] + self.step * len(days), self.step))
        return whole and self._ends_a_step(days[0])

    def _ends_a_step(self, day: int) -> bool:
        return self.step == 1 or day % 7 == 0

    def fault(self, day: int, among: int | None) -> str:
        """Why the day cannot stand in this table (empty where it can); ``among``: a day that does."""
        if day > self.last:
            return f"{spoken(day)} is after the release of {spoken(self.last)}: refused."
        if day < self.first and among is None:
            return f"{spoken(day)} is too long before the release of {spoken(self.last)}: refused."
        if day < self.first and among is not None:
            return _misplaced(day, among)
        if not self._ends_a_step(day):
            return f"{spoken(day)} is not a Sunday, on which a week ends: refused."
        return ""


def spoken(day: int) -> str:
    """An ordinal as it is printed: 12 May 2025."""
    return long_date(date.fromordinal(day))


def _misplaced(day: int, among: int) -> str:
    near = date.fromordinal(among)
    return f"{spoken(day)} stands among days of {MONTHS[near.month - 1]} {near.year}: refused."


def rising(days: Sequence[int]) -> list[int]:
    """The places of the longest strictly rising run of days, skipping those out of order.

    Patience sorting, n log n. Of several runs of that length, the one with the earliest last days.
    """
    tails: list[int] = []  # the smallest last day of a run of each length
    places: list[int] = []
    before: list[int] = []
    for place, day in enumerate(days):
        length = bisect_left(tails, day)
        before.append(places[length - 1] if length else -1)
        tails[length : length + 1] = [day]
        places[length : length + 1] = [place]
    run: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        run.append(place)
        place = before[place]
    return run[::-1]


def disorder(day: int, kept: Sequence[int]) -> str:
    """Why a day that fell out of the rising run is refused. ``kept``: the days of that run, rising."""
    place = bisect_left(kept, day)
    if place < len(kept) and kept[place] == day:
        return f"{spoken(day)} stands twice, with different figures: refused."
    if all(abs(day - near) > 31 for near in kept[max(place - 1, 0) : place + 1]):
        return _misplaced(day, kept[-1])
    return f"{spoken(day)} stands out of sequence: refused."


def left_out(kept: Sequence[int], step: int) -> list[tuple[int, int]]:
    """Spans of days (first and last, inclusive) that are missing between the kept ones, rising."""
    return [(one + step, two - step) for one, two in pairwise(kept) if two - one > step]
