"""A whole tick of the clock with nothing due, however many subscriptions and deliveries there are.

All steps are run as ``python -m bot work`` has them, on figures that are held, after the two ticks of a new
process that see what is new and do what is done once a day. Only Slack and the publishers are not there.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import islice
from time import monotonic

import pytest
from sqlalchemy import Engine, insert

from bot.bootstrap.steps import steps
from bot.bootstrap.writers import written
from bot.desk import Desk
from bot.newsroom.clock import Ticker
from bot.sending.delivery import Delivery, State, identity
from bot.sending.wire import Found, Sent, Still
from bot.sources import BY_ID
from bot.store.engine import writing
from bot.store.first_use import prepare
from bot.store.library import StoreLibrary
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.tables import Subscription, Workspace
from bot.wording.style import NEWSPAPER
from tests.bench.morning import NINE
from tests.bench.side_by_side import ratio
from tests.conftest import ROOT
from tests.databases import Shelf

pytestmark = pytest.mark.bench
FEW, MANY = 1_000, 100_000
TOGETHER = 5_000
WATCHES = ("arrivals > 1000 a day", "records", "total 20,000")


class OnlyTime:
    """Slack, of which nothing but the time is asked."""

    async def time(self) -> float:
        return NINE

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        raise AssertionError(f"{delivery} was not due")

    async def find(self, delivery: Delivery, since: float) -> Found:
        raise AssertionError(f"{delivery} was not due")


def test_a_tick_with_nothing_due_costs_the_same_however_many_there_are(shelf: Shelf) -> None:
    with asyncio.Runner() as runner, kept(shelf, FEW) as few, kept(shelf, MANY) as many:
        idle, crowded = ticker(few), ticker(many)
        for each in (idle, crowded) * 2:
            runner.run(each.tick())
        began = monotonic()
        times = ratio(lambda: runner.run(crowded.tick()), lambda: runner.run(idle.tick()), calls=5)
        each_took = (monotonic() - began) / (15 + 1) / 5 / 2
    print(f"\na tick with nothing due, some {each_took * 1000:.1f} ms: {MANY:,} subscriptions and as many")
    print(f"deliveries against {FEW:,}: {times:.2f} times")
    assert times <= 2


def ticker(engine: Engine) -> Ticker:
    made = written(engine, Desk(StoreLibrary(engine, BY_ID), monotonic), NEWSPAPER)
    every = steps(engine, OnlyTime(), made, 400, lambda _: None)
    return Ticker(every, lambda: datetime.fromtimestamp(NINE, UTC), succeeded)


def succeeded(step: str, seconds: float, failed: bool) -> None:
    assert not failed, step


@contextmanager
def kept(shelf: Shelf, count: int) -> Iterator[Engine]:
    """So many subscriptions of one workspace, one in ten a watch, none due; so many deliveries, most of
    them sent, a tenth still to come."""
    engine = prepare(shelf.empty(), ROOT / "data")
    with writing(engine) as connection:
        connection.execute(insert(Workspace), [{"id": 1, "team": "T", "installed_at": 0.0}])
        connection.execute(insert(Subscription), [subscription(number) for number in range(count)])
    store = StoreDeliveries(engine)
    made = map(delivery, range(count))
    while batch := list(islice(made, TOGETHER)):
        store.add(*batch)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    yield engine
    engine.dispose()


def subscription(number: int) -> dict[str, object]:
    kept = {"workspace": 1, "channel": f"C{number}", "owner": "U1", "created_at": NINE, "weekday": 5}
    watch = WATCHES[number // 10 % len(WATCHES)] if number % 10 == 0 else ""
    if watch:
        return kept | {"kind": "watch", "watch": watch, "measures": [], "next_due": None}
    return kept | {"kind": "digest", "watch": "", "measures": ["arrivals"], "next_due": NINE + 3600}


def delivery(number: int) -> Delivery:
    state, at = (State.READY, NINE + 900) if number % 10 == 0 else (State.SENT, NINE - number)
    subject = f"subscription:{number}"
    id_ = identity(subject, "2026-W33", "digest", 0, "C1")
    return Delivery(id_, subject, "2026-W33", "digest", 0, 1, "C1", at, at, state)
