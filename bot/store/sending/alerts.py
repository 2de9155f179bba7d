"""Which facts a watch was told of, from its deliveries: they are the memory of what was told."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, and_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from bot.sending.alerted import UNTOLD, Alerted
from bot.sending.delivery import Delivery as Alert
from bot.sending.delivery import State
from bot.sending.said import Post
from bot.sending.transitions import DISMISSED
from bot.store.batches import batches
from bot.store.ledger.checks import check_anew
from bot.store.tables import Delivery


def told_of(connection: Connection, subject: str) -> dict[str, Alerted]:
    """By the fact's key. What was left out told nobody: not even an alert on a fact that was undone before
    it went. What was dismissed is told nobody again."""
    columns = (col(Delivery.period), col(Delivery.revision), col(Delivery.id), col(Delivery.due_at))
    mine = (col(Delivery.subject) == subject, col(Delivery.kind) == "alert")
    wanted = select(*columns, col(Delivery.state), col(Delivery.why)).where(*mine)
    told: dict[str, Alerted] = {}
    for row in connection.execute(wanted.order_by(col(Delivery.period), col(Delivery.revision))):
        before = told.get(row.period, UNTOLD)
        if row.state == "skipped":
            dismissed = before.dismissed or row.why.startswith(DISMISSED)
            told[row.period] = before._replace(used=row.revision, dismissed=dismissed)
        else:
            due_at = before.due_at if before.newest else row.due_at
            told[row.period] = Alerted(row.revision, row.id, due_at, row.revision, before.dismissed)
    return told


def followed_up(connection: Connection, deliveries: Collection[str]) -> frozenset[str]:
    """Of the deliveries of those ids, the alerts that were taken back, or told again, in their thread; or are
    about to be. Whatever follows an alert is of the same watch, by which the index finds it."""
    first = aliased(Delivery)
    followed = and_(col(Delivery.subject) == col(first.subject), col(Delivery.corrects) == col(first.id))
    later = (col(Delivery.kind) == "alert", col(Delivery.state) != "skipped")
    wanted = select(col(first.id)).join(Delivery, followed).where(*later)
    return frozenset(
        id_
        for some in batches(filter(None, deliveries))
        for id_ in connection.execute(wanted.where(col(first.id).in_(some))).scalars()
    )


def left_out(connection: Connection, deliveries: Sequence[Alert]) -> None:
    """Those of them that were to take an alert back, or to tell it again, will not: the figure that stands in
    the channel is for corrections again. In the caller's transaction."""
    alerts = [each for each in deliveries if each.kind == "alert" and each.state is State.SKIPPED]
    if followed := {each.corrects for each in alerts if each.corrects}:
        columns = (col(Delivery.workspace), col(Delivery.channel), col(Delivery.ts))
        sent = select(*columns).where(col(Delivery.id).in_(followed), col(Delivery.state) == "sent")
        for row in connection.execute(sent).all():
            check_anew(connection, Post(*row))
