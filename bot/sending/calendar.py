"""Which weeks are due, from a subscription's local calendar.

A digest that is due on any day of one week is about the last whole week before it, Monday to Sunday. It
is known by that week's ISO number, never by an instant: changes of the clock neither skip nor repeat it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.periods import WEEKDAYS, Week


@dataclass(frozen=True, slots=True)
class Weekly:
    """Once a week, by the local clock. ``weekday``: Monday is 0. ``time_zone``: its IANA name."""

    weekday: int = 0
    at: time = time(9)
    time_zone: str = "Europe/London"

    @property
    def text(self) -> str:
        """monday 09:00 Europe/London"""
        return f"{WEEKDAYS[self.weekday].lower()} {self.at:%H:%M} {self.time_zone}"

    def due_on(self, week: Week) -> date:
        """The local day on which the digest of ``week`` is due: within the week after it."""
        return week.ending + timedelta(days=1 + self.weekday)


def key_of(week: Week) -> str:
    """2026-W33, by ISO 8601: a week belongs to the year of its Thursday."""
    year, number, _ = week.ending.isocalendar()
    return f"{year:04d}-W{number:02d}"


def week_of(key: str) -> Week:
    """The week of a key. Raises ``ValueError`` for a text that is none."""
    year, separator, number = key.partition("-W")
    if not (separator and len(year) == 4 and len(number) == 2 and (year + number).isdecimal()):
        raise ValueError(f"{key} is not an ISO week such as 2026-W33")
    return Week(date.fromisocalendar(int(year), int(number), 7))


@lru_cache(maxsize=4096)  # thousands of channels go by the same clock
def due_at(weekly: Weekly, week: Week) -> float:
    """The instant when the digest of ``week`` is due, in seconds since 1970.

    A time that the local clock skips is due at the next instant that it shows; one that comes twice, at
    its first.
    """
    zone = ZoneInfo(weekly.time_zone)
    wanted = datetime.combine(weekly.due_on(week), weekly.at)
    early, late = (wanted.replace(tzinfo=zone, fold=fold).timestamp() for fold in (1, 0))
    if early >= late:  # it exists; where it comes twice, fold 0 is the first
        return late
    return _first_showing(wanted, zone, int(early), int(late))


def _first_showing(wanted: datetime, zone: ZoneInfo, before: int, after: int) -> float:
    """The first second in (before, after] when the clock shows ``wanted`` or later."""
    while after - before > 1:
        middle = (before + after) // 2
        shown = datetime.fromtimestamp(middle, zone).replace(tzinfo=None)
        before, after = (before, middle) if shown >= wanted else (middle, after)
    return float(after)


@lru_cache(maxsize=1000)
def newest_due(weekly: Weekly, at: float) -> Week:
    """The newest week whose digest was due by the instant ``at``."""
    day = datetime.fromtimestamp(at, UTC).date()
    week = Week.of(day).later(1)  # its digest is due after any local day of now
    while due_at(weekly, week) > at:
        week = week.later(-1)
    return week


def next_due(weekly: Weekly, after: float) -> float:
    """The first instant after ``after`` when a digest is due."""
    return due_at(weekly, newest_due(weekly, after).later(1))


def weeks_due(weekly: Weekly, since: float, at: float) -> Iterator[Week]:
    """The weeks whose digests fell due after ``since`` and by ``at``, in order."""
    newest = newest_due(weekly, at)
    week = newest_due(weekly, since).later(1)
    while week.ending <= newest.ending:
        yield week
        week = week.later(1)
