"""Deliveries by the thousand: next to a bare loop of posts; and a tick with nothing due."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import Engine, insert

from bot.bootstrap.posting import posting_session
from bot.newsroom.sending import Sender, SlackTime
from bot.sending.content import Content, Ready
from bot.sending.delivery import Delivery, State, identity
from bot.sending.wire import Posted
from bot.slack.wire import SlackWire
from bot.store.deliveries import StoreDeliveries
from bot.store.engine import writing
from bot.store.tables import Workspace
from tests.strict_slack.clock import Clock
from tests.strict_slack.slack import StrictSlack

pytestmark = pytest.mark.bench
WORKSPACES, EACH, SLOTS = 400, 5, 64
PAYLOAD = {"text": "In the week to 16 August, 1,234 people arrived in small boats. " * 40}
LIMIT = (1, 1.0)  # posts in a channel in so many seconds


class Tokens:
    def __init__(self, slack: StrictSlack) -> None:
        self._tokens = [slack.world.workspaces[f"T1{n}"].token for n in range(WORKSPACES)]

    async def token(self, workspace: int) -> str | None:
        return self._tokens[workspace - 1]


class Weekly:
    def __init__(self) -> None:
        self.written = 0

    def key(self, delivery: Delivery) -> str:
        return delivery.period

    def content(self, delivery: Delivery, now: float) -> Content:
        self.written += 1
        return Ready(PAYLOAD)


@pytest.fixture
def slack() -> Iterator[StrictSlack]:
    made = StrictSlack(Clock(ticking=True))
    made.world.limits["chat.postMessage"] = LIMIT
    for workspace in range(WORKSPACES):
        team = made.world.add_workspace(f"T1{workspace}")
        for channel in range(EACH):
            team.add_channel(f"C{workspace}x{channel}", "desk")
    with made:
        yield made


def deliveries(now: float) -> list[Delivery]:
    made = []
    for number in range(WORKSPACES * EACH):
        workspace, channel = number % WORKSPACES, number // WORKSPACES
        subject, place = f"subscription:{number}", f"C{workspace}x{channel}"
        id_ = identity(subject, "2026-W33", "digest", 0, place)
        moment = (now - 5, now - 5)
        made.append(
            Delivery(id_, subject, "2026-W33", "digest", 0, workspace + 1, place, *moment, State.WAITING)
        )
    return made


async def bare(slack: StrictSlack, wanted: Sequence[Delivery]) -> None:
    """The posts alone, over the same client, as many at once."""
    async with posting_session() as session:
        wire, slots = SlackWire(session, Tokens(slack), slack.url), asyncio.Semaphore(SLOTS)

        async def one(delivery: Delivery) -> None:
            async with slots:
                message = replace(delivery, payload=PAYLOAD, id=f"bare {delivery.id}")
                assert isinstance(await wire.post(message, lambda: True), Posted)

        await asyncio.gather(*map(one, wanted))


async def work(store: Engine, slack: StrictSlack, contents: Weekly, workers: int) -> None:
    async with posting_session() as session:
        wire = SlackWire(session, Tokens(slack), slack.url)
        senders = [
            Sender(StoreDeliveries(store), wire, contents, SlackTime(time.monotonic), slots=SLOTS // workers)
            for _ in range(workers)
        ]
        await asyncio.gather(*(sender.tick() for sender in senders))


@contextmanager
def timed(taken: list[float]) -> Iterator[None]:
    begun = time.perf_counter()
    yield
    taken.append(time.perf_counter() - begun)


def test_many_at_the_same_minute(store: Engine, slack: StrictSlack) -> None:
    if store.dialect.name == "sqlite":
        pytest.skip("one worker, on one file")
    with writing(store) as connection:
        rows = [{"id": n, "team": f"T{n}", "installed_at": 0.0} for n in range(1, WORKSPACES + 1)]
        connection.execute(insert(Workspace), rows)
    wanted, contents = deliveries(slack.clock.now()), Weekly()
    StoreDeliveries(store).add(*wanted)
    taken: list[float] = []
    with timed(taken):
        asyncio.run(bare(slack, wanted))
    time.sleep(1.1)  # so that no channel has just been written to
    with timed(taken):
        asyncio.run(work(store, slack, contents, workers=2))
    share = taken[0] / taken[1]
    print(f"\n{len(wanted)} deliveries: {len(wanted) / taken[1]:.0f}/s, {share:.2f} of the bare loop's rate")
    outcomes = {call.outcome for call in slack.calls.of("chat.postMessage")}
    sent = sum(len(team.posts()) for team in slack.world.workspaces.values())
    assert outcomes == {"ok"}  # no limit was run into
    assert sent == 2 * len(wanted)
    assert contents.written <= 2  # once a worker, whatever the number of deliveries
    assert share >= 0.5


def test_a_tick_with_nothing_due_costs_the_same_however_many_there_are(store: Engine) -> None:
    kept = StoreDeliveries(store)
    with writing(store) as connection:
        connection.execute(insert(Workspace), [{"id": 1, "team": "T", "installed_at": 0.0}])
    few, many = 1_000, 100_000
    now = 1_790_000_000.0
    _crowd(kept, range(few), now)
    alone = _cost(kept, now)
    _crowd(kept, range(few, many), now)
    with store.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("ANALYZE")
    crowded = _cost(kept, now)
    print(f"\na tick with nothing due: {alone * 1e6:.0f} µs with {few}, {crowded * 1e6:.0f} µs with {many}")
    assert crowded <= 2 * alone


def _cost(kept: StoreDeliveries, now: float) -> float:
    """The best of many, in seconds."""
    best = float("inf")
    for _ in range(300):
        begun = time.perf_counter()
        assert kept.due(now) == {}
        best = min(best, time.perf_counter() - begun)
    return best


def _crowd(kept: StoreDeliveries, numbers: range, now: float) -> None:
    """Most of them sent, a tenth still to come."""
    batch = []
    for number in numbers:
        state, at = (State.READY, now + 9) if number % 10 == 0 else (State.SENT, now - number)
        subject = f"subscription:{number}"
        id_ = identity(subject, "p", "digest", 0, "C1")
        batch.append(Delivery(id_, subject, "p", "digest", 0, 1, "C1", at, at, state))
        if len(batch) == 5000:
            kept.add(*batch)
            batch.clear()
    kept.add(*batch)
