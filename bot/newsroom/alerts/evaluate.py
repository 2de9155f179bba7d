"""After each ingest: every watch is looked at, and what is new to it gets its delivery."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Engine

from bot.newsroom.alerts.news import Found, baseline, found
from bot.newsroom.alerts.telling import deliveries
from bot.newsroom.digests.asking import Asked
from bot.newsroom.hours import LONDON
from bot.sending.subscription import Subscription
from bot.sending.watch import parse_watch
from bot.store.alerts import told_of
from bot.store.deliveries import add
from bot.store.engine import writing
from bot.store.subscriptions import StoreSubscriptions


def alert_all(engine: Engine, desk: Asked, now: float) -> int:
    """How many alerts were made. It may be run at any time and by several processes: a fact has one
    delivery for each time that it is told, by its key."""
    watches = StoreSubscriptions(engine).watches()
    return sum(_told(engine, watch, what, now) for watch, what in _found(watches, desk, now))


def _found(watches: Iterable[Subscription], desk: Asked, now: float) -> Iterable[tuple[Subscription, Found]]:
    """Watches of one kind from one day on are looked at once."""
    today, made = datetime.fromtimestamp(now, LONDON).date(), {}
    for subscription in watches:
        began = datetime.fromtimestamp(subscription.created_at, LONDON).date()
        key = (subscription.order.watch, baseline(began, today))
        if key not in made:
            made[key] = found(parse_watch(subscription.order.watch), began, today, desk)
        yield subscription, made[key]


def _told(engine: Engine, subscription: Subscription, what: Found, now: float) -> int:
    with writing(engine) as connection:
        told = told_of(connection, subscription.subject)
        return add(connection, deliveries(subscription, what, told, now))
