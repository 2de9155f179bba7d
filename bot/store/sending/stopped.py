"""Standing orders that are stopped while what was written for them is on its way."""

from collections.abc import Collection

from sqlalchemy import Connection, select
from sqlmodel import col

from bot.store.batches import batches
from bot.store.tables import Subscription


def places_stopped(connection: Connection, subjects: Collection[str]) -> frozenset[tuple[str, str]]:
    """Subject and channel of those of the orders that are paused or removed. What their owners are told of
    it goes elsewhere."""
    named = {int(number): subject for subject in subjects for number in _numbers(subject)}
    columns = (col(Subscription.id), col(Subscription.channel))
    stopped = col(Subscription.state) != "active"
    return frozenset(
        (named[row.id], row.channel)
        for numbers in batches(named)
        for row in connection.execute(select(*columns).where(col(Subscription.id).in_(numbers), stopped))
    )


def _numbers(subject: str) -> list[str]:
    of, _, number = subject.partition(":")
    return [number] if of == "subscription" and number.isdecimal() else []
