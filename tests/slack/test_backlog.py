"""What monitoring reads of deliveries and orders."""

from dataclasses import replace

from prometheus_client import CollectorRegistry, generate_latest
from sqlalchemy import Engine

from bot.errors import StoreError
from bot.sending.delivery import Delivery, State
from bot.sending.subscription import Order
from bot.slack.backlog import FRESH_SECONDS, BacklogGauges
from bot.store.sending.backlog import Backlog, backlog
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.subscriptions import StoreSubscriptions
from tests.store.saying import workspaces

NOW = 1_787_043_600.0
ONE = Delivery("a", "subscription:1", "2026-W33", "digest", 0, 1, "C1", NOW, NOW, State.WAITING)


def delivery(number: int, state: State, due: float) -> Delivery:
    return replace(ONE, id=str(number), period=f"day:{number}", state=state, due_at=due)


def test_what_waits_is_counted_by_state(store: Engine) -> None:
    workspaces(store, 1)
    states = (State.WAITING, State.WAITING, State.READY, State.UNKNOWN, State.HELD, State.SENT, State.SKIPPED)
    due = (NOW - 90, NOW - 20, NOW, NOW, NOW - 5000, NOW - 9000, NOW - 9000)
    made = [delivery(number, state, due[number]) for number, state in enumerate(states)]
    StoreDeliveries(store).add(*made)
    orders = StoreSubscriptions(store)
    for channel in ("C1", "C2", "C3"):
        orders.put(1, channel, Order(), "U1", NOW)
    orders.put(1, "C1", Order("watch", "records"), "U1", NOW)
    orders.pause(3, "U1", NOW)
    counted = {"waiting": 2, "ready": 1, "sending": 0, "unknown": 1, "held": 1}
    assert backlog(store, NOW) == Backlog(counted, 90.0, 2, 1)


def test_nothing_waits(store: Engine) -> None:
    assert backlog(store, NOW) == Backlog(
        dict.fromkeys(("waiting", "ready", "sending", "unknown", "held"), 0), 0, 0, 0
    )


def test_it_is_read_when_asked_and_not_more_often() -> None:
    moments, asked = [0.0], []

    def read() -> Backlog:
        asked.append(moments[0])
        return Backlog({"waiting": len(asked)}, 12.5, 3, 4)

    registry = CollectorRegistry()
    registry.register(BacklogGauges(read, lambda: moments[0]))
    assert asked == []
    text = ""
    for moment in (0.0, FRESH_SECONDS - 1, FRESH_SECONDS):
        moments[0] = moment
        text = generate_latest(registry).decode()
    assert asked == [0.0, FRESH_SECONDS]
    assert 'desk_deliveries{state="waiting"} 2.0' in text
    assert "desk_delivery_oldest_seconds 12.5" in text
    assert 'desk_subscriptions{kind="digest"} 3.0' in text
    assert 'desk_subscriptions{kind="watch"} 4.0' in text


def test_a_database_out_of_reach_leaves_the_other_metrics() -> None:
    def read() -> Backlog:
        raise StoreError("The database cannot be reached.")

    registry = CollectorRegistry()
    registry.register(BacklogGauges(read, lambda: 0.0))
    assert generate_latest(registry) == b""
