"""What is to be sent in one run: weekly digests by local clocks, what corrects them, and an alert."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

from bot.newsroom.orders import order_of
from bot.periods import Week
from bot.sending.calendar import Weekly, due_at, key_of, newest_due
from bot.sending.content import Content, Late, Ready, Skip
from bot.sending.delivery import Delivery, State, identity
from bot.sending.promised import when_ordered
from bot.sending.subscription import Order, Subscription
from bot.store.sending.subscriptions import StoreSubscriptions

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
    third digest gets a correction. Data of every fourth come ``data_after`` seconds late, of which a notice
    would tell hours afterwards. One alert shares the channel of the last digest."""

    night: Night
    digests: int
    workspaces: int
    data_after: float = 100.0

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
    def begins(self) -> float:
        return self.due - BEFORE

    @property
    def subscriptions(self) -> Iterator[Subscription]:
        last = key_of(Week(self.week.ending - timedelta(weeks=1)))
        for number in range(1, self.digests + 1):
            order = Order(weekly=self.weekly(), late="notice" if _late(number) else "wait")
            place = (1 + number % self.workspaces, f"C{number}", f"U{number}")
            due = when_ordered(order, self.begins)
            yield Subscription(
                number, *place, order, self.begins, next_due=due, last_period=last if number % 2 else ""
            )

    @property
    def alert(self) -> Delivery:
        last = list(self.subscriptions)[-1]
        key = (last.subject, "day:2026-08-11", "alert", 0)
        id_ = identity(*key, last.channel)  # type: ignore[arg-type]
        place = (last.workspace, last.channel, self.due, self.due)
        return Delivery(id_, *key, *place, State.WAITING)  # type: ignore[arg-type]

    def correction(self, digest: Delivery) -> Delivery | None:
        if digest.kind != "digest" or order_of(digest) % 3:
            return None
        subject = f"delivery:{digest.id}"
        id_ = identity(subject, digest.period, "correction", 1, digest.channel)
        key = (id_, subject, digest.period, "correction", 1, digest.workspace, digest.channel)
        made = Delivery(*key, digest.due_at, digest.due_at, State.WAITING)  # type: ignore[arg-type]
        return replace(made, corrects=digest.id)


@dataclass(frozen=True, slots=True)
class Writers:
    """Of the messages. What is ordered is read from the store."""

    plan: Plan
    orders: StoreSubscriptions

    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        found = self.orders.by_ids({order_of(each) for each in deliveries if _ordered(each)})
        return [
            f"{each.kind} {each.period} {each.deadline} "
            f"{_ordered(each) and (_late(order_of(each)), found[order_of(each)].state)}"
            for each in deliveries
        ]

    def content(self, delivery: Delivery, now: float) -> Content:
        found = self.orders.by_id(order_of(delivery)) if _ordered(delivery) else None
        if found is not None and found.state != "active":
            waits = found.state == "paused" and now < (delivery.deadline or now)
            return Late("paused") if waits else Skip("no longer active")
        in_ = now >= self.plan.due + self.plan.data_after
        if delivery.kind == "notice" and in_:
            return Skip("the figures came in")
        if delivery.kind == "digest" and _late(order_of(delivery)) and not in_:
            return Late("not in yet")
        return Ready({"text": f"{delivery.kind} of {delivery.period}"}, [{"question": delivery.period}])


def _ordered(delivery: Delivery) -> bool:
    return delivery.kind in ("digest", "notice")


def _late(number: int) -> bool:
    return number % 4 == 1
