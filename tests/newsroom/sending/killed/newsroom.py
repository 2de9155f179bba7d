"""A newsroom of many channels, each with a digest of its own: what it ordered, and what was kept of it."""

import threading
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, insert, select
from sqlmodel import col

from bot.periods import Week
from bot.releases import Covered, Reading, Stated
from bot.sending.calendar import Weekly, key_of, next_due
from bot.sending.delivery import State, identity
from bot.sending.subscription import Order, Subscription
from bot.store.engine import reading, writing
from bot.store.sending.listing import listed
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.tables import Said, Workspace
from bot.store.writes import take_in

NINE = datetime(2026, 8, 17, 8, tzinfo=UTC)  # a Monday's, in London
DUE = NINE.timestamp()
ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Honolulu")
"""Where it is nine in London, it is four, half past one, and ten on Sunday evening."""
DAYS = 21
ANSWERS = 2
"""What a digest of one measure states on three weeks' figures: the week, and the week before."""


class Digest(NamedTuple):
    """One that must be given once. ``delivery``: its id."""

    channel: str
    delivery: str


class Newsroom:
    """Figures are in for all weeks that are told of. ``orders``: all that were given."""

    def __init__(self, store: Engine) -> None:
        self._store = store
        self._kept = StoreSubscriptions(store)
        self.orders: list[Subscription] = []
        with writing(store) as connection:
            connection.execute(insert(Workspace), [{"id": 1, "team": "T1", "installed_at": 0.0}])
        assert take_in(store, _figures(), NINE).taken

    def order(self, channel: str) -> None:
        """Half a minute before it is nine in London: a digest at that moment, by one of four local clocks."""
        local = NINE.astimezone(ZoneInfo(ZONES[len(self.orders) % len(ZONES)]))
        weekly = Weekly(local.weekday(), local.time(), str(local.tzinfo))
        order = Order(weekly=weekly, measures=("arrivals",))
        self.orders.append(self._kept.put(1, channel, order, "U1", DUE - 30))

    def digests(self) -> list[Digest]:
        return [Digest(each.channel, _delivery(each)) for each in self.orders]

    def wait_until_all_is_sent(self, patience: float) -> None:
        pause, many = threading.Event(), len(self.orders)
        for _ in range(int(patience / 0.1)):
            if len(listed(self._store, (State.SENT,), 10 * many)) == many:
                return
            pause.wait(0.1)
        states = Counter(each.state for each in listed(self._store, tuple(State), 10 * many))
        raise AssertionError(f"not all was sent: {states}")

    def ledger(self) -> Counter[tuple[Digest, str]]:
        """How many answers it has of each digest, and in which message."""
        columns = (col(Said.channel), col(Said.delivery), col(Said.ts))
        with reading(self._store) as connection:
            return Counter(
                (Digest(row.channel, row.delivery), row.ts) for row in connection.execute(select(*columns))
            )

    def moved_on(self) -> bool:
        """Whether each order promises the next week, and no other."""
        found = self._kept.by_ids([each.id for each in self.orders]).values()
        weekly = [(each.next_due, each.last_period) for each in found]
        return weekly == [(next_due(each.order.weekly, DUE), key_of(_week(each))) for each in found]


def _week(order: Subscription) -> Week:
    """The last whole week before the order's own day: on a Sunday in Honolulu the week before is not over."""
    return Week(date(2026, 8, 9) if order.order.weekly.weekday == 6 else date(2026, 8, 16))


def _delivery(order: Subscription) -> str:
    return identity(order.subject, key_of(_week(order)), "digest", 0, order.channel)


def _figures() -> Reading:
    """100 people on each of three weeks' days."""
    days = [date(2026, 8, 16) - timedelta(days=back) for back in range(DAYS)]
    stated = tuple(Stated("arrivals", day, day, 100) for day in days)
    covered = (Covered("arrivals", days[-1], days[0]),)
    return Reading("home-office-weekly", date(2026, 8, 17), "0" * 64, stated, covered)
