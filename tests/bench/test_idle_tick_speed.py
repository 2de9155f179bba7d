"""A tick with nothing due, however many deliveries there were and will be."""

import time
from itertools import islice

import pytest
from sqlalchemy import Engine, insert

from bot.sending.delivery import Delivery, State, identity
from bot.store.engine import writing
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.tables import Workspace

pytestmark = pytest.mark.bench
FEW, MANY = 1_000, 100_000
TOGETHER = 5_000
NOW = 1_790_000_000.0


def test_a_tick_with_nothing_due_costs_the_same_however_many_there_are(store: Engine) -> None:
    kept = StoreDeliveries(store)
    with writing(store) as connection:
        connection.execute(insert(Workspace), [{"id": 1, "team": "T", "installed_at": 0.0}])
    _crowd(kept, range(FEW))
    alone = _cost(kept)
    _crowd(kept, range(FEW, MANY))
    with store.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    crowded = _cost(kept)
    print(f"\nnothing due: {alone * 1e6:.0f} µs with {FEW} deliveries, {crowded * 1e6:.0f} µs with {MANY}")
    assert crowded <= 2 * alone


def _cost(kept: StoreDeliveries) -> float:
    """The best of many, in seconds."""
    best = float("inf")
    for _ in range(300):
        begun = time.perf_counter()
        assert kept.due(NOW) == {}
        best = min(best, time.perf_counter() - begun)
    return best


def _crowd(kept: StoreDeliveries, numbers: range) -> None:
    """Most of them sent, a tenth still to come."""
    made = map(_delivery, numbers)
    while batch := list(islice(made, TOGETHER)):
        kept.add(*batch)


def _delivery(number: int) -> Delivery:
    state, at = (State.READY, NOW + 9) if number % 10 == 0 else (State.SENT, NOW - number)
    subject = f"subscription:{number}"
    id_ = identity(subject, "2026-W33", "digest", 0, "C1")
    return Delivery(id_, subject, "2026-W33", "digest", 0, 1, "C1", at, at, state)
