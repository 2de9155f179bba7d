"""A tick costs by what is due, not by what was ever sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, event, insert

from bot.sending.delivery import Delivery, State, identity
from bot.store.engine import reading, writing
from bot.store.sending.alerts import followed_up
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.tables import Workspace

NOW = 1_790_000_000.0


@pytest.fixture
def kept(store: Engine) -> StoreDeliveries:
    """Thousands that were sent, some of them lately, and hundreds whose time is to come."""
    with writing(store) as connection:
        rows = [{"id": n, "team": f"T{n}", "installed_at": 0.0} for n in range(1, 51)]
        connection.execute(insert(Workspace), rows)
    made = StoreDeliveries(store)
    made.add(*(_delivery(n, State.SENT, NOW - n, NOW - n) for n in range(6000)))
    made.add(*(_delivery(n, State.READY, NOW + n, None) for n in range(6000, 6600)))
    with store.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    return made


def _delivery(number: int, state: State, not_before: float, lease: float | None) -> Delivery:
    subject, channel = f"subscription:{number}", f"C{number}"
    id_ = identity(subject, "2026-W33", "digest", 0, channel)
    place = (1 + number % 50, channel, not_before, not_before)
    return Delivery(id_, subject, "2026-W33", "digest", 0, *place, state, lease_until=lease)


@contextmanager
def explained(engine: Engine) -> Iterator[list[str]]:
    """How the database goes about each question put to it meanwhile."""
    word = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    plans: list[str] = []

    def explain(connection: Any, cursor: Any, statement: str, parameters: Any, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            asked = cursor.connection.cursor()
            asked.execute(f"{word} {statement}", parameters)
            plans.append("\n".join(str(row) for row in asked.fetchall()))
            asked.close()

    event.listen(engine, "before_cursor_execute", explain)
    yield plans
    event.remove(engine, "before_cursor_execute", explain)


def test_a_tick_with_nothing_due_reads_by_index(store: Engine, kept: StoreDeliveries) -> None:
    with explained(store) as plans:
        assert kept.due(NOW) == {}
        assert kept.take(State.WAITING, NOW, 10) == []
        assert kept.claim(NOW, 10) == []
        assert not kept.paced(NOW)
    assert len(plans) == 4
    for plan in plans:
        assert "delivery_due" in plan
        assert "SCAN delivery" not in plan  # SQLite's word for reading it all
        assert "Seq Scan on delivery" not in plan  # PostgreSQL's


def test_the_pace_of_a_channel_is_read_by_index(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(_delivery(9000, State.READY, NOW, None))
    with explained(store) as plans:
        assert len(kept.claim(NOW, 10)) == 1
    assert "delivery_place" in plans[0]


def test_what_follows_an_alert_is_read_by_index(store: Engine, kept: StoreDeliveries) -> None:
    first = replace(_delivery(7, State.SENT, NOW, None), id="told", kind="alert", revision=0, period="day:1")
    back = replace(first, id="back", revision=1, corrects="told", state=State.WAITING)
    undone = replace(first, id="undone", revision=2, corrects="back", state=State.SKIPPED)
    kept.add(first, back, undone)
    with reading(store) as connection, explained(store) as plans:
        assert followed_up(connection, ["told", "back", ""]) == {"told"}
        assert followed_up(connection, [""]) == frozenset()
    assert len(plans) == 1
    for plan in plans:
        assert "SCAN delivery" not in plan
        assert "Seq Scan on delivery" not in plan
