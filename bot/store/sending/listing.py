"""Deliveries as an operator sees them: what waits, is held or was left out, and why."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Engine, func, select
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.store.engine import reading
from bot.store.sending.deliveries import OPEN
from bot.store.sending.rows import COLUMNS, from_row
from bot.store.tables import Delivery as Table

SHOWN = (*OPEN, State.HELD)
"""All but what was sent or left out."""


def listed(
    engine: Engine,
    states: Sequence[State] = SHOWN,
    limit: int | None = 100,
    workspace: int | None = None,
    *,
    newest_first: bool = False,
) -> list[Delivery]:
    """Deliveries in those states, of all workspaces or of one, by when they were due, each with ``why`` it
    is there."""
    wanted = select(*COLUMNS).where(*_in(states, workspace))
    due = col(Table.due_at).desc() if newest_first else col(Table.due_at)
    with reading(engine) as connection:
        rows = connection.execute(wanted.order_by(due, col(Table.id)).limit(limit)).all()
    return [from_row(row) for row in rows]


def counted(engine: Engine, states: Sequence[State] = SHOWN) -> int:
    """How many there are in those states."""
    with reading(engine) as connection:
        return int(connection.execute(select(func.count()).where(*_in(states, None))).scalar_one())


def _in(states: Sequence[State], workspace: int | None) -> list[ColumnElement[bool]]:
    here = [] if workspace is None else [col(Table.workspace) == workspace]
    return [col(Table.state).in_([state.value for state in states]), *here]
