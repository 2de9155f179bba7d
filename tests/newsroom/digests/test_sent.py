"""From an order to a message in a channel: subscription, clock, machine and contents together."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import Engine, insert

from bot.desk import Desk
from bot.newsroom.contents import ByKind
from bot.newsroom.digests.contents import DigestContents
from bot.newsroom.digests.enqueue import enqueue_due
from bot.newsroom.sending import Sender, SlackTime
from bot.newsroom.sending.refusals import follow_up
from bot.sending.delivery import Delivery, State
from bot.sending.subscription import Order
from bot.sending.wire import Absent, NotPosted, Posted, Refused, Sent, Still
from bot.store.engine import connect, writing
from bot.store.migrate import migrate
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.listing import listed
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.tables import Workspace
from bot.wording.style import NEWSPAPER

MONDAY = datetime(2026, 8, 17, 8, 0, tzinfo=UTC).timestamp()
HOUR = 3600.0
FRIDAY = MONDAY + 100 * HOUR
"""By then the week's Sunday is published."""


class Channel:
    """A channel in which every post stands, by a clock that the test moves."""

    def __init__(self) -> None:
        self.now = MONDAY
        self.refusal: Sent | None = None
        self.posts: list[Delivery] = []

    async def time(self) -> float:
        return self.now

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        assert still()
        if self.refusal is not None and delivery.channel == "C1":
            return self.refusal
        self.posts.append(delivery)
        return Posted(str(self.now))

    async def find(self, delivery: Delivery, since: float) -> Absent:
        return Absent()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Engine]:
    engine = connect(f"sqlite:///{tmp_path / 'ours.db'}")
    migrate(engine)
    with writing(engine) as connection:
        row = {"enterprise": "", "team": "T1", "token": "", "bot_user": "", "scopes": "", "state": "active"}
        settings = {"why": "", "house_style": "", "notices": "", "installed_at": 0.0}
        connection.execute(insert(Workspace).values(row | settings))
    yield engine
    engine.dispose()


def ticks(store: Engine, desk: Desk, channel: Channel, *moments: float) -> None:
    """The clock's two steps at each of the moments."""
    writer = DigestContents(desk, StoreSubscriptions(store), lambda _: NEWSPAPER)
    contents = ByKind({"digest": writer, "notice": writer})

    async def run() -> None:
        for channel.now in moments:
            enqueue_due(store, channel.now)
            await Sender(
                StoreDeliveries(store, refused=follow_up), channel, contents, SlackTime(monotonic)
            ).tick()

    asyncio.run(run())


def test_two_channels_get_the_week_once_the_figures_are_in(shipped: Desk, store: Engine) -> None:
    """Due on Monday; the week's Sunday is in the release of Friday 21 August."""
    orders, channel = StoreSubscriptions(store), Channel()
    for name in ("C1", "C2"):
        orders.put(1, name, Order(), "U1", MONDAY - HOUR)
    ticks(store, shipped, channel, MONDAY, MONDAY + 10, MONDAY + 2 * HOUR)
    assert channel.posts == []
    friday = MONDAY + 4 * 24 * HOUR + 4 * HOUR
    ticks(store, shipped, channel, friday, friday + 60, friday + 120, friday + HOUR, friday + 2 * HOUR)
    assert sorted(each.channel for each in channel.posts) == ["C1", "C2"]
    assert {each.period for each in channel.posts} == {"2026-W33"}
    assert all("405 people arrived" in (each.payload or {})["text"] for each in channel.posts)


def test_a_removed_order_sends_nothing(shipped: Desk, store: Engine) -> None:
    orders, channel = StoreSubscriptions(store), Channel()
    made = orders.put(1, "C1", Order(), "U1", MONDAY - HOUR)
    ticks(store, shipped, channel, MONDAY)
    orders.remove(made.id, "U1", MONDAY + HOUR)
    friday = MONDAY + 4 * 24 * HOUR + 4 * HOUR
    ticks(store, shipped, channel, friday, friday + 60, friday + HOUR)
    assert channel.posts == []


