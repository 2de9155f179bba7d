"""After each ingest: every watch is looked at, and what is new to it gets its delivery."""

from datetime import date, datetime, time
from functools import partial

from sqlalchemy import Engine

from bot.newsroom.alerts.facts import Fact
from bot.newsroom.alerts.news import FactsFound, baseline, first_known, found
from bot.newsroom.alerts.telling import deliveries
from bot.newsroom.asking import OneDoor
from bot.newsroom.hours import LONDON
from bot.sending.subscription import Subscription
from bot.sending.watch import parse_watch
from bot.store.engine import reading, writing
from bot.store.sending.alerts import told_of
from bot.store.sending.deliveries import add
from bot.store.sending.subscriptions import StoreSubscriptions


def alert_all(engine: Engine, desk: OneDoor, now: float) -> int:
    """How many alerts were made. It may be run at any time and by several processes: a fact has one
    delivery for each time that it is told, by its key."""
    look = _Look(desk, now)
    return sum(_told(engine, each, look) for each in StoreSubscriptions(engine).watches())


class _Look:
    """Watches of one kind from one day on are looked at once."""

    def __init__(self, desk: OneDoor, now: float) -> None:
        self.now = now
        self._today = _day(now)
        self._desk = desk
        self._found: dict[tuple[str, date], FactsFound] = {}
        self._since: dict[tuple[str, date, Fact], float] = {}

    def found(self, subscription: Subscription) -> FactsFound:
        key, began = self._key(subscription)
        if key not in self._found:
            self._found[key] = found(parse_watch(key[0]), began, self._today, self._desk)
        return self._found[key]

    def since(self, subscription: Subscription, fact: Fact) -> float:
        """The start of the first day on which the fact was published."""
        (watch, baseline_), began = self._key(subscription)
        key = (watch, baseline_, fact)
        if key not in self._since:
            day = first_known(parse_watch(watch), fact, began, self._today, self._desk)
            self._since[key] = datetime.combine(day, time(), LONDON).timestamp()
        return self._since[key]

    def _key(self, subscription: Subscription) -> tuple[tuple[str, date], date]:
        began = _day(subscription.created_at)
        return (subscription.order.watch, baseline(began, self._today)), began


def _told(engine: Engine, subscription: Subscription, look: _Look) -> int:
    what, since = look.found(subscription), partial(look.since, subscription)
    with reading(engine) as connection:
        told = told_of(connection, subscription.subject)
    made = list(deliveries(subscription, what, told, since, look.now))
    if not made:
        return 0
    with writing(engine) as connection:
        return add(connection, made)


def _day(moment: float) -> date:
    return datetime.fromtimestamp(moment, LONDON).date()
