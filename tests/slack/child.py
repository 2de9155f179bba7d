"""A desk of a test's own in a process of its own: real guard, claims, Bolt, errands and server.

``python -m tests.slack.child DATABASE_URL NOTES``: NOTES is a file to which each listener and each errand
adds a line. Prints its port.
"""

import asyncio
import signal
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.bridge import Bridge
from bot.slack.claims import Claims
from bot.slack.errands import Errands
from bot.slack.guard import Guard
from bot.slack.metrics import Metrics
from bot.slack.readiness import Readiness
from bot.slack.server import Server, configured, event_loop, web
from bot.store.engine import connect
from bot.store.workspaces.seen import SeenStore
from tests.slack.signing import SECRET


async def authorize() -> AuthorizeResult:
    return AuthorizeResult(enterprise_id=None, team_id="T1", bot_token="xoxb-1", bot_user_id="U0")


def bolt(note: Callable[[str], None], errands: Errands) -> AsyncApp:
    app = AsyncApp(
        process_before_response=True,
        request_verification_enabled=False,
        authorize=authorize,
        client=AsyncWebClient(),
    )

    async def errand(name: str) -> None:
        await asyncio.sleep(0.3)
        note(f"errand {name}")

    async def slow(body: dict[str, Any], ack: Any) -> None:
        note("begun")
        errands.start(errand(body["trigger_id"]), "errand")
        await asyncio.sleep(0.3)
        await ack("slow")

    app.command("/slow")(slow)
    return app


async def main(url: str, notes: Path) -> None:
    def note(line: str) -> None:
        with notes.open("a") as file:
            file.write(f"{line}\n")

    metrics, engine = Metrics(), connect(url)
    claims, errands = Claims(SeenStore(engine), metrics, time.time), Errands(metrics)
    guard = Guard(SECRET.encode(), claims, Bridge(bolt(note, errands), metrics), metrics, time.time)
    server = Server(configured(web(guard, Readiness(lambda: None, date.today, metrics))))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, setattr, server, "should_exit", True)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.01)
    print(server.servers[0].sockets[0].getsockname()[1], flush=True)  # noqa: T201
    await serving
    await errands.drain(10)
    await claims.close()
    engine.dispose()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=event_loop()) as runner:
        runner.run(main(sys.argv[1], Path(sys.argv[2])))
