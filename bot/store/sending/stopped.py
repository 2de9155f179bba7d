"""Standing orders that are stopped while what was written for them is on its way."""

from collections.abc import Collection

from sqlalchemy import Connection, select
from sqlmodel import col

from bot.sending.subscription import order_named
from bot.store.batches import batches
from bot.store.tables import Subscription


def places_stopped(connection: Connection, subjects: Collection[str]) -> frozenset[tuple[str, str]]:
    """Subject and channel of those of the orders that are paused or removed. What their owners are told of
    it goes elsewhere."""
    named = {number: subject for subject in subjects if (number := order_named(subject)) is not None}
    columns = (col(Subscription.id), col(Subscription.channel))
    stopped = col(Subscription.state) != "active"
    return frozenset(
        (named[row.id], row.channel)
        for numbers in batches(named)
        for row in connection.execute(select(*columns).where(col(Subscription.id).in_(numbers), stopped))
    )
