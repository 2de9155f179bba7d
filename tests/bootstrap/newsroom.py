"""The whole clock with a strict Slack on the far side."""

import asyncio
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine, func, select
from sqlmodel import SQLModel

from bot.bootstrap.posting import posting_session
from bot.bootstrap.steps import News, steps
from bot.bootstrap.writers import written
from bot.desk import Desk
from bot.newsroom.clock import Ticker
from bot.releases import Covered, Reading, Stated
from bot.sending.calendar import Weekly
from bot.sending.delivery import Delivery as Sending
from bot.sending.subscription import Order
from bot.slack.wire import SlackWire
from bot.sources import BY_ID
from bot.store.engine import reading
from bot.store.library import StoreLibrary
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.rows import COLUMNS, from_row
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.tables import Figure
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault
from bot.wording.style import NEWSPAPER
from bot.workspaces import Grant
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
    takes in. ``ahead``: seconds by which this machine's clock is wrong."""

    def __init__(self, slack: StrictSlack, engine: Engine) -> None:
        self.slack = slack
        self.engine = engine
        self.small_wait = True
        self.ahead = 0.0
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

    def digests(self) -> list[Message]:
        return [message for message in self.messages if not message.thread_ts]

    def value(self, measure: str, day: date) -> int:
        """The figure held of a day."""
        table = Figure.metadata.tables["figure"]
        here = (table.c.measure == measure, table.c.first_day == day, table.c.replaced_by.is_(None))
        with reading(self.engine) as connection:
            return int(connection.execute(select(table.c.value).where(*here)).scalars().first() or 0)

    def count(self, table: type[SQLModel]) -> int:
        with reading(self.engine) as connection:
            return int(connection.execute(select(func.count()).select_from(table)).scalar_one())

    def sendings(self) -> list[Sending]:
        with reading(self.engine) as connection:
            return [from_row(row) for row in connection.execute(select(*COLUMNS))]

    def restore(self, copy: Path) -> None:
        """The database is a copy again that was made before."""
        file = self.engine.url.database
        assert file
        self.engine.dispose()
        shutil.copy(copy, file)

    def order(self, order: Order) -> None:
        self.subscriptions.put(self.workspace, self.channel.id, order, "U1", self.now)

    def news(self) -> News:
        """One process that goes on."""
        library = StoreLibrary(self.engine, BY_ID)
        made = written(self.engine, Desk(library, lambda: 0.0), NEWSPAPER)
        return News(self.engine, library, made, StoreDeliveries(self.engine))

    def tick(self, times: int = 1) -> None:
        """Each tick by a new process, so that nothing leans on memory."""
        for _ in range(times):
            asyncio.run(self._tick())
            self.slack.clock.advance(45)  # so that what waits half a minute has waited

    async def _tick(self) -> None:
        desk = Desk(StoreLibrary(self.engine, BY_ID), lambda: 0.0)
        broken: list[str] = []

        def watch(step: str, seconds: float, failed: bool) -> None:
            broken.extend([step] if failed else [])

        async with posting_session() as session:
            wire = SlackWire(session, Token(self.slack.workspace.token), self.slack.url)
            made = steps(
                self.engine,
                wire,
                written(self.engine, desk, NEWSPAPER, small_wait=self.small_wait),
                400,
                lambda _: self.publish(),
            )
            await Ticker(made, lambda: datetime.fromtimestamp(self.now + self.ahead, UTC), watch).tick()
        assert broken == []


def revised(people: int = 999) -> Reading:
    """One more release of the day, with so many people on 12 August."""
    day = date(2026, 8, 12)
    stated, covered = Stated("arrivals", day, day, people), Covered("arrivals", day, day)
    return Reading("home-office-weekly", SATURDAY.date(), f"{people:064d}", (stated,), covered=(covered,))
