"""What corrects a message already."""

from sqlalchemy import Connection, select
from sqlmodel import col

from bot.store.sending.kept import SHOWN
from bot.store.tables import Delivery


def under_way(connection: Connection, subject: str) -> str:
    """The id of the newest correction of that subject that was not sent yet; empty where there is none. The
    next one waits for it, so that the last word in a thread is the newest."""
    columns = (col(Delivery.id), col(Delivery.corrects))
    mine = (col(Delivery.subject) == subject, col(Delivery.kind) == "correction")
    shown = col(Delivery.state).in_([state.value for state in SHOWN])
    waits_for = {row.id: row.corrects for row in connection.execute(select(*columns).where(*mine, shown))}
    return next((each for each in waits_for if each not in waits_for.values()), "")
