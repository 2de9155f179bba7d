"""The clock at work: in a process of its own, or beside the desk in Slack."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from functools import partial

from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.bootstrap.ending import until_told
from bot.bootstrap.logs import set_up
from bot.bootstrap.memory import settle
from bot.bootstrap.posting import posting_session
from bot.bootstrap.reception import directory_of
from bot.bootstrap.steps import steps
from bot.bootstrap.tokens import Tokens
from bot.bootstrap.writers import written
from bot.desk import Desk
from bot.errors import SettingError
from bot.newsroom.clock import Observer, Ticker, run
from bot.newsroom.ingest import Ingest
from bot.newsroom.looking import look
from bot.settings import Settings
from bot.slack.installing import Directory
from bot.slack.wire import SlackWire
from bot.sources.fetch import fetch, plans
from bot.sources.reader import Reader

log = logging.getLogger(__name__)


def work(settings: Settings, engine: Callable[[], Engine], desk: Callable[[], Desk]) -> None:
    """Tick until told to end. Raises ``SettingError`` where no token can be found for any workspace."""
    slack = settings.slack
    if not slack.bot_token and not slack.token_keys:
        raise SettingError("Not given: SLACK_BOT_TOKEN for one workspace, or TOKEN_KEYS for several.")
    set_up()
    until_told(partial(_work, settings, engine(), desk()))


async def _work(settings: Settings, engine: Engine, desk: Desk, ended: asyncio.Event) -> None:
    async with posting_session() as session:
        client = AsyncWebClient(base_url=settings.slack.api_url, session=session)
        directory = await directory_of(settings, engine, client)
        settle()
        log.info("Taking in figures and sending what is due, until told to end.")
        async with ticking(settings, engine, desk, directory, unwatched):
            await ended.wait()


@asynccontextmanager
async def ticking(
    settings: Settings, engine: Engine, desk: Desk, directory: Directory, watch: Observer
) -> AsyncIterator[None]:
    """The clock runs for as long as this is open; the tick under way is then finished, but for publications
    not begun."""
    stop = asyncio.Event()
    async with posting_session() as session:
        wire = SlackWire(session, Tokens(directory), settings.slack.api_url)
        writers = written(engine, desk, settings.house_style, small_wait=settings.small_wait)
        made = steps(
            engine, wire, writers, settings.ledger_days, partial(look_at_publishers, engine, stop.is_set)
        )
        clock = asyncio.create_task(run(Ticker(made, lambda: datetime.now(UTC), watch), stop))
        try:
            yield
        finally:
            stop.set()
            await clock


def look_at_publishers(engine: Engine, ended: Callable[[], bool], now: datetime) -> None:
    """Take in what is due, until the process is to end."""

    @contextmanager
    def opened() -> Iterator[Ingest]:
        with Reader() as reader:
            yield Ingest(engine, reader, now, log.info)

    look(engine, plans(), fetch, opened, now, ended)


def unwatched(step: str, seconds: float, failed: bool) -> None:
    """For a process that nobody asks for metrics."""
