"""The clock's step for digests: what is due gets its delivery."""

from functools import partial

from sqlalchemy import Engine

from bot.newsroom.sending.time import SlackTime
from bot.sending.due import move_on
from bot.sending.wire import Wire
from bot.store.sending.due import MANY, any_due, enqueue


async def enqueue_by(time: SlackTime, wire: Wire, engine: Engine) -> int:
    """By Slack's time, and nothing while that is not known: by a clock set a fortnight ahead, two weeks
    would be over that nobody was told of."""
    return await time.tell(wire, partial(enqueue_due, engine)) or 0


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
