"""What follows when deliveries were sent: what they stated is recorded, so that it can be corrected."""

from collections.abc import Sequence

from sqlalchemy import Connection

from bot.sending.delivery import Delivery
from bot.sending.said import Post
from bot.store.ledger.entries import record_sent


def record(connection: Connection, deliveries: Sequence[Delivery]) -> None:
    """For ``StoreDeliveries``, in the transaction that says they were sent."""
    record_sent(connection, ((each.said, _post(each), float(each.ts)) for each in deliveries))


def _post(sent: Delivery) -> Post:
    return Post(sent.workspace, sent.channel, sent.ts, sent.thread, sent.id)
