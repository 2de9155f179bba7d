"""Standing orders, kept: who asked for what where, and every change of it."""

from collections.abc import Collection
from datetime import time
from typing import Any

from sqlalchemy import Connection, Engine, Row, func, insert, select, update
from sqlmodel import col

from bot.sending.calendar import Weekly
from bot.sending.delivery import Delivery
from bot.sending.promised import when_changed, when_ordered, when_paused, when_resumed
from bot.sending.subscription import Order, OrderState, Subscription, order_named
from bot.sending.wire import Refused
from bot.store.batches import batches
from bot.store.bulk import insert_new
from bot.store.engine import reading, writing
from bot.store.ledger.checks import wait_no_longer
from bot.store.sending.held import resume
from bot.store.tables import Subscription as Table
from bot.store.tables import SubscriptionChange

COLUMNS = [col(getattr(Table, name)) for name in Table.model_fields]
KEPT = col(Table.state) != "removed"
RESUMED_SECONDS = 7 * 86_400.0
"""Of what is held of an order, so much is sent when it is resumed."""
DESK = "desk"
"""Who changed it, where nobody but the desk itself did."""
OPERATOR = "operator"


class StoreSubscriptions:
    """``who``: the Slack id of the person who asks for a change. Each change leaves a row that says who made
    it, when, and what it came to. Raises ``StoreError``."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def put(self, workspace: int, channel: str, order: Order, who: str, at: float) -> Subscription:
        """The channel's digest, or its watch of that name: added, or changed to this order and active.
        Its owner stays."""
        with writing(self._engine) as connection:
            if insert_new(connection, Table, [_row(workspace, channel, order, who, at)], "id"):
                found = _one(connection, workspace, channel, order)
                _record(connection, found.id, f"added: {order.text}", who, at)
                return found
            found = _one(connection, workspace, channel, order)
            due = when_changed(found, order, at)
            values = _ordered(order) | {"state": "active", "why": "", "next_due": due}
            connection.execute(update(Table).where(col(Table.id) == found.id).values(values))
            resume(connection, found, at - RESUMED_SECONDS)
            _record(connection, found.id, f"changed: {order.text}", who, at)
            return _one(connection, workspace, channel, order)

    def in_channel(self, workspace: int, channel: str) -> list[Subscription]:
        """All that the channel has, paused ones too, the oldest first."""
        here = (col(Table.workspace) == workspace, col(Table.channel) == channel, KEPT)
        return self._all(select(*COLUMNS).where(*here).order_by(col(Table.id)))

    def in_workspace(self, workspace: int) -> list[Subscription]:
        here = (col(Table.workspace) == workspace, KEPT)
        return self._all(select(*COLUMNS).where(*here).order_by(col(Table.channel), col(Table.id)))

    def watches(self) -> list[Subscription]:
        """Every watch that is active."""
        wanted = (col(Table.kind) == "watch", col(Table.state) == "active")
        return self._all(select(*COLUMNS).where(*wanted).order_by(col(Table.id)))

    def by_id(self, subscription: int) -> Subscription | None:
        """Removed ones too: what they were sent may still be on its way."""
        found = self._all(select(*COLUMNS).where(col(Table.id) == subscription))
        return found[0] if found else None

    def by_ids(self, subscriptions: Collection[int]) -> dict[int, Subscription]:
        return {
            found.id: found
            for numbers in batches(subscriptions)
            for found in self._all(select(*COLUMNS).where(col(Table.id).in_(numbers)))
        }

    def pause(self, subscription: int, who: str, at: float) -> None:
        with writing(self._engine) as connection:
            if paused(connection, subscription, "", who, at):
                _no_digest_comes(connection, subscription)

    def resume(self, subscription: int, who: str, at: float) -> None:
        """From the next time it is due: what fell due meanwhile is not sent. What was due before, and is held
        for less than a week, is, and so are the channel's corrections: it may have been gone."""
        with writing(self._engine) as connection:
            found = _in_state(connection, subscription, "paused")
            if found is not None:
                values = {"state": "active", "why": "", "next_due": when_resumed(found, at)}
                _change(connection, subscription, values)
                resume(connection, found, at - RESUMED_SECONDS)
                _record(connection, subscription, "resumed", who, at)

    def remove(self, subscription: int, who: str, at: float) -> None:
        with writing(self._engine) as connection:
            if _change(connection, subscription, {"state": "removed", "next_due": None}):
                _record(connection, subscription, "removed", who, at)
                _no_digest_comes(connection, subscription)

    def number_of_changes(self) -> int:
        """Another one after each change of any of them: they are kept for good. The newest id would not do,
        for of two changes the later may be there first."""
        with reading(self._engine) as connection:
            counted = select(func.count()).select_from(SubscriptionChange)
            return int(connection.execute(counted).scalar_one())

    def changes(self, subscription: int) -> list[tuple[float, str, str]]:
        """When, who and what, the oldest first."""
        columns = (col(SubscriptionChange.at), col(SubscriptionChange.who), col(SubscriptionChange.what))
        mine = col(SubscriptionChange.subscription) == subscription
        with reading(self._engine) as connection:
            rows = connection.execute(select(*columns).where(mine).order_by(col(SubscriptionChange.id)))
            return [(at, who, what) for at, who, what in rows]

    def _all(self, query: Any) -> list[Subscription]:
        with reading(self._engine) as connection:
            return [from_row(row) for row in connection.execute(query)]


