"""Standing orders on both databases: one digest a channel, every change recorded, due ones moved on once."""

from dataclasses import replace
from datetime import time

import pytest
from sqlalchemy import Engine, event, func, insert, select
from sqlmodel import col

from bot.sending.calendar import Weekly
from bot.sending.delivery import Delivery as Sending
from bot.sending.delivery import State
from bot.sending.due import MovedOn, move_on
from bot.sending.subscription import Order, Subscription
from bot.sending.wire import Refused
from bot.store.engine import reading, writing
from bot.store.sending.due import any_due, enqueue
from bot.store.sending.subscriptions import StoreSubscriptions, pause_refused
from bot.store.tables import Delivery, SubscriptionChange, Workspace
from tests.sending.orders import DAY, HOUR, MONDAY, WEEK

TUESDAY = Order(weekly=Weekly(1, time(17, 30), "America/New_York"), chart=False, late="skip")
RECORDS = Order("watch", "records")


@pytest.fixture
def kept(store: Engine) -> StoreSubscriptions:
    with writing(store) as connection:
        for team in ("T1", "T2"):
            row = {
                "enterprise": "",
                "team": team,
                "token": "",
                "bot_user": "",
                "scopes": "",
                "state": "active",
            }
            settings = {"why": "", "house_style": "", "notices": "", "installed_at": MONDAY}
            connection.execute(insert(Workspace).values(row | settings))
    return StoreSubscriptions(store)


def ours(kept: StoreSubscriptions, order: Order | None = None, channel: str = "C1") -> Subscription:
    return kept.put(1, channel, order or Order(), "U1", MONDAY - HOUR)


def sendings(store: Engine) -> list[tuple[str, str, str]]:
    columns = (col(Delivery.subject), col(Delivery.period), col(Delivery.state))
    with reading(store) as connection:
        rows = connection.execute(select(*columns).order_by(col(Delivery.subject), col(Delivery.period)))
        return [(subject, period, state) for subject, period, state in rows]


def test_an_order_is_read_back_as_it_was_given(kept: StoreSubscriptions) -> None:
    for order in (Order(), TUESDAY, RECORDS):
        made = kept.put(1, "C1", order, "U1", MONDAY - HOUR)
        assert kept.by_id(made.id) == made
        assert (made.order, made.owner, made.state) == (order, "U1", "active")
        kept.remove(made.id, "U1", MONDAY)


def test_a_channel_has_one_digest_and_adding_again_changes_it(kept: StoreSubscriptions) -> None:
    first = ours(kept)
    second = kept.put(1, "C1", TUESDAY, "U2", MONDAY)
    assert second.id == first.id
    assert [found.order for found in kept.in_channel(1, "C1")] == [TUESDAY]
    assert second.owner == "U1"
    assert second.next_due == MONDAY + 37.5 * HOUR  # Tuesday, 17:30 in New York


def test_other_channels_watches_and_workspaces_are_apart(kept: StoreSubscriptions) -> None:
    made = {ours(kept).id, ours(kept, RECORDS).id, ours(kept, channel="C2").id}
    made |= {ours(kept, Order("watch", "deaths")).id, kept.put(2, "C1", Order(), "U9", MONDAY).id}
    assert len(made) == 5
    assert [found.order.watch for found in kept.watches()] == ["records", "deaths"]
    assert len(kept.in_workspace(1)) == 4


def test_every_change_says_who_made_it_and_to_what(kept: StoreSubscriptions) -> None:
    made = ours(kept)
    kept.put(1, "C1", TUESDAY, "U2", MONDAY)
    kept.pause(made.id, "U3", MONDAY + 1)
    kept.pause(made.id, "U3", MONDAY + 2)  # nothing to change, nothing to record
    kept.resume(made.id, "U4", MONDAY + 3)
    kept.remove(made.id, "U5", MONDAY + 4)
    assert kept.changes(made.id) == [
        (MONDAY - HOUR, "U1", f"added: {Order().text}"),
        (MONDAY, "U2", f"changed: {TUESDAY.text}"),
        (MONDAY + 1, "U3", "paused"),
        (MONDAY + 3, "U4", "resumed"),
        (MONDAY + 4, "U5", "removed"),
    ]


def test_a_removed_one_makes_room_for_another(kept: StoreSubscriptions) -> None:
    first = ours(kept)
    kept.remove(first.id, "U1", MONDAY)
    assert kept.in_channel(1, "C1") == []
    assert ours(kept).id != first.id


def test_what_fell_due_while_paused_is_not_sent(kept: StoreSubscriptions, store: Engine) -> None:
    made = ours(kept)
    kept.pause(made.id, "U1", MONDAY - 60)
    assert enqueue(store, MONDAY + 60, move_on) == 0
    kept.resume(made.id, "U1", MONDAY + DAY)
    assert enqueue(store, MONDAY + DAY, move_on) == 0
    assert enqueue(store, MONDAY + WEEK, move_on) == 1
    assert [period for _, period, _ in sendings(store)] == ["2026-W34"]


def test_what_is_due_is_moved_on_with_its_delivery_and_only_once(
    kept: StoreSubscriptions, store: Engine
) -> None:
    made = ours(kept)
    assert not any_due(store, MONDAY - 1)
    assert any_due(store, MONDAY)
    assert [enqueue(store, MONDAY + 5, move_on) for _ in range(3)] == [1, 0, 0]
    assert sendings(store) == [(made.subject, "2026-W33", "waiting")]
    found = kept.by_id(made.id)
    assert found is not None
    assert (found.next_due, found.last_period) == (MONDAY + WEEK, "2026-W33")


