"""What becomes of standing orders, with one thing wrong each."""

import uuid
from dataclasses import replace

from sqlalchemy import Connection, Engine, update
from sqlmodel import col

from bot.newsroom.sending.refusals import follow_up
from bot.sending.delivery import Delivery
from bot.sending.due import MovedOn, move_on
from bot.sending.promised import when_ordered
from bot.sending.rules import RULES
from bot.sending.subscription import Order, Subscription
from bot.sending.wire import Refused
from bot.store.engine import writing
from bot.store.sending.deliveries import add
from bot.store.sending.due import enqueue
from bot.store.sending.held import retry_all
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.tables import Delivery as Table
from bot.store.tables import Subscription as Ordered


class ForgetsWhatIsOwed(StoreSubscriptions):
    """An edit promises the next time that the clock shows, whatever was promised before."""

    def put(self, workspace: int, channel: str, order: Order, who: str, at: float) -> Subscription:
        kept = super().put(workspace, channel, order, who, at)
        _promise(self._engine, kept.id, when_ordered(order, at))
        return kept


class PauseForgets(StoreSubscriptions):
    """What was due before a pause is lost, unless the clock looked in between."""

    def pause(self, subscription: int, who: str, at: float) -> None:
        super().pause(subscription, who, at)
        _promise(self._engine, subscription, None)


def _promise(engine: Engine, subscription: int, due: float | None) -> None:
    with writing(engine) as connection:
        here = col(Ordered.id) == subscription
        connection.execute(update(Ordered).where(here).values(next_due=due))


def named_by_chance(engine: Engine, now: float) -> int:
    """What is made anew has another name than before."""

    def move(subscription: Subscription, at: float) -> MovedOn:
        moved = move_on(subscription, at)
        return replace(moved, deliveries=[replace(each, id=uuid.uuid4().hex) for each in moved.deliveries])

    return enqueue(engine, now, move)


def moved_on_apart(engine: Engine, now: float) -> int:
    """A subscription moves on in one transaction, and gets its deliveries in another."""
    made: list[Delivery] = []

    def move(subscription: Subscription, at: float) -> MovedOn:
        moved = move_on(subscription, at)
        made.extend(moved.deliveries)
        return replace(moved, deliveries=[])

    many = enqueue(engine, now, move)
    with writing(engine) as connection:
        add(connection, made)
    return many


def told_each_time(connection: Connection, delivery: Delivery, refused: Refused) -> None:
    """A channel that refuses twice pauses what was ordered there twice."""
    gone = col(Ordered.channel) == delivery.channel
    if refused.reach == "channel":
        connection.execute(update(Ordered).where(gone).values(state="active"))
    follow_up(connection, delivery, refused)


def retry_by_the_operators_clock(engine: Engine, clock: float) -> None:
    """What is retried counts as ready a while ago, by a clock that is ahead."""
    retry_all(engine)
    with writing(engine) as connection:
        retried = update(Table).where(col(Table.state) == "ready", col(Table.fence) > 0)
        connection.execute(retried.values(not_before=clock - RULES.late - 1.0))
