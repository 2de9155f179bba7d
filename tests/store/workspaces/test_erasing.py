"""Forgetting what was said in a place, on request and when a workspace lets the desk go."""

from math import inf

import pytest
from sqlalchemy import Engine, func, select

from bot.bootstrap.terminal import Outside
from bot.errors import UsageError
from bot.sending.delivery import Delivery, State, identity
from bot.sending.subscription import Order
from bot.settings import Settings
from bot.store.engine import reading
from bot.store.ledger.entries import StoreLedger
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.listing import listed
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.tables import Said, Thread
from bot.store.workspaces.erasing import Erased, forget_place
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.threads import StoreThreads
from bot.store.workspaces.vault import Vault
from tests.cli.handmade import TODAY, HandmadeServices, Ran
from tests.store.saying import said, span, workspaces


def correction(workspace: int, channel: str) -> Delivery:
    subject = f"said:{channel}:1.0"
    id_ = identity(subject, "r", "correction", 0, f"{workspace}{channel}")
    return Delivery(
        id_, subject + str(workspace), "r", "correction", 0, workspace, channel, 0.0, 0.0, State.READY, "1.0"
    )


@pytest.fixture
def told(store: Engine) -> Engine:
    """Two workspaces, T1 and T2, of two channels each, with an answer, a thread and a correction in each."""
    workspaces(store, 1, 2)
    for workspace in (1, 2):
        for channel in ("C1", "C2"):
            StoreLedger(store).record(said("1.0", span(0, 3), workspace=workspace, channel=channel))
            StoreThreads(store).keep((workspace, channel, "1.0"), "total arrivals 2024", 5.0)
            StoreDeliveries(store).add(correction(workspace, channel))
            StoreSubscriptions(store).put(workspace, channel, Order(), "U1", 5.0)
    return store


def left(store: Engine) -> list[tuple[int, str]]:
    with reading(store) as connection:
        table = Said.metadata.tables["said"]
        places = connection.execute(select(table.c.workspace, table.c.channel)).all()
    return sorted((row.workspace, row.channel) for row in places)


def test_a_channel_is_forgotten_and_no_other(told: Engine) -> None:
    assert forget_place(told, "T1", "C1") == Erased(1, 1, 1)
    assert left(told) == [(1, "C2"), (2, "C1"), (2, "C2")]
    assert [(each.workspace, each.channel) for each in listed(told)].count((1, "C1")) == 0
    assert len(listed(told)) == 3
    with reading(told) as connection:
        assert connection.execute(select(func.count()).select_from(Thread)).scalar() == 3
    assert forget_place(told, "T1", "C1") == Erased()


def test_a_workspace_is_forgotten_and_keeps_its_orders(told: Engine) -> None:
    assert forget_place(told, "T1") == Erased(2, 2, 2)
    assert left(told) == [(2, "C1"), (2, "C2")]
    assert {each.state for each in StoreSubscriptions(told).in_workspace(1)} == {"active"}


def test_nobody_by_that_name(told: Engine) -> None:
    assert forget_place(told, "T9") is None
    assert forget_place(told, "") is None
    assert len(left(told)) == 4


def test_a_workspace_that_lets_the_desk_go_is_forgotten_and_paused(told: Engine) -> None:
    StoreWorkspaces(told, Vault(())).remove("", "T1", inf)
    assert left(told) == [(2, "C1"), (2, "C2")]
    orders = StoreSubscriptions(told)
    assert {(each.state, each.why) for each in orders.in_workspace(1)} == {
        ("paused", "the workspace let the desk go")
    }
    assert {each.next_due for each in orders.in_workspace(1)} == {None}
    assert {each.state for each in orders.in_workspace(2)} == {"active"}


def test_one_that_was_installed_again_since_keeps_everything(told: Engine) -> None:
    """Slack may say late that a former installation ended."""
    StoreWorkspaces(told, Vault(())).remove("", "T1", -1.0)
    assert len(left(told)) == 4


def test_the_command_says_what_it_did(store_url: str, told: Engine) -> None:
    outside = Outside(Settings.read({"DATABASE_URL": store_url}), TODAY)
    assert outside.forget("T1", "C1") == (
        "Erased what was said in channel C1 of T1: one answer, the last question of one thread and one"
        " correction not sent yet. Its digest and watches, if any, stay: /digest remove ends them."
    )
    assert outside.forget("T1", "C1") == "Nothing that was said in channel C1 of T1 was kept."
    with pytest.raises(UsageError, match="No workspace T9 ever had the desk"):
        outside.forget("T9", "")
    outside.close()


def test_the_command_line() -> None:
    services = HandmadeServices()
    assert Ran("forget", "T1", "C1", services=services).output == "Forgotten.\n"
    assert Ran("forget", "T1", services=services).status == 0
    assert services.asked == ["forget T1 C1", "forget T1 "]
    assert Ran("forget").status == 2