def test_a_week_changed_to_a_later_day_is_not_sent_again(kept: StoreSubscriptions, store: Engine) -> None:
    ours(kept)
    enqueue(store, MONDAY + 5, move_on)
    changed = kept.put(1, "C1", Order(weekly=Weekly(4)), "U1", MONDAY + HOUR)
    assert changed.next_due == MONDAY + 4 * DAY + WEEK
    assert enqueue(store, MONDAY + 4 * DAY, move_on) == 0
    assert enqueue(store, MONDAY + 4 * DAY + WEEK, move_on) == 1
    assert [period for _, period, _ in sendings(store)] == ["2026-W33", "2026-W34"]


@pytest.mark.parametrize("looks", [(MONDAY + 5,), (MONDAY + DAY,)])
def test_a_week_changed_when_it_is_due_comes_whether_the_clock_looked_before_or_after(
    kept: StoreSubscriptions, store: Engine, looks: tuple[float, ...]
) -> None:
    made = ours(kept)
    for at in sorted((*looks, MONDAY + 10)):
        if at == MONDAY + 10:
            kept.put(1, "C1", replace(Order(), chart=False), "U1", at)
        else:
            enqueue(store, at, move_on)
    assert sendings(store) == [(made.subject, "2026-W33", "waiting")]
    found = kept.by_id(made.id)
    assert found is not None
    assert found.next_due == MONDAY + WEEK


def test_a_pause_when_it_is_due_leaves_it_owed_until_the_next_is_due(
    kept: StoreSubscriptions, store: Engine
) -> None:
    first, second = ours(kept), ours(kept, channel="C2")
    for each in (first, second):
        kept.pause(each.id, "U1", MONDAY + 5)
    assert enqueue(store, MONDAY + 10, move_on) == 0
    kept.resume(first.id, "U1", MONDAY + 60)
    assert enqueue(store, MONDAY + 90, move_on) == 1
    kept.resume(second.id, "U1", MONDAY + WEEK + 60)
    assert enqueue(store, MONDAY + WEEK + 90, move_on) == 1
    assert sendings(store) == [(first.subject, "2026-W33", "waiting"), (first.subject, "2026-W34", "waiting")]


def test_a_crash_before_the_end_leaves_nothing_half_done(kept: StoreSubscriptions, store: Engine) -> None:
    first, second = ours(kept), ours(kept, channel="C2")

    def dies(subscription: Subscription, now: float) -> MovedOn:
        if subscription.id == second.id:
            raise KeyboardInterrupt
        return move_on(subscription, now)

    with pytest.raises(KeyboardInterrupt):
        enqueue(store, MONDAY + 5, dies)
    assert sendings(store) == []
    assert kept.by_id(first.id) == first
    assert enqueue(store, MONDAY + 5, move_on) == 2
    assert len(sendings(store)) == 2


def test_no_more_are_moved_on_than_asked_for_and_the_longest_due_first(
    kept: StoreSubscriptions, store: Engine
) -> None:
    ours(kept, TUESDAY)
    early = ours(kept, channel="C2")
    assert enqueue(store, MONDAY + 2 * DAY, move_on, limit=1) == 1
    assert [subject for subject, _, _ in sendings(store)] == [early.subject]


def test_a_channel_that_is_gone_pauses_its_order(kept: StoreSubscriptions, store: Engine) -> None:
    made = ours(kept)
    enqueue(store, MONDAY, move_on)
    delivery = Sending("d", made.subject, "2026-W33", "digest", 0, 1, "C1", MONDAY, MONDAY, State.HELD)
    with writing(store) as connection:
        pause_refused(connection, delivery, Refused("payload", "invalid_blocks"))
        pause_refused(connection, delivery, Refused("channel", "is_archived"))
    found = kept.by_id(made.id)
    assert found is not None
    assert (found.state, found.why, found.next_due) == ("paused", "is_archived", None)
    assert kept.changes(made.id)[-1] == (MONDAY, "desk", "paused: is_archived")


def test_whether_any_is_due_is_read_from_the_index(kept: StoreSubscriptions, store: Engine) -> None:
    asked: list[tuple[str, object]] = []
    event.listen(store, "before_cursor_execute", lambda *args: asked.append((args[2], args[3])))
    any_due(store, MONDAY)
    statement, parameters = next((text, given) for text, given in asked if "next_due" in text)
    explain = "EXPLAIN QUERY PLAN " if store.dialect.name == "sqlite" else "EXPLAIN "
    with reading(store) as connection:
        if store.dialect.name == "postgresql":
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        plan = str(connection.exec_driver_sql(explain + statement, parameters).all())  # type: ignore[arg-type]
        assert connection.execute(select(func.count()).select_from(Delivery)).scalar() == 0
    assert "subscription_due" in plan


def test_a_change_that_comes_to_light_after_a_later_one_is_counted(
    kept: StoreSubscriptions, store: Engine
) -> None:
    """Ids are given out before transactions end."""
    subscription = ours(kept).id
    seen = [kept.number_of_changes()]
    for number in (103, 102):
        with writing(store) as connection:
            row = {"id": number, "subscription": subscription, "at": MONDAY, "who": "U1", "what": "resumed"}
            connection.execute(insert(SubscriptionChange).values(row))
        seen.append(kept.number_of_changes())
    assert seen == [1, 2, 3]
