"""What the clock's look at subscriptions costs with ten thousand due at once."""

from time import perf_counter

import pytest
from sqlalchemy import Engine, insert

from bot.newsroom.digests.enqueue import enqueue_due
from bot.store.engine import connect, writing
from bot.store.sending.due import any_due
from bot.store.tables import Subscription, Workspace
from tests.databases import Shelf
from tests.sending.orders import MONDAY

pytestmark = pytest.mark.bench

FEW, DUE = 1_000, 10_000


def subscribed(shelf: Shelf, count: int, due: float) -> Engine:
    engine = connect(shelf.ready())
    with writing(engine) as connection:
        row = {"enterprise": "", "team": "T1", "token": "", "bot_user": "", "scopes": "", "state": "active"}
        settings = {"why": "", "house_style": "", "notices": "", "installed_at": 0.0}
        connection.execute(insert(Workspace).values(row | settings))
        order = {"workspace": 1, "owner": "U1", "kind": "digest", "watch": "", "weekday": 0, "at": "09:00"}
        kept = {"time_zone": "Europe/London", "measures": ["arrivals"], "chart": True, "late": "wait"}
        state = {"state": "active", "why": "", "created_at": 0.0, "next_due": due, "last_period": ""}
        rows = [order | kept | state | {"channel": f"C{number}"} for number in range(count)]
        connection.execute(insert(Subscription), rows)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    return engine


def test_ten_thousand_due_at_once_cost_in_proportion(shelf: Shelf) -> None:
    """Each has its delivery made in the transaction that moves it on."""
    spent = []
    for count in (FEW, DUE):
        engine = subscribed(shelf, count, MONDAY)
        began = perf_counter()
        assert enqueue_due(engine, MONDAY + 5) == count
        spent.append(perf_counter() - began)
        assert not any_due(engine, MONDAY + 5)
        engine.dispose()
    each = spent[1] / DUE / (spent[0] / FEW)
    print(f"\n{DUE:,} due at once: {spent[1]:.2f} s, {each:.2f} times as much each as of {FEW:,}")
    assert each <= 2
