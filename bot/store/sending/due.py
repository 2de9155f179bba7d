"""Subscriptions that are due, moved on: their deliveries are added in the same transaction."""

from collections.abc import Callable

from sqlalchemy import ColumnElement, Engine, select
from sqlmodel import col

from bot.sending.due import MovedOn
from bot.sending.subscription import Subscription
from bot.store.bulk import update_each
from bot.store.engine import read_in_order, reading, writing
from bot.store.sending.deliveries import add
from bot.store.sending.subscriptions import COLUMNS, from_row
from bot.store.tables import Subscription as Table

MANY = 500
MoveOn = Callable[[Subscription, float], MovedOn]


def any_due(engine: Engine, now: float) -> bool:
    """Read from the index alone, so that a tick with nothing due costs the same however many there are."""
    wanted = select(col(Table.next_due)).where(*_due(now)).limit(1)
    with reading(engine) as connection:
        return connection.execute(wanted).first() is not None


def enqueue(engine: Engine, now: float, move_on: MoveOn, limit: int = MANY) -> int:
    """Move on at most ``limit`` subscriptions, the longest due first; how many. It may be run by several
    processes, and again after a crash: a delivery is added once, and a subscription moved on with it."""
    chosen = select(*COLUMNS).where(*_due(now)).order_by(col(Table.next_due)).limit(limit)
    with writing(engine) as connection:
        read_in_order(connection)
        rows = connection.execute(chosen.with_for_update(skip_locked=True)).all()
        moved = [move_on(from_row(row), now) for row in rows]
        add(connection, (delivery for each in moved for delivery in each.deliveries))
        update_each(connection, Table, [_moved(each) for each in moved])
    return len(moved)


def _moved(moved: MovedOn) -> dict[str, object]:
    return {"id": moved.subscription, "next_due": moved.next_due, "last_period": moved.last_period}


def _due(now: float) -> tuple[ColumnElement[bool], ...]:
    return col(Table.state) == "active", col(Table.next_due) <= now
