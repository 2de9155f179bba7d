"""Deliveries as an operator sees them: what waits or is held, and why; and clearing away what was sent."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, delete, func, select, update
from sqlalchemy.orm import aliased
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.sending.rules import RULES
from bot.sending.transitions import retried
from bot.store.engine import reading, writing
from bot.store.sending.deliveries import OPEN
from bot.store.sending.rows import COLUMNS, changes, from_row
from bot.store.tables import Delivery as Table

SHOWN = (*OPEN, State.HELD)
"""All but what was sent or left out."""
OVER = (State.SENT.value, State.SKIPPED.value)


def listed(
    engine: Engine, states: Sequence[State] = SHOWN, limit: int | None = 100, workspace: int | None = None
) -> list[Delivery]:
    """Deliveries in those states, of all workspaces or of one, the earliest due first, each with ``why`` it
    is there."""
    wanted = select(*COLUMNS).where(*_in(states, workspace))
    with reading(engine) as connection:
        rows = connection.execute(wanted.order_by(col(Table.due_at), col(Table.id)).limit(limit)).all()
    return [from_row(row) for row in rows]


def counted(engine: Engine, states: Sequence[State] = SHOWN) -> int:
    """How many there are in those states."""
    with reading(engine) as connection:
        return int(connection.execute(select(func.count()).where(*_in(states, None))).scalar_one())


def _in(states: Sequence[State], workspace: int | None) -> list[ColumnElement[bool]]:
    here = [] if workspace is None else [col(Table.workspace) == workspace]
    return [col(Table.state).in_([state.value for state in states]), *here]


def retry(engine: Engine, delivery: str) -> bool:
    """Send a held delivery on its way again, and what was held for its sake; whether there was one of that
    id. It is looked for before it is posted."""
    with writing(engine) as connection:
        rows = connection.execute(_held().where(col(Table.id) == delivery)).all()
        found = bool(rows)
        while rows:
            _on_their_way(connection, rows)
            held_for = col(Table.corrects).in_([row.id for row in rows])
            rows = connection.execute(_held().where(held_for)).all()
    return found


def retry_all(engine: Engine) -> int:
    """All that is held, each looked for before it is posted; how many."""
    with writing(engine) as connection:
        rows = connection.execute(_held()).all()
        _on_their_way(connection, rows)
    return len(rows)


def resume(connection: Connection, subject: str, since: float) -> None:
    """What is held of an order that is resumed, and was due after ``since``, goes on its way again, each
    looked for before it is posted. In the caller's transaction."""
    own = (col(Table.subject) == subject, col(Table.kind).in_(("digest", "alert")))
    rows = connection.execute(_held().where(*own, col(Table.due_at) > since)).all()
    _on_their_way(connection, rows)


def _held() -> Select[Any]:
    return (
        select(*COLUMNS).where(col(Table.state) == State.HELD.value).order_by(col(Table.id)).with_for_update()
    )


def _on_their_way(connection: Connection, rows: Sequence[Row[Any]]) -> None:
    for row in rows:
        fenced = {**changes(retried(from_row(row), RULES)), "fence": row.fence + 1}
        connection.execute(update(Table).where(col(Table.id) == row.id).values(fenced))


def forget(engine: Engine, before: float) -> int:
    """Forget deliveries sent or skipped before that moment, but for those whose correction is on its way;
    how many. Their keys can be used again: choose a moment no subscription goes back to."""
    correction = aliased(Table)
    awaited = select(col(correction.corrects)).where(
        col(correction.state).in_([state.value for state in SHOWN])
    )
    over = (col(Table.state).in_(OVER), col(Table.not_before) < before, col(Table.id).not_in(awaited))
    with writing(engine) as connection:
        return connection.execute(delete(Table).where(*over)).rowcount
