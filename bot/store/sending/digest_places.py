"""Which channels get a digest."""

from collections.abc import Collection

from sqlalchemy import Engine, select
from sqlmodel import col

from bot.sending.delivery import Place
from bot.store.batches import batches
from bot.store.engine import reading
from bot.store.tables import Subscription


def with_digest(engine: Engine, places: Collection[Place]) -> frozenset[Place]:
    """Those of the channels that have one, and have not paused it."""
    active = (col(Subscription.kind) == "digest", col(Subscription.state) == "active")
    columns = (col(Subscription.workspace), col(Subscription.channel))
    with reading(engine) as connection:
        found = [
            (row.workspace, row.channel)
            for numbers in batches({workspace for workspace, _ in places})
            for row in connection.execute(
                select(*columns).where(col(Subscription.workspace).in_(numbers), *active)
            )
        ]
    return frozenset(found).intersection(places)