def test_late_figures_are_said_once_and_the_digest_follows(shipped: Desk, store: Engine) -> None:
    orders, channel = StoreSubscriptions(store), Channel()
    orders.put(1, "C1", Order(late="notice"), "U1", MONDAY - HOUR)
    evening, friday = MONDAY + 9 * HOUR, MONDAY + 4 * 24 * HOUR + 4 * HOUR
    ticks(store, shipped, channel, MONDAY, evening, evening + 60, evening + 120, evening + HOUR)
    ticks(store, shipped, channel, friday, friday + 60, friday + 120, friday + HOUR)
    assert [each.kind for each in channel.posts] == ["notice", "digest"]


def written_and_limited(store: Engine, desk: Desk, channel: Channel) -> tuple[StoreSubscriptions, int]:
    """A digest that is ready, and that Slack takes only ten minutes later."""
    orders = StoreSubscriptions(store)
    made = orders.put(1, "C1", Order(), "U1", MONDAY - HOUR)
    channel.refusal = NotPosted("limited", 600.0)
    ticks(store, desk, channel, MONDAY, FRIDAY, FRIDAY + 60, FRIDAY + 120)
    assert [each.state for each in listed(store)] == [State.READY]
    channel.refusal = None
    return orders, made.id


def test_what_was_written_before_the_order_was_removed_is_not_sent(shipped: Desk, store: Engine) -> None:
    channel = Channel()
    orders, ours = written_and_limited(store, shipped, channel)
    orders.remove(ours, "U1", FRIDAY + 200)
    ticks(store, shipped, channel, FRIDAY + HOUR, FRIDAY + HOUR + 60, FRIDAY + HOUR + 120, FRIDAY + 2 * HOUR)
    assert channel.posts == []
    (left_out,) = listed(store, (State.SKIPPED,))
    assert left_out.why == "the subscription is no longer active"


def test_what_was_written_before_the_order_was_paused_waits(shipped: Desk, store: Engine) -> None:
    channel = Channel()
    orders, ours = written_and_limited(store, shipped, channel)
    orders.pause(ours, "U1", FRIDAY + 200)
    ticks(store, shipped, channel, FRIDAY + HOUR, FRIDAY + HOUR + 60, FRIDAY + HOUR + 120, FRIDAY + 2 * HOUR)
    assert channel.posts == []
    assert [each.why for each in listed(store)] == ["the digest is paused"]
    orders.resume(ours, "U1", FRIDAY + 3 * HOUR)
    later = FRIDAY + 4 * HOUR
    ticks(store, shipped, channel, later, later + 60, later + 120, later + HOUR)
    assert [each.period for each in channel.posts] == ["2026-W33"]


@pytest.mark.parametrize(("after", "weeks"), [(HOUR, ["2026-W33"]), (8 * 24 * HOUR, [])])
def test_what_found_its_channel_gone_comes_when_the_order_is_resumed_within_the_week(
    shipped: Desk, store: Engine, after: float, weeks: list[str]
) -> None:
    orders, channel = StoreSubscriptions(store), Channel()
    ours = orders.put(1, "C1", Order(), "U1", MONDAY - HOUR).id
    channel.refusal = Refused("channel", "not_in_channel")
    ticks(store, shipped, channel, MONDAY, FRIDAY, FRIDAY + 60, FRIDAY + 120)
    assert [each.state for each in listed(store)] == [State.HELD]
    channel.posts.clear()
    channel.refusal = None
    orders.resume(ours, "U1", FRIDAY + after)
    later = FRIDAY + after + 60
    ticks(store, shipped, channel, later, later + 60, later + 120, later + HOUR)
    assert [each.period for each in channel.posts] == weeks


def test_whoever_resumes_in_vain_hears_of_it_again(shipped: Desk, store: Engine) -> None:
    orders, channel = StoreSubscriptions(store), Channel()
    ours = orders.put(1, "C1", Order(), "U1", MONDAY - HOUR).id
    channel.refusal = Refused("channel", "not_in_channel")
    ticks(store, shipped, channel, MONDAY, FRIDAY, FRIDAY + 60, FRIDAY + 120)
    orders.resume(ours, "U1", FRIDAY + HOUR)
    later = FRIDAY + 2 * HOUR
    ticks(store, shipped, channel, later, later + 60, later + 120, later + 180, later + 240)
    assert [each.channel for each in channel.posts] == ["U1", "U1"]
    found = orders.by_id(ours)
    assert found is not None
    assert found.state == "paused"
