"""What is to be sent in one run: weekly digests by local clocks, and alerts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.periods import Week
from bot.sending.calendar import Weekly, due_at, key_of, newest_due
from bot.sending.promised import when_ordered
from bot.sending.subscription import Order, Subscription
from tests.newsroom.sending.simulation.figures import WATCH, Figures

BEFORE = 40.0  # seconds from a run's beginning to the first digest


@dataclass(frozen=True, slots=True)
class Night:
    """A night in which a time zone changes its clocks, and a time of it that is skipped or comes twice."""

    zone: str
    day: datetime
    at: time


NIGHTS = (
    Night("Europe/London", datetime(2026, 3, 29, tzinfo=UTC), time(1, 30)),
    Night("Europe/London", datetime(2026, 10, 25, tzinfo=UTC), time(1, 30)),
    Night("America/New_York", datetime(2026, 3, 8, tzinfo=UTC), time(2, 30)),
    Night("America/New_York", datetime(2026, 11, 1, tzinfo=UTC), time(1, 30)),
    Night("Europe/London", datetime(2026, 8, 17, tzinfo=UTC), time(9)),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """``digests`` subscriptions, numbered from 1, over ``workspaces``, each in a channel of its own. Every
    third tells of a week that is revised, the others of the week before. Every sixth channel watches too.
    Data of every fourth digest come ``data_after`` seconds late, of which a notice would tell hours
    afterwards. The last release is ``later`` by so many."""

    night: Night
    digests: int
    workspaces: int
    data_after: float = 100.0
    later: float = 0.0

    def weekly(self, later: float = 0.0) -> Weekly:
        """``later``: seconds by which the time is moved."""
        moved = datetime.combine(self.night.day.date(), self.night.at) + timedelta(seconds=later)
        return Weekly(moved.weekday(), moved.time(), self.night.zone)

    @property
    def due(self) -> float:
        return due_at(self.weekly(), self.week)

    @property
    def week(self) -> Week:
        return newest_due(self.weekly(), self.night.day.timestamp() + 43_200)

    @property
    def before(self) -> Week:
        return Week(self.week.ending - timedelta(weeks=1))

    @property
    def begins(self) -> float:
        return self.due - BEFORE

    @property
    def figures(self) -> Figures:
        return Figures(self.week, self.due, self.later)

    @property
    def subscriptions(self) -> Iterator[Subscription]:
        numbers = range(1, self.digests + 1)
        yield from map(self._digest, numbers)
        for id_, number in enumerate((each for each in numbers if each % 6 == 4), self.digests + 1):
            yield Subscription(id_, *self._place(number), Order("watch", WATCH), self.begins)

    def _digest(self, number: int) -> Subscription:
        order = Order(weekly=self.weekly(), late="notice" if comes_late(number) else "wait")
        due, last = when_ordered(order, self.begins), key_of(self.before) if number % 2 else ""
        return Subscription(number, *self._place(number), order, self.begins, next_due=due, last_period=last)

    def _place(self, number: int) -> tuple[int, str, str]:
        """Workspace, channel and owner."""
        return 1 + number % self.workspaces, f"C{number}", f"U{number}"


def comes_late(number: int) -> bool:
    return number % 4 == 1


def tells_of_the_revised(number: int) -> bool:
    return number % 3 == 0
