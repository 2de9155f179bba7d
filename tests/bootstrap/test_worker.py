"""The whole clock on the shipped figures, against a strict Slack: what is due comes, once, and is kept."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Engine, select
from sqlmodel import col

from bot.bootstrap.posting import posting_session
from bot.bootstrap.steps import steps
from bot.bootstrap.written import written
from bot.desk import Desk
from bot.newsroom.clock import Ticker
from bot.releases import Covered, Reading, Stated
from bot.sending.calendar import Weekly
from bot.sending.subscription import Order
from bot.sending.watch import parse_watch
from bot.slack.wire import SlackWire
from bot.sources import PUBLICATIONS
from bot.store.engine import connect, reading
from bot.store.first_use import open_store
from bot.store.library import StoreLibrary
from bot.store.subscriptions import StoreSubscriptions
from bot.store.tables import Delivery, Said
from bot.store.vault import Vault
from bot.store.workspaces import StoreWorkspaces
from bot.store.writes import take_in
from bot.wording.style import NEWSPAPER
from bot.workspaces import Grant
from tests.conftest import ROOT
from tests.strict_slack.clock import Clock
from tests.strict_slack.slack import StrictSlack
from tests.strict_slack.workspaces import Channel, Message

SATURDAY = datetime(2026, 8, 22, 7, 59, tzinfo=UTC)  # one minute to nine in London
DIGEST = Order(weekly=Weekly(weekday=5))


class Token:
    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self, workspace: int) -> str:
        return self._token


class Newsroom:
    """The clock's steps with a strict Slack on the far side. ``publish``: what a look at the publishers
    takes in."""

    def __init__(self, slack: StrictSlack, engine: Engine) -> None:
        self.slack = slack
        self.engine = engine
        self.publish: Callable[[], object] = lambda: None
        self.subscriptions = StoreSubscriptions(engine)
        self.workspace = StoreWorkspaces(engine, Vault(())).install(Grant("", "T1", "", "B1", ""), 0.0).id

    @property
    def now(self) -> float:
        return self.slack.clock.now()

    @property
    def channel(self) -> Channel:
        return next(iter(self.slack.workspace.channels.values()))

    @property
    def messages(self) -> list[Message]:
        return list(self.channel.messages.values())

    def order(self, order: Order) -> None:
        self.subscriptions.put(self.workspace, self.channel.id, order, "U1", self.now)

    def tick(self, times: int = 1) -> None:
        """Each tick by a new process, so that nothing leans on memory."""
        for _ in range(times):
            asyncio.run(self._tick())
            self.slack.clock.advance(31)

    async def _tick(self) -> None:
        library = StoreLibrary(self.engine, {publication.id: publication for publication in PUBLICATIONS})
        desk = Desk(library, lambda: 0.0)
        broken: list[str] = []

        def watch(step: str, seconds: float, failed: bool) -> None:
            broken.extend([step] if failed else [])

        async with posting_session() as session:
            wire = SlackWire(session, Token(self.slack.workspace.token), self.slack.url)
            made = steps(
                self.engine, wire, written(self.engine, desk, NEWSPAPER), 400, lambda _: self.publish()
            )
            await Ticker(made, lambda: datetime.fromtimestamp(self.now, UTC), watch).tick()
        assert broken == []


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("shipped") / "crossings.db"
    open_store(f"sqlite:///{file}", ROOT / "data").dispose()
    return file


@pytest.fixture
def newsroom(shipped: Path, tmp_path: Path) -> Iterator[Newsroom]:
    engine = connect(f"sqlite:///{shutil.copy(shipped, tmp_path)}")
    with StrictSlack(Clock(SATURDAY.timestamp())) as slack:
        yield Newsroom(slack, engine)
        slack.assert_nothing_posted_twice()
    engine.dispose()


def test_a_digest_comes_at_nine_and_is_kept_in_the_ledger(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick()
    assert newsroom.messages == []
    newsroom.tick(4)
    (digest,) = newsroom.messages
    assert digest.text.startswith("In the week ending 16 August 2026, 405 people arrived")
    with reading(newsroom.engine) as connection:
        assert connection.execute(select(col(Said.ts)).distinct()).scalars().all() == [digest.ts]


def test_a_revision_is_told_in_the_thread_of_the_digest_that_gave_the_figure(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.tick(4)
    (digest,) = newsroom.messages
    newsroom.publish = lambda: take_in(newsroom.engine, _revised(), SATURDAY)
    newsroom.tick(3)
    _, correction = newsroom.messages
    assert correction.thread_ts == digest.ts
    assert "Correction" in correction.text


def test_a_watch_hears_of_a_new_fact_once(newsroom: Newsroom) -> None:
    newsroom.order(Order("watch", parse_watch("arrivals > 300 a day").text))
    newsroom.tick(2)
    assert newsroom.messages == []
    newsroom.publish = lambda: take_in(newsroom.engine, _revised(), SATURDAY)
    newsroom.tick(3)
    (alert,) = newsroom.messages
    assert "12 August 2026" in alert.text
    assert "999" in alert.text


def _revised() -> Reading:
    """A second release of the day, with 999 people on 12 August."""
    day = date(2026, 8, 12)
    stated, covered = Stated("arrivals", day, day, 999), Covered("arrivals", day, day)
    return Reading("home-office-weekly", SATURDAY.date(), "f" * 64, (stated,), covered=(covered,))


def test_stale_figures_are_told_once_a_day_to_whoever_looks_after_the_desk(newsroom: Newsroom) -> None:
    workspaces = StoreWorkspaces(newsroom.engine, Vault(()))
    workspaces.set_notices(newsroom.workspace, newsroom.channel.id)
    newsroom.slack.clock.advance(5 * 86_400)
    newsroom.tick(4)
    (notice,) = newsroom.messages
    assert "the newest figures are of 21 August 2026, six days ago" in notice.text
    newsroom.slack.clock.advance(86_400)
    newsroom.tick(4)
    assert len(newsroom.messages) == 2


def test_every_delivery_ends_as_sent(newsroom: Newsroom) -> None:
    newsroom.order(DIGEST)
    newsroom.order(Order("watch", parse_watch("records").text))
    newsroom.tick(5)
    with reading(newsroom.engine) as connection:
        assert set(connection.execute(select(col(Delivery.state))).scalars()) == {"sent"}
