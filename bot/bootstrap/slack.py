"""The desk in Slack, put together: over HTTP, and in Socket Mode."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial

from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from bot.bootstrap.ending import until_told
from bot.bootstrap.logs import set_up
from bot.bootstrap.monitoring import Monitoring, listening
from bot.bootstrap.posting import talking_session
from bot.bootstrap.reception import Own, received_by
from bot.bootstrap.renewing import renewed
from bot.bootstrap.warm import warm
from bot.bootstrap.worker import ticking
from bot.desk import Desk
from bot.errors import SettingError
from bot.settings import WAYS, Settings, SlackSettings
from bot.slack.app import build
from bot.slack.backlog import BacklogGauges
from bot.slack.bridge import Bridge
from bot.slack.charts import ChildPainter
from bot.slack.claims import Claims
from bot.slack.guard import Guard
from bot.slack.installing.oauth import Client, Oauth
from bot.slack.metrics import Metrics
from bot.slack.readiness import Readiness
from bot.slack.reception import Reception
from bot.slack.server import beside, web
from bot.slack.socket import Socket
from bot.store.sending.backlog import backlog
from bot.store.workspaces.seen import requests_seen
from bot.store.workspaces.used_states import StoreUsedStates

PORT = 3000  # Bolt's own
DRAIN_SECONDS = 10.0
READ_BY_BOLT = (
    "SLACK_BOT_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_SIGNING_SECRET",
    "SLACK_VERIFICATION_TOKEN",
)
"""Bolt looks into the environment itself; with these it would set up its own OAuth, with tokens in files."""


@dataclass(frozen=True, slots=True)
class Parts:
    """``client``: with no token of its own."""

    reception: Reception
    client: AsyncWebClient
    claims: Claims
    bridge: Bridge
    metrics: Metrics
    monitoring: Monitoring


def serve(
    settings: Settings, engine: Callable[[], Engine], desk: Callable[[], Desk], *, and_work: bool = False
) -> None:
    """Over HTTP until told to end. ``engine``, ``desk``: opened once the settings are known to be there.
    ``and_work``: with the clock in the same process.

    Raises ``SettingError`` for a missing setting, ``OperatorError`` where Slack does not say whose token it
    is."""
    slack = settings.slack
    _need(slack, "HTTP, one workspace" if slack.bot_token else "HTTP, several workspaces")
    set_up()
    until_told(partial(_serve, settings, engine(), desk(), and_work))


def socket(
    settings: Settings, engine: Callable[[], Engine], desk: Callable[[], Desk], *, and_work: bool = False
) -> None:
    """In Socket Mode until told to end; as ``serve``."""
    _need(settings.slack, "Socket Mode, one workspace")
    set_up()
    until_told(partial(_socket, settings, engine(), desk(), and_work))


async def _serve(
    settings: Settings, engine: Engine, desk: Desk, and_work: bool, ended: asyncio.Event
) -> None:
    async with opened(settings, engine, desk) as parts:
        app = over_http(settings, engine, parts)
        with listening(settings.host, PORT if settings.port is None else settings.port) as place:
            async with (
                parts.monitoring.counts_at_port(settings),
                _clock(settings, engine, desk, parts) if and_work else nullcontext(),
                beside(app, place),
            ):
                await ended.wait()


def over_http(settings: Settings, engine: Engine, parts: Parts) -> ASGIApp:
    """All that is answered over HTTP: what Slack calls, installing where it is set up, and monitoring."""
    secret = settings.slack.signing_secret.encode()
    guard = Guard(secret, parts.claims, parts.bridge, parts.metrics, time.time)
    installing, watching = _installing(settings.slack, engine, parts), parts.monitoring
    return web(guard, watching.readiness, (*installing, *watching.beside_others(settings)))


def _clock(settings: Settings, engine: Engine, desk: Desk, parts: Parts) -> AbstractAsyncContextManager[None]:
    return ticking(settings, engine, desk, parts.reception.directory, parts.metrics.step)


async def _socket(
    settings: Settings, engine: Engine, desk: Desk, and_work: bool, ended: asyncio.Event
) -> None:
    from bot.slack.connection import Connection

    async with opened(settings, engine, desk) as parts:
        connection = Connection(settings.slack.app_token, web_client=parts.client)
        socket = Socket(connection, parts.claims, parts.bridge, parts.metrics)
        async with parts.monitoring.at_port(settings), parts.monitoring.counts_at_port(settings):
            try:
                await socket.open()
                async with _clock(settings, engine, desk, parts) if and_work else nullcontext():
                    await ended.wait()
            finally:
                await socket.close()


@asynccontextmanager
async def opened(settings: Settings, engine: Engine, desk: Desk) -> AsyncIterator[Parts]:
    """Closed in the order in which nothing is lost: errands first, then what they use."""
    metrics = Metrics()
    metrics.registry.register(BacklogGauges(lambda: backlog(engine, time.time()), time.monotonic))
    claims = Claims(requests_seen(engine), metrics, time.time)
    async with talking_session() as session, renewed(desk):
        client = AsyncWebClient(base_url=settings.slack.api_url, session=session)
        painter = ChildPainter()
        reception = await received_by(settings, engine, desk, client, Own(painter, metrics))
        with _unseen(READ_BY_BOLT):
            app = build(reception, client=client)
        warm(reception)
        monitoring = Monitoring(Readiness(lambda: _newest(desk), date.today, metrics), metrics)
        try:
            yield Parts(reception, client, claims, Bridge(app, metrics), metrics, monitoring)
        finally:
            await reception.errands.drain(DRAIN_SECONDS)
            reception.aside.close()
            await claims.close()
            await painter.close()


def _installing(slack: SlackSettings, engine: Engine, parts: Parts) -> Sequence[BaseRoute]:
    if slack.missing("HTTP, several workspaces"):
        return ()
    client = Client(slack.client_id, slack.client_secret)
    return Oauth(client, parts.client, StoreUsedStates(engine), parts.reception.directory, time.time).routes()


def _newest(desk: Desk) -> date | None:
    return desk.known(datetime.now(UTC).date()).newest("arrivals")


def _need(slack: SlackSettings, way: str) -> None:
    missing = slack.missing(way)
    if missing:
        others = "; ".join(f"{name}: {', '.join(WAYS[name])}" for name in WAYS)
        raise SettingError(f"Not given: {', '.join(missing)}. What each way into Slack needs: {others}.")


@contextmanager
def _unseen(names: Sequence[str]) -> Iterator[None]:
    hidden = {name: os.environ.pop(name) for name in names if name in os.environ}
    try:
        yield
    finally:
        os.environ.update(hidden)
