"""The guard, the bridge and a small real Bolt behind a real uvicorn, in a thread of the test's process."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import httpx
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.bridge import Bridge
from bot.slack.claims import Claims
from bot.slack.guard import Guard
from bot.slack.metrics import Metrics
from bot.slack.ports import Claiming
from bot.slack.readiness import Readiness
from bot.slack.server import Server, configured, counts, event_loop, web
from tests.slack.signing import SECRET

NEWEST = date(2026, 8, 20)


@dataclass
class Desk:
    """``ran``: what reached a listener, in order. ``seconds``: for a whole request; where that is not what is
    tested, more than a busy machine takes."""

    metrics: Metrics
    seen: Claiming
    ran: list[str] = field(default_factory=list)
    now: Callable[[], float] = time.time
    newest: Callable[[], date | None] = lambda: NEWEST
    seconds: float = 30.0
    url: str = ""
    client: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=60))

    def post(self, body: bytes, headers: dict[str, str]) -> httpx.Response:
        return self.client.post(f"{self.url}/slack/events", content=body, headers=headers)

    def counted(self, name: str, **labels: str) -> float:
        return self.metrics.registry.get_sample_value(name, labels) or 0.0


def bolt(ran: list[str]) -> AsyncApp:
    """Says ``echo`` to ``/echo``, fails at ``/broken``, hangs at ``/hang``, and notes what it is given."""
    app = AsyncApp(
        process_before_response=True,
        request_verification_enabled=False,
        authorize=_authorize,
        client=AsyncWebClient(),
    )

    async def echo(body: dict[str, Any], ack: Any) -> None:
        ran.append(body.get("trigger_id") or body.get("event_id") or "?")
        await ack("echo" if "command" in body else None)

    async def broken() -> None:
        raise RuntimeError("xoxb-secret")

    app.command("/echo")(echo)

    async def hang() -> None:
        await asyncio.Event().wait()

    app.command("/broken")(broken)
    app.command("/hang")(hang)
    app.event("app_mention")(echo)
    app.action("press")(echo)
    return app


async def _authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="U0")


@contextmanager
def serving(seen: Claiming, **settings: Any) -> Iterator[Desk]:
    """Started on a free port; ends with the test."""
    desk = Desk(Metrics(), seen, **settings)
    started = threading.Event()
    servers: list[Server] = []
    thread = threading.Thread(
        target=lambda: event_loop_run(_serve(desk, servers, started)), name="desk", daemon=True
    )
    thread.start()
    assert started.wait(60)
    try:
        yield desk
    finally:
        desk.client.close()
        servers[0].should_exit = True
        thread.join(20)


def event_loop_run(main: Any) -> None:
    with asyncio.Runner(loop_factory=event_loop()) as runner:
        runner.run(main)


async def _serve(desk: Desk, servers: list[Server], started: threading.Event) -> None:
    claims = Claims(desk.seen, desk.metrics, desk.now)
    bridge = Bridge(bolt(desk.ran), desk.metrics)
    guard = Guard(SECRET.encode(), claims, bridge, desk.metrics, desk.now, desk.seconds)
    readiness = Readiness(desk.newest, lambda: date(2026, 8, 23), desk.metrics)
    server = Server(configured(web(guard, readiness, [counts(readiness, desk.metrics)]), "127.0.0.1", 0))
    servers.append(server)
    serve = asyncio.create_task(server.serve())
    while not (server.started or serve.done()):  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.01)
    desk.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    started.set()
    await serve
    await claims.close()
