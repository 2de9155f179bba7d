"""What is published during a run: a fortnight; two of its days, revised; and one of the two, taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

from bot.newsroom.hours import LONDON
from bot.periods import Week
from bot.releases import Reading, Stated

WATCH = "arrivals > 1000 a day"
USUAL, FORTNIGHT = 100, 14
WEDNESDAY, THURSDAY = 2, 3


class Release(NamedTuple):
    """``after``: how many seconds after the digests are due; None for what was in before all began.
    ``unusual``: how many people came on those days of the week; on all others, ``USUAL``. ``total``: what
    the week comes to, worked out by hand."""

    after: float | None
    unusual: Mapping[int, int]
    total: int


RELEASES = (
    Release(None, {}, 700),
    Release(60.0, {WEDNESDAY: 1_200, THURSDAY: 1_300}, 3_000),
    Release(105.0, {WEDNESDAY: 150, THURSDAY: 1_300}, 1_950),
)
LAST_WORD = "1,950"


@dataclass(frozen=True, slots=True)
class Figures:
    """``week``: that digests are of. ``due``: when they are. ``later``: by how many seconds the last release
    is."""

    week: Week
    due: float
    later: float = 0.0

    def by(self, now: float) -> list[Reading]:
        """What is published by now, in order."""
        return [
            self._reading(number)
            for number, each in enumerate(RELEASES)
            if each.after is None or self.due + each.after + self._later(number) <= now
        ]

    def _later(self, number: int) -> float:
        return self.later if RELEASES[number] is RELEASES[-1] else 0.0

    def fact(self, weekday: int) -> str:
        """What is watched for, if it is on that day."""
        return f"day:{self._day(weekday)}"

    def _reading(self, number: int) -> Reading:
        release = RELEASES[number]
        today = datetime.fromtimestamp(self.due, LONDON).date()
        on = today - timedelta(days=1) if release.after is None else today
        days = {self._day(at): release.unusual.get(at, USUAL) for at in range(7 - FORTNIGHT, 7)}
        stated = tuple(Stated("arrivals", day, day, people) for day, people in days.items())
        return Reading("home-office-weekly", on, sha256(repr(stated).encode()).hexdigest(), stated)

    def _day(self, weekday: int) -> date:
        return self.week.ending + timedelta(days=weekday - 6)
