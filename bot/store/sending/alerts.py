"""Which facts a watch was told of, from its deliveries: they are the memory of what was told."""

from sqlalchemy import Connection, select
from sqlmodel import col

from bot.sending.alerted import Alerted
from bot.store.tables import Delivery


def told_of(connection: Connection, subject: str) -> dict[str, Alerted]:
    """The newest alert on each fact, by its key."""
    columns = (col(Delivery.period), col(Delivery.revision), col(Delivery.id), col(Delivery.due_at))
    mine = (col(Delivery.subject) == subject, col(Delivery.kind) == "alert")
    firsts: dict[str, tuple[str, float]] = {}
    told: dict[str, Alerted] = {}
    for period, revision, id_, due_at in connection.execute(
        select(*columns).where(*mine).order_by(col(Delivery.period), col(Delivery.revision))
    ):
        firsts.setdefault(period, (id_, due_at))
        told[period] = Alerted(revision, *firsts[period])
    return told


def followed_up(connection: Connection, delivery: str) -> bool:
    """Whether the alert of that id was taken back, or told again, in its thread; or is about to be."""
    later = (
        col(Delivery.corrects) == delivery,
        col(Delivery.kind) == "alert",
        col(Delivery.state) != "skipped",
    )
    return (
        bool(delivery)
        and connection.execute(select(col(Delivery.id)).where(*later).limit(1)).first() is not None
    )
