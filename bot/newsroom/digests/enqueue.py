"""The clock's step for digests: what is due gets its delivery."""

from sqlalchemy import Engine

from bot.sending.due import move_on
from bot.store.sending.due import MANY, any_due, enqueue


def enqueue_due(engine: Engine, now: float) -> int:
    """Move on all subscriptions that are due by ``now``; how many. In transactions of a few hundred, so
    that others get their turn; run it again at any time, from any process."""
    moved = 0
    while any_due(engine, now):
        some = enqueue(engine, now, move_on)
        moved += some
        if some < MANY:  # the others are in another process's hands
            break
    return moved
