"""The database of a run: how it begins, and what an operator does to it."""

from collections import Counter
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Engine, Row, delete, func, insert, select, update
from sqlmodel import col

from bot.sending.said import Post
from bot.sending.subscription import Subscription as Ordered
from bot.store.engine import reading, writing
from bot.store.sending.deliveries import OPEN
from bot.store.sending.subscriptions import DESK, StoreSubscriptions
from bot.store.tables import (
    Base,
    Delivery,
    LedgerCheck,
    Release,
    Said,
    Subscription,
    SubscriptionChange,
    Workspace,
)
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault
from bot.store.writes import take_in
from bot.workspaces import Grant
from tests.newsroom.sending.simulation.channels import Gone
from tests.newsroom.sending.simulation.plan import Plan

COLUMNS: list[Any] = [col(getattr(Said, name)) for name in (*Post._fields, "figures", "first_said")]
TABLES = Base.metadata.sorted_tables
Copy = list[list[dict[str, Any]]]
"""The rows of each table."""


def begin(engine: Engine, plan: Plan) -> None:
    """Empty but for what was ordered, and for the figures that are in."""
    workspaces = [{"id": n + 1, "team": f"T{n}", "installed_at": 0.0} for n in range(plan.workspaces)]
    with writing(engine) as connection:
        for table in reversed(TABLES):
            if table.name != LedgerCheck.__tablename__:
                connection.execute(delete(table))
        connection.execute(insert(Workspace), workspaces)
        connection.execute(insert(Subscription), [_row(each) for each in plan.subscriptions])
        connection.execute(update(LedgerCheck).values(begun=0, done=0))
    publish(engine, plan, plan.begins)


def publish(engine: Engine, plan: Plan, now: float) -> int:
    """Take in what is published by now, and is not held; how many releases that makes."""
    published = plan.figures.by(now)
    with reading(engine) as connection:
        held: int = connection.execute(select(func.count()).select_from(Release)).scalar_one()
    for each in published[held:]:
        take_in(engine, each, datetime.fromtimestamp(now, UTC))
    return len(published)


def copied(engine: Engine) -> Copy:
    with reading(engine) as connection:
        return [[dict(row) for row in connection.execute(select(each)).mappings()] for each in TABLES]


def put_back(engine: Engine, copy: Copy) -> None:
    with writing(engine) as connection:
        for table in reversed(TABLES):
            connection.execute(delete(table))
        for table, rows in zip(TABLES, copy, strict=True):
            if rows:
                connection.execute(insert(table), rows)


class Entry(NamedTuple):
    """One answer in the ledger: its place, and its figure as it was first told there."""

    post: Post
    figure: int


def ledger(engine: Engine) -> list[Entry]:
    with reading(engine) as connection:
        return [_entry(row) for row in connection.execute(select(*COLUMNS))]


def any_open(engine: Engine, now: float) -> bool:
    """Whether a delivery is due that somebody must move on."""
    states = [state.value for state in OPEN]
    wanted = select(col(Delivery.id)).where(col(Delivery.state).in_(states), col(Delivery.due_at) <= now)
    with reading(engine) as connection:
        return connection.execute(wanted.limit(1)).first() is not None


def pauses(engine: Engine) -> Counter[int]:
    """By subscription, how often the desk itself has paused it."""
    wanted = select(col(SubscriptionChange.subscription)).where(col(SubscriptionChange.who) == DESK)
    with reading(engine) as connection:
        return Counter(connection.execute(wanted).scalars())


def unchecked(engine: Engine) -> bool:
    """Whether the ledger has what must still be set against the figures held."""
    with reading(engine) as connection:
        return connection.execute(select(col(Said.id)).where(col(Said.late)).limit(1)).first() is not None


def give_back(engine: Engine, orders: StoreSubscriptions, gone: Gone, now: float) -> None:
    """The desk is installed anew in a workspace; or a channel is opened again, and whoever it was that
    ordered something there has it resumed."""
    if isinstance(gone, int):
        StoreWorkspaces(engine, Vault(())).install(Grant("", f"T{gone - 1}", "", "B1", ""), now)
        return
    for each in orders.in_channel(*gone):
        orders.resume(each.id, each.owner, now)


def _entry(row: Row[Any]) -> Entry:
    *place, figures, first_said = tuple(row)
    return Entry(Post(*place), (first_said or figures)[0][1])


def _row(each: Ordered) -> dict[str, object]:
    order, weekly = each.order, each.order.weekly
    ordered = {"kind": order.kind, "watch": order.watch, "late": order.late, "measures": [*order.measures]}
    clock = {"weekday": weekly.weekday, "at": f"{weekly.at:%H:%M}", "time_zone": weekly.time_zone}
    place = {"id": each.id, "workspace": each.workspace, "channel": each.channel, "owner": each.owner}
    due = {"created_at": each.created_at, "next_due": each.next_due, "last_period": each.last_period}
    return place | ordered | clock | due
