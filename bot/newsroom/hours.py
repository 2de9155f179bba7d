"""When to look for each publication: the hours at which its publisher tends to put it out, in London."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
TRY_AGAIN = timedelta(minutes=30)
"""After an attempt that took nothing in: a publisher's slip is often mended within the hour."""

_FRIDAY = 4
_EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True)
class Look:
    """A look at these local times on these weekdays (Monday is 0)."""

    times: tuple[time, ...]
    weekdays: frozenset[int] = _EVERY_DAY


def _hourly(first: int, last: int, minute: int) -> tuple[time, ...]:
    return tuple(time(hour, minute) for hour in range(first, last + 1))


HOURS: Mapping[str, tuple[Look, ...]] = {
    # The daily page changes most often around noon, and late in the afternoon on some days.
    "home-office-daily": (Look(_hourly(10, 18, 5)),),
    # Official statistics come out at 9.30 on their day; the other days find one that came late.
    "home-office-weekly": (Look(_hourly(9, 17, 35), frozenset({_FRIDAY})), Look((time(12, 35),))),
    "home-office-preventions": (Look((time(11, 10), time(16, 10))),),
    "home-office-quarterly": (Look((time(9, 40), time(14, 40))),),
    "iom-missing-migrants": (Look((time(6, 20), time(13, 20))),),
}


class Attempt(NamedTuple):
    """The newest attempt at a publication, and whether it was taken in."""

    at: datetime
    taken: bool


def due(looks: tuple[Look, ...], last: Attempt | None, now: datetime) -> bool:
    """Whether the publisher should be asked at ``now`` (aware). A look that was missed is made up once."""
    if last is None:
        return True
    if last.at < newest_look(looks, now):
        return True
    return not last.taken and now - last.at >= TRY_AGAIN


def newest_look(looks: tuple[Look, ...], now: datetime) -> datetime:
    """The last look that has come by ``now``. Each weekday has one, so it is at most a day back."""
    today = now.astimezone(LONDON).date()
    days = (today - timedelta(days=back) for back in range(8))
    return max(at for day in days for look in looks for at in _on(look, day) if at <= now)


def _on(look: Look, day: date) -> list[datetime]:
    if day.weekday() not in look.weekdays:
        return []
    return [datetime.combine(day, at, LONDON).astimezone(UTC) for at in look.times]