def paused(connection: Connection, subscription: int, why: str, who: str, at: float) -> bool:
    """In the caller's transaction; whether it was active until now."""
    found = _in_state(connection, subscription, "active")
    if found is None:
        return False
    values = {"state": "paused", "why": why, "next_due": when_paused(found, at)}
    _change(connection, subscription, values)
    _record(connection, subscription, f"paused: {why}" if why else "paused", who, at)
    return True


def pause_refused(connection: Connection, delivery: Delivery, refused: Refused) -> bool:
    """A channel that is gone pauses the order that goes there: not one whose owner alone cannot be told.
    Whether it was active until now. For ``StoreDeliveries``, in its transaction."""
    number = order_named(delivery.subject)
    if refused.reach != "channel" or number is None:
        return False
    there = (col(Table.id) == number, col(Table.channel) == delivery.channel)
    if connection.execute(select(col(Table.id)).where(*there)).first() is None:
        return False
    return paused(connection, number, refused.why, DESK, delivery.due_at)


def record_of(connection: Connection, subject: str, what: str, who: str, at: float) -> None:
    """What was done with a message of the order that is the delivery's subject, if one is. In the caller's
    transaction."""
    mine = col(Table.id) == order_named(subject)
    for number in connection.execute(select(col(Table.id)).where(mine)).scalars().all():
        _record(connection, number, what, who, at)


def from_row(row: Row[Any]) -> Subscription:
    weekly = Weekly(row.weekday, time.fromisoformat(row.at), row.time_zone)
    order = Order(row.kind, row.watch, weekly, tuple(row.measures), row.chart, row.late)
    return Subscription(
        row.id,
        row.workspace,
        row.channel,
        row.owner,
        order,
        row.created_at,
        row.state,
        row.why,
        row.next_due,
        row.last_period,
    )


def _row(workspace: int, channel: str, order: Order, owner: str, at: float) -> dict[str, object]:
    made = {"workspace": workspace, "channel": channel, "owner": owner, "kind": order.kind}
    fresh = {"watch": order.watch, "state": "active", "why": "", "created_at": at, "last_period": ""}
    return made | fresh | _ordered(order) | {"next_due": when_ordered(order, at)}


def _ordered(order: Order) -> dict[str, object]:
    weekly = order.weekly
    return {
        "weekday": weekly.weekday,
        "at": f"{weekly.at:%H:%M}",
        "time_zone": weekly.time_zone,
        "measures": list(order.measures),
        "chart": order.chart,
        "late": order.late,
    }


def _one(connection: Connection, workspace: int, channel: str, order: Order) -> Subscription:
    here = (col(Table.workspace) == workspace, col(Table.channel) == channel, KEPT)
    named = (col(Table.kind) == order.kind, col(Table.watch) == order.watch)
    return from_row(connection.execute(select(*COLUMNS).where(*here, *named).with_for_update()).one())


def _no_digest_comes(connection: Connection, subscription: int) -> None:
    """Where it was one: what waits for the channel's next digest is told at once."""
    digest = (col(Table.id) == subscription, col(Table.kind) == "digest")
    found = connection.execute(select(col(Table.workspace), col(Table.channel)).where(*digest)).first()
    if found is not None:
        wait_no_longer(connection, (found.workspace, found.channel))


def _in_state(connection: Connection, subscription: int, state: OrderState) -> Subscription | None:
    named = (col(Table.id) == subscription, col(Table.state) == state)
    row = connection.execute(select(*COLUMNS).where(*named).with_for_update()).first()
    return None if row is None else from_row(row)


def _change(connection: Connection, subscription: int, values: dict[str, Any]) -> bool:
    kept = update(Table).where(col(Table.id) == subscription, KEPT)
    return bool(connection.execute(kept.values(values)).rowcount)


def _record(connection: Connection, subscription: int, what: str, who: str, at: float) -> None:
    values = {"subscription": subscription, "at": at, "who": who, "what": what}
    connection.execute(insert(SubscriptionChange).values(values))
