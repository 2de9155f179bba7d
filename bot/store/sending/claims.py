"""Claiming ready deliveries: which may go now, one a channel, and what becomes of those that may never go."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, exists, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.sending.rules import Rules
from bot.sending.transitions import NEVER_SENT, claimed, held, put_back, skipped
from bot.store.bulk import update_each
from bot.store.engine import read_in_order
from bot.store.sending.rows import COLUMNS, from_row
from bot.store.sending.stopped import places_stopped
from bot.store.tables import Delivery as Table
from bot.store.tables import Workspace

ORIGINAL = aliased(Table, name="original")
LATELY = aliased(Table, name="lately")
FIELDS = (
    "id",
    "state",
    "not_before",
    "fence",
    "lease_until",
    "first_attempt",
    "unknown_since",
    "thread",
    "why",
)
ENDED = (State.SENT.value, State.SKIPPED.value, State.HELD.value)


class Moment(NamedTuple):
    """``began``: when the process did that asks ``now``."""

    now: float
    began: float


def claim(
    connection: Connection, moment: Moment, limit: int, beside: Collection[int], rules: Rules
) -> list[Delivery]:
    """See ``StoreDeliveries.claim``."""
    now = moment.now
    unhurried = ~_lately(now + rules.lease - rules.channel_gap)
    wanted = claimable(now, beside).where(unhurried).order_by(col(Table.not_before)).limit(limit)
    read_in_order(connection)
    rows = connection.execute(wanted.with_for_update(skip_locked=True, of=Table)).all()
    chosen = _one_a_channel(rows)
    stopped = places_stopped(connection, {row.subject for row in chosen})
    decided = [_decided(row, moment, rules, stopped) for row in chosen]
    _write(connection, decided)
    return [each for each in decided if each.state is State.SENDING]


def claimable(now: float, beside: Collection[int]) -> Select[Any]:
    """Ready deliveries but for those of the workspaces ``beside``; corrections, once what they correct
    was sent, or never will be: so what is corrected twice is corrected in order."""
    original = col(ORIGINAL.id)
    alone = or_(col(Table.corrects) == "", original.is_(None))
    return (
        select(
            *COLUMNS,
            col(Workspace.state).label("workspace_state"),
            col(ORIGINAL.state).label("original_state"),
            col(ORIGINAL.ts).label("original_ts"),
            col(ORIGINAL.thread).label("original_thread"),
        )
        .join(Workspace, col(Workspace.id) == col(Table.workspace))
        .outerjoin(ORIGINAL, original == col(Table.corrects))
        .where(
            col(Table.state) == State.READY.value,
            col(Table.not_before) <= now,
            col(Table.workspace).not_in(beside),
            or_(alone, col(ORIGINAL.state).in_(ENDED)),
        )
    )


def _lately(since: float) -> ColumnElement[bool]:
    """Whether a claim whose lease runs out after ``since`` was for the same channel."""
    same = (col(LATELY.workspace) == col(Table.workspace), col(LATELY.channel) == col(Table.channel))
    return exists().where(*same, col(LATELY.lease_until).is_not(None), col(LATELY.lease_until) > since)


def _one_a_channel(rows: Iterable[Row[Any]]) -> list[Row[Any]]:
    first: dict[tuple[int, str], Row[Any]] = {}
    for row in rows:
        first.setdefault((row.workspace, row.channel), row)
    return list(first.values())


def _decided(row: Row[Any], moment: Moment, rules: Rules, stopped: Collection[tuple[str, str]]) -> Delivery:
    delivery = from_row(row, fence=row.fence + 1)
    if row.workspace_state != "active":
        return held(delivery, "the workspace let the desk go")
    if delivery.corrects and row.original_state == State.HELD.value:
        return held(delivery, "what it corrects is held")
    if delivery.corrects and not delivery.thread:
        if row.original_state != State.SENT.value:
            return skipped(delivery, NEVER_SENT)
        delivery = replace(delivery, thread=row.original_thread or row.original_ts)
    taken = claimed(delivery, moment.now, rules, moment.began)
    if taken.state is State.SENDING and (delivery.subject, delivery.channel) in stopped:
        return put_back(delivery, moment.now)
    return taken


def _write(connection: Connection, decided: Collection[Delivery]) -> None:
    rows = [{name: getattr(each, name) for name in FIELDS} for each in decided]
    update_each(connection, Table, [row | {"state": row["state"].value} for row in rows])
