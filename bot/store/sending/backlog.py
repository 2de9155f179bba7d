"""How much is on its way, for monitoring: counts and an age, read from indices when asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine, case, func, select
from sqlmodel import col

from bot.sending.delivery import State
from bot.store.engine import reading
from bot.store.sending.listing import SHOWN
from bot.store.tables import Delivery, Subscription


@dataclass(frozen=True, slots=True)
class Backlog:
    """``deliveries``: by state, noughts too. ``oldest``: seconds since the longest due of those that wait to
    be sent, held ones left out; 0 where none does. ``digests``, ``watches``: that are active."""

    deliveries: Mapping[str, int]
    oldest: float
    digests: int
    watches: int


def backlog(engine: Engine, now: float) -> Backlog:
    state, due_at = col(Delivery.state), col(Delivery.due_at)
    by_state = select(state, func.count(), func.min(due_at)).where(state.in_([each.value for each in SHOWN]))
    kind = case((col(Subscription.next_due).is_(None), "watch"), else_="digest")  # as the index has it
    orders = select(kind, func.count()).where(col(Subscription.state) == "active").group_by(kind)
    with reading(engine) as connection:
        rows = connection.execute(by_state.group_by(state)).all()
        active = {row[0]: row[1] for row in connection.execute(orders)}
    counts = {each.value: 0 for each in SHOWN} | {name: count for name, count, _ in rows}
    first = min((due for name, _, due in rows if name != State.HELD), default=now)
    return Backlog(counts, max(now - first, 0.0), active.get("digest", 0), active.get("watch", 0))
