"""What follows when Slack refuses a delivery for good: nothing more goes that way, and somebody is told."""

from dataclasses import replace

from sqlalchemy import Connection, func, select, update
from sqlmodel import col

from bot.newsroom.orders import order_of
from bot.sending.delivery import Delivery, State, new_delivery
from bot.sending.wire import Refused
from bot.store.sending.deliveries import add
from bot.store.sending.subscriptions import pause_refused
from bot.store.tables import Delivery as Sending
from bot.store.tables import Subscription, Workspace
from bot.wording.refused import reason


def follow_up(connection: Connection, delivery: Delivery, refused: Refused) -> None:
    """For ``StoreDeliveries``, in the transaction that holds the delivery.

    A workspace that let the desk go is paused: until it is installed anew, nothing is sent there. A
    channel that is gone pauses the subscription, and its owner hears of it. A message that Slack does not
    take is a fault of the desk's, for its operator alone.
    """
    if refused.reach == "workspace":
        here = (col(Workspace.id) == delivery.workspace, col(Workspace.state) == "active")
        connection.execute(update(Workspace).where(*here).values(state="paused", why=refused.why))
    if pause_refused(connection, delivery, refused):
        add(connection, [_notice(connection, delivery, refused)])


def _notice(connection: Connection, delivery: Delivery, refused: Refused) -> Delivery:
    """To the owner, of the pause; of each, where it was resumed in vain."""
    mine = col(Subscription.id) == order_of(delivery)
    owner = connection.execute(select(col(Subscription.owner)).where(mine)).scalar_one()
    period = f"paused {delivery.period}"
    same = (col(Sending.subject) == delivery.subject, col(Sending.period) == period)
    told = connection.execute(select(func.count()).select_from(Sending).where(*same)).scalar_one()
    words = (
        f"What the desk sends to <#{delivery.channel}> is paused: {reason(refused.why)}."
        " Once that is put right, /digest resume, typed in the channel, has it sent again."
    )
    place = (delivery.workspace, owner)
    made = new_delivery(delivery.subject, period, "notice", place, delivery.due_at, State.READY, told)
    return replace(made, payload={"text": words})
