"""What an operator does with deliveries on both databases: lists, retries, dismisses and forgets them."""

from sqlalchemy import Engine

from bot.sending.delivery import State
from bot.sending.subscription import Order
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.dismissing import dismiss, dismiss_all
from bot.store.sending.forgetting import forget
from bot.store.sending.held import retry, retry_all
from bot.store.sending.listing import listed
from bot.store.sending.subscriptions import StoreSubscriptions
from tests.store.sending.test_deliveries import NOW, delivery


def test_a_person_retries_what_is_held_and_what_hangs_on_it(store: Engine, kept: StoreDeliveries) -> None:
    digest = delivery(1, State.HELD, why="it may have been sent", unknown_since=NOW, first_attempt=NOW)
    hangs_on_it = delivery(2, State.HELD, corrects=digest.id)
    on_that = delivery(4, State.HELD, corrects=hangs_on_it.id)
    kept.add(digest, hangs_on_it, on_that, delivery(3, State.HELD))
    assert not retry(store, "nobody's")
    assert retry(store, digest.id)
    assert not retry(store, digest.id)
    assert kept.claim(NOW, 10) == []  # it is looked for first
    assert {each.subject[-1]: each.state.value for each in listed(store)} == {
        "1": "unknown",
        "2": "waiting",
        "3": "held",
        "4": "waiting",
    }


def test_all_that_is_held_is_retried_at_once(store: Engine, kept: StoreDeliveries) -> None:
    """As after a workspace gave its token back."""
    unclear = {"unknown_since": NOW, "first_attempt": NOW}
    kept.add(*(delivery(number, State.HELD, **unclear) for number in (1, 2)), delivery(3, State.SENT))
    assert [retry_all(store), retry_all(store)] == [2, 0]
    assert kept.claim(NOW, 10) == []
    assert {each.state for each in listed(store)} == {State.UNKNOWN}


def test_an_order_that_is_resumed_sends_the_corrections_of_its_channel_too(
    store: Engine, kept: StoreDeliveries
) -> None:
    """However old: what they correct still stands there. Those of other channels stay."""
    orders = StoreSubscriptions(store)
    order = orders.put(1, "C1", Order(), "U1", NOW)
    orders.pause(order.id, "U1", NOW)
    old = NOW - 30 * 86_400
    here = delivery(7, State.HELD, kind="correction", channel="C1", due_at=old)
    there = delivery(8, State.HELD, kind="correction", channel="C2")
    digest = delivery(order.id, State.HELD, due_at=old)
    kept.add(here, there, digest)
    orders.resume(order.id, "U1", NOW)
    assert {each.id: each.state for each in listed(store)} == {
        here.id: State.READY,
        there.id: State.HELD,
        digest.id: State.HELD,
    }


def test_a_person_dismisses_what_is_held_and_it_is_kept_who_did(store: Engine, kept: StoreDeliveries) -> None:
    orders = StoreSubscriptions(store)
    order = orders.put(1, "C1", Order(), "U1", NOW)
    digest, other = delivery(order.id, State.HELD, why="is_archived"), delivery(9, State.HELD)
    kept.add(digest, other)
    assert not dismiss(store, "nobody's", NOW)
    assert dismiss(store, digest.id, NOW)
    assert not dismiss(store, digest.id, NOW)
    (left_out,) = listed(store, (State.SKIPPED,))
    assert (left_out.id, left_out.payload) == (digest.id, None)
    assert left_out.why == "dismissed on 2026-09-21; it was held: is_archived"
    assert orders.changes(order.id)[-1] == (NOW, "operator", "dismissed: digest 2026-W33")
    assert dismiss_all(store, NOW) == 1  # whose order is nobody's


def test_what_is_held_for_the_sake_of_an_alert_is_left_out_with_it(
    store: Engine, kept: StoreDeliveries
) -> None:
    alert = delivery(1, State.HELD, kind="alert")
    back = delivery(2, State.HELD, kind="alert", corrects=alert.id)
    again = delivery(3, State.HELD, kind="alert", corrects=back.id)
    kept.add(alert, back, again)
    assert dismiss(store, alert.id, NOW)
    assert {each.id for each in listed(store, (State.SKIPPED,))} == {alert.id, back.id, again.id}


def test_what_was_left_out_is_listed_the_newest_first(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(*(delivery(number, State.SKIPPED, due_at=NOW + number) for number in range(3)))
    shown = listed(store, (State.SKIPPED,), 2, newest_first=True)
    assert [each.due_at - NOW for each in shown] == [2, 1]


def test_what_is_over_is_forgotten_in_time(store: Engine, kept: StoreDeliveries) -> None:
    """Sent, left out or held, but for what something hangs on."""
    old = [delivery(number, State.SENT, not_before=NOW - 9) for number in range(3)]
    old += [delivery(3, State.SKIPPED, not_before=NOW - 9), delivery(4, State.HELD, not_before=NOW - 9)]
    kept.add(*old, delivery(5, State.HELD, corrects=old[0].id), delivery(6, State.SENT), delivery(7))
    assert forget(store, NOW - 5) == 4
    left = {each.subject[-1] for each in listed(store, tuple(State))}
    assert left == {"0", "5", "6", "7"}


def test_what_is_held_is_kept_for_as_long_as_something_hangs_on_it(
    store: Engine, kept: StoreDeliveries
) -> None:
    first = delivery(1, State.HELD, not_before=NOW - 9)
    kept.add(first, delivery(2, State.HELD, not_before=NOW - 9, corrects=first.id))
    assert [forget(store, NOW - 5), forget(store, NOW - 5), forget(store, NOW - 5)] == [1, 1, 0]
