"""Deliveries on both databases: added once, in one holder's hands, and found by index."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlalchemy import Connection, Engine, event

from bot.sending.delivery import Delivery, State, identity
from bot.sending.rules import RULES
from bot.sending.subscription import Order
from bot.sending.transitions import held, sent, unknown
from bot.sending.wire import Refused
from bot.store.engine import writing
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.listing import listed
from bot.store.sending.subscriptions import StoreSubscriptions

NOW = 1_790_000_000.0


def delivery(number: int, state: State = State.READY, **changed: object) -> Delivery:
    subject, period, channel = f"subscription:{number}", "2026-W33", f"C{number}"
    id_ = identity(subject, period, "digest", 0, channel)
    made = Delivery(id_, subject, period, "digest", 0, 1, channel, NOW, NOW, state, payload={"text": "42"})
    return replace(made, **changed)  # type: ignore[arg-type]


def test_the_same_delivery_is_added_once(kept: StoreDeliveries) -> None:
    assert kept.add(delivery(1), delivery(2)) == 2
    assert kept.add(delivery(2), delivery(3), replace(delivery(1), id="another")) == 1
    assert kept.due(NOW) == {State.READY: 3}


def test_a_claim_is_committed_with_fence_and_lease(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(delivery(1), delivery(2, not_before=NOW + 1))
    (claimed,) = kept.claim(NOW, 10)
    assert listed(store, (State.SENDING,)) == [claimed]
    assert (claimed.fence, claimed.lease_until, claimed.first_attempt) == (1, NOW + RULES.lease, NOW)
    assert kept.claim(NOW, 10) == []


def test_only_the_holder_of_the_fence_writes(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(delivery(1))
    (stale,) = kept.claim(NOW, 1)
    assert kept.take(State.SENDING, NOW, 1) == []  # the lease still holds
    (newer,) = kept.take(State.SENDING, NOW + 121, 1)
    assert kept.keep([sent(stale, "1.1", NOW + 122)]) == []
    assert kept.keep([unknown(newer, "why", NOW + 122, RULES)]) != []
    assert [each.state for each in listed(store)] == [State.UNKNOWN]


def test_a_channel_is_written_to_at_its_pace(kept: StoreDeliveries) -> None:
    kept.add(*(delivery(number, channel="C1") for number in range(3)), delivery(4, channel="C1", workspace=2))
    assert {each.workspace for each in kept.claim(NOW, 10)} == {1, 2}
    assert kept.claim(NOW + 0.9, 10) == []
    assert kept.paced(NOW + 0.9)
    assert len(kept.claim(NOW + 1.1, 10)) == 1


def test_what_was_written_for_an_order_that_is_stopped_is_asked_for_anew(
    store: Engine, kept: StoreDeliveries
) -> None:
    """Once it is known that it was not sent; its owner is told of it all the same."""
    orders = StoreSubscriptions(store)
    first, second = (orders.put(1, f"C{number}", Order(), "U1", NOW) for number in (1, 2))
    orders.pause(first.id, "U1", NOW)
    orders.remove(second.id, "U1", NOW)
    late = delivery(first.id, not_before=NOW - RULES.late - 1, period="2026-W32", id="late")
    kept.add(
        delivery(first.id), delivery(second.id), delivery(first.id, id="told", kind="notice", channel="U1")
    )
    assert [each.id for each in kept.claim(NOW, 10)] == ["told"]
    assert {each.state for each in listed(store) if each.id != "told"} == {State.WAITING}
    kept.add(late)
    assert kept.claim(NOW, 10) == []
    assert [each.id for each in listed(store, (State.UNKNOWN,))] == ["late"]


def test_workspaces_that_pause_are_left_aside(kept: StoreDeliveries) -> None:
    kept.add(delivery(1), delivery(2, workspace=2), delivery(3, State.UNKNOWN))
    assert [each.workspace for each in kept.claim(NOW, 10, {1})] == [2]
    assert not kept.paced(NOW, {1})
    assert kept.take(State.UNKNOWN, NOW, 10, {1}) == []


def test_a_correction_goes_into_the_thread_once_there_is_one(store: Engine, kept: StoreDeliveries) -> None:
    digest = delivery(1)
    kept.add(digest, delivery(2, corrects=digest.id), delivery(3, corrects="forgotten"))
    (claimed,) = kept.claim(NOW, 10)
    assert claimed.id == digest.id
    kept.keep([sent(claimed, "17.5", NOW)])
    assert [each.thread for each in kept.claim(NOW, 10)] == ["17.5"]
    assert [each.why for each in listed(store, (State.SKIPPED,))] == ["what it corrects was never sent"]


def test_what_is_corrected_twice_is_corrected_in_order(store: Engine, kept: StoreDeliveries) -> None:
    """The first may be posted, and nobody knows, while the second is ready."""
    first = delivery(1, thread="17.5")
    kept.add(first, delivery(2, thread="17.5", corrects=first.id))
    (claimed,) = kept.claim(NOW, 10)
    kept.keep([unknown(claimed, "timeout", NOW, RULES)])
    assert kept.claim(NOW + 60, 10) == []
    (looked,) = kept.take(State.UNKNOWN, NOW + 60, 10)
    kept.keep([sent(looked, "18.5", NOW + 60)])
    assert [each.subject for each in kept.claim(NOW + 60, 10)] == ["subscription:2"]


def test_what_corrects_a_held_correction_is_held(store: Engine, kept: StoreDeliveries) -> None:
    first = delivery(1, State.HELD, thread="17.5", why="is_archived")
    kept.add(first, delivery(2, thread="17.5", corrects=first.id))
    assert kept.claim(NOW, 10) == []
    assert {each.why for each in listed(store)} == {"is_archived", "what it corrects is held"}


def test_what_is_late_is_unknown_and_what_is_let_go_is_held(store: Engine, kept: StoreDeliveries) -> None:
    kept.add(delivery(1, not_before=NOW - 901), delivery(2))
    with writing(store) as connection:
        connection.exec_driver_sql("UPDATE workspace SET state = 'paused' WHERE id = 1")
        connection.exec_driver_sql("UPDATE delivery SET workspace = 2 WHERE subject = 'subscription:1'")
    assert kept.claim(NOW, 10) == []
    assert {each.subject[-1]: each.state for each in listed(store)} == {"1": State.UNKNOWN, "2": State.HELD}


def test_hooks_write_with_the_delivery_or_not_at_all(store: Engine, kept: StoreDeliveries) -> None:
    heard: list[object] = []

    def unkept(_connection: Connection, deliveries: Sequence[Delivery]) -> None:
        heard.extend((each.state, each.said) for each in deliveries)
        raise RuntimeError

    def unheard(_connection: Connection, delivery: Delivery, refused: Refused) -> None:
        heard.append((delivery.state, delivery.said, refused))
        raise RuntimeError

    kept.add(delivery(1, said=({"question": "total arrivals 2024"},)))
    (claimed,) = kept.claim(NOW, 1)
    strict = StoreDeliveries(store, sent=unkept, refused=unheard)
    gone = Refused("channel", "is_archived")
    for after, refused in ((sent(claimed, "1.1", NOW), None), (held(claimed, "gone"), gone)):
        with pytest.raises(RuntimeError):
            strict.keep([after], {after.id: refused} if refused else {})
    said = ({"question": "total arrivals 2024"},)
    assert heard == [(State.SENT, said), (State.HELD, said, gone)]
    assert [each.state for each in listed(store)] == [State.SENDING]


def test_new_data_wake_what_waits(kept: StoreDeliveries) -> None:
    kept.add(delivery(1, State.WAITING, not_before=NOW + 300), delivery(2, not_before=NOW + 300))
    notice = delivery(3, State.WAITING, due_at=NOW + 60, not_before=NOW + 60)  # that the data are late
    kept.add(notice)
    assert kept.wake(NOW) == 1
    assert kept.due(NOW) == {State.WAITING: 1}
    assert kept.due(NOW + 60) == {State.WAITING: 2}


def test_two_claim_at_once_and_share_nothing(store: Engine, kept: StoreDeliveries) -> None:
    """On PostgreSQL the second passes over what the first has in hand; on SQLite it waits its turn."""
    if store.dialect.name == "sqlite":
        pytest.skip("one writer at a time")
    kept.add(*(delivery(number) for number in range(8)))
    asked: list[bool] = []
    others: list[Delivery] = []

    def meanwhile(_connection: object) -> None:
        if not asked:
            asked.append(True)
            others.extend(kept.claim(NOW, 8))

    event.listen(store, "commit", meanwhile)
    mine = kept.claim(NOW, 1)
    event.remove(store, "commit", meanwhile)
    assert (len(mine), len(others)) == (1, 7)
    assert mine[0] not in others
