"""What is held, sent on its way again."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, and_, or_, select, update
from sqlmodel import col

from bot.sending.delivery import State
from bot.sending.rules import RULES
from bot.sending.subscription import Subscription
from bot.sending.transitions import WRITTEN, retried
from bot.store.engine import writing
from bot.store.sending.rows import COLUMNS, changes, from_row
from bot.store.tables import Delivery as Table


def retry(engine: Engine, delivery: str) -> bool:
    """Send a held delivery on its way again, and what was held for its sake; whether there was one of that
    id. It is looked for before it is posted."""
    with writing(engine) as connection:
        rows = connection.execute(all_held().where(col(Table.id) == delivery)).all()
        found = bool(rows)
        while rows:
            _on_their_way(connection, rows)
            held_for = col(Table.corrects).in_([row.id for row in rows])
            rows = connection.execute(all_held().where(held_for)).all()
    return found


def retry_all(engine: Engine) -> int:
    """All that is held, each looked for before it is posted; how many."""
    with writing(engine) as connection:
        rows = connection.execute(all_held()).all()
        _on_their_way(connection, rows)
    return len(rows)


def resume(connection: Connection, order: Subscription, since: float) -> None:
    """What is held of an order that is resumed, and was due after ``since``, goes on its way again, each
    looked for before it is posted; and so do the corrections that are held for its channel, for they are not
    news: what they correct stands there. In the caller's transaction."""
    own = (col(Table.subject) == order.subject, col(Table.kind).in_(WRITTEN), col(Table.due_at) > since)
    there = (col(Table.workspace) == order.workspace, col(Table.channel) == order.channel)
    corrections = and_(*there, col(Table.kind) == "correction")
    _on_their_way(connection, connection.execute(all_held().where(or_(and_(*own), corrections))).all())


def all_held() -> Select[Any]:
    """Locked, in one order: no two who change them wait for each other."""
    return (
        select(*COLUMNS).where(col(Table.state) == State.HELD.value).order_by(col(Table.id)).with_for_update()
    )


def _on_their_way(connection: Connection, rows: Sequence[Row[Any]]) -> None:
    for row in rows:
        fenced = {**changes(retried(from_row(row), RULES)), "fence": row.fence + 1}
        connection.execute(update(Table).where(col(Table.id) == row.id).values(fenced))
