"""Clearing away deliveries that are over, and those that nobody looked at for as long."""

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from bot.sending.delivery import State
from bot.store.engine import writing
from bot.store.sending.listing import SHOWN
from bot.store.tables import Delivery as Table

OVER = (State.SENT.value, State.SKIPPED.value, State.HELD.value)


def forget(engine: Engine, before: float) -> int:
    """Forget deliveries sent, skipped or held before that moment, but for those whose correction is on its
    way or held; how many. Their keys can be used again: choose a moment no subscription goes back to."""
    correction = aliased(Table)
    awaited = select(col(correction.corrects)).where(
        col(correction.state).in_([state.value for state in SHOWN])
    )
    over = (col(Table.state).in_(OVER), col(Table.not_before) < before, col(Table.id).not_in(awaited))
    with writing(engine) as connection:
        return connection.execute(delete(Table).where(*over)).rowcount
