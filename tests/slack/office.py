"""The whole desk in a thread of the test's process: real store, guard, Bolt and figures; Slack is strict.

Only the time of day is made up, and the painter, who has tests of his own.
"""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial

from aiohttp import ClientSession
from cryptography.fernet import Fernet
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.desk import Desk
from bot.interpreter import Interpreter
from bot.slack.answering import Answering
from bot.slack.app import build
from bot.slack.bridge import Bridge
from bot.slack.claims import Claims
from bot.slack.connection import Connection
from bot.slack.errands import Errands
from bot.slack.guard import Guard
from bot.slack.installing import Departures, Directory
from bot.slack.metrics import Metrics
from bot.slack.readiness import Readiness
from bot.slack.reception import Reception
from bot.slack.server import Server, configured, web
from bot.slack.socket import Socket
from bot.slack.standing import Standing
from bot.sources import PUBLICATIONS
from bot.store.engine import connect
from bot.store.ledger.entries import StoreLedger
from bot.store.library import StoreLibrary
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.opinions import StoreOpinions
from bot.store.workspaces.seen import SeenStore, requests_seen
from bot.store.workspaces.threads import StoreThreads
from bot.store.workspaces.vault import Vault
from bot.wording.pictures import Bars
from bot.wording.style import NEWSPAPER
from bot.workspaces import Grant, Workspace
from tests.strict_slack.answers import Reply
from tests.strict_slack.delivering import LIMIT
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.slack import StrictSlack

TRANSPORTS = ("http", "socket")
NOON = datetime(2026, 8, 22, 11, 0, tzinfo=UTC)
PICTURE = b"\x89PNG\r\n\x1a\n not drawn"


class Painted:
    """A painter whose pictures are all the same."""

    async def png(self, _picture: Bars) -> bytes:
        return PICTURE


@dataclass
class Clock:
    """The desk's time of day; a test may move it."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at


@dataclass
class Office:
    """``reception``: what the listeners were handed. ``send``: as Slack does, then wait for the errands.
    ``address``: over HTTP."""

    slack: StrictSlack
    store: Engine
    desk: Desk
    clock: Clock = field(default_factory=Clock)
    reception: Reception = field(init=False)
    workspace: Workspace = field(init=False)
    deliver: Callable[[Outgoing], Reply] = field(init=False)
    address: str = ""
    loop: asyncio.AbstractEventLoop = field(init=False)
    end: Callable[[], object] = field(default=lambda: None)

    def send(self, outgoing: Outgoing) -> Reply:
        reply = self.deliver(outgoing)
        self.settle()
        return reply

    def settle(self) -> None:
        """Until no errand is left."""
        left = asyncio.run_coroutine_threadsafe(self.reception.errands.drain(20), self.loop).result(30)
        assert left == 0, "an errand did not end"


def desk_on(engine: Engine) -> Desk:
    """The figures of one database, read as ``serve`` reads them before it listens: what a request has to
    read itself counts among its seconds."""
    publications = {publication.id: publication for publication in PUBLICATIONS}
    desk = Desk(StoreLibrary(engine, publications), time.monotonic)
    desk.known(NOON.date())
    desk.events()
    return desk


@contextmanager
def office_of(slack: StrictSlack, figures: str, desk: Desk, transport: str) -> Iterator[Office]:
    """Running until the end of the block."""
    engine = connect(figures)
    office = Office(slack, engine, desk)
    started = threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(_run(office, transport, started)), name="office")
    thread.start()
    try:
        assert started.wait(60), "the desk did not start"
        yield office
    finally:
        office.end()
        thread.join(20)
        engine.dispose()


async def _run(office: Office, transport: str, started: threading.Event) -> None:
    ended = asyncio.Event()
    office.loop = asyncio.get_running_loop()
    office.end = partial(office.loop.call_soon_threadsafe, ended.set)
    async with ClientSession() as session:
        client = AsyncWebClient(base_url=office.slack.url, session=session)
        office.reception = await _reception(office)
        metrics = office.reception.metrics
        claims = Claims(requests_seen(office.store), metrics, time.time)
        bridge = Bridge(build(office.reception, client=client), metrics)
        way = _http if transport == "http" else _socket
        async with way(office, claims, bridge):
            started.set()
            await ended.wait()
        await office.reception.errands.drain(5)
        office.reception.aside.close()
        await claims.close()


async def _reception(office: Office) -> Reception:
    engine, here, metrics = office.store, office.slack.workspace, Metrics()
    directory = Directory(StoreWorkspaces(engine, Vault([Fernet.generate_key().decode()])), time.monotonic)
    grant = Grant(here.enterprise, here.team, here.token, here.bot_user, "")
    office.workspace = await directory.install(grant, 1.0)
    at_hand = office.desk.at_hand()
    return Reception(
        answering=Answering(at_hand, Interpreter(at_hand), NEWSPAPER),
        now=office.clock.now,
        directory=directory,
        departures=Departures(directory),
        threads=StoreThreads(engine),
        opinions=StoreOpinions(engine),
        ledger=StoreLedger(engine),
        seen=SeenStore(engine),
        errands=Errands(metrics),
        painter=Painted(),
        metrics=metrics,
        standing=Standing(StoreSubscriptions(engine), office.desk),
    )


@asynccontextmanager
async def _http(office: Office, claims: Claims, bridge: Bridge) -> AsyncIterator[None]:
    metrics = office.reception.metrics
    guard = Guard(office.slack.signing_secret.encode(), claims, bridge, metrics, time.time)
    readiness = Readiness(lambda: None, lambda: office.reception.today, metrics)
    server = Server(configured(web(guard, readiness), "127.0.0.1", 0))
    serving = asyncio.create_task(server.serve())
    while not (server.started or serving.done()):  # noqa: ASYNC110 - uvicorn tells nobody when it has started
        await asyncio.sleep(0.005)
    port = server.servers[0].sockets[0].getsockname()[1]
    office.address = f"http://127.0.0.1:{port}"
    office.deliver = office.slack.bot(f"{office.address}/slack/events").send
    yield
    server.should_exit = True
    await serving


@asynccontextmanager
async def _socket(office: Office, claims: Claims, bridge: Bridge) -> AsyncIterator[None]:
    client = AsyncWebClient(base_url=office.slack.url)
    connection = Connection(office.slack.app_token, web_client=client)
    socket = Socket(connection, claims, bridge, office.reception.metrics)
    await socket.open()
    await asyncio.to_thread(office.slack.socket.wait)
    office.deliver = partial(office.slack.socket.send, within=LIMIT)  # as over HTTP
    yield
    await socket.close()
