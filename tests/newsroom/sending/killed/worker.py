"""A worker to be killed: the clock of ``python -m bot work`` on a real database, posting over HTTP.

Run as a program it only imports everything; then, for each line on its standard input, it starts a worker
by ``fork``, and says its process id. So a worker begins in no time, and can be killed often.
"""

import asyncio
import json
import os
import signal
import sys
from datetime import UTC, datetime
from time import monotonic
from typing import Any

import aiohttp  # noqa: F401 - imported before the fork
import apscheduler.schedulers.asyncio  # noqa: F401
import psycopg  # noqa: F401

from bot.bootstrap.posting import posting_session
from bot.bootstrap.steps import steps
from bot.bootstrap.worker import unwatched
from bot.bootstrap.writers import written
from bot.desk import Desk
from bot.newsroom.clock import Ticker, run
from bot.sending.rules import Rules
from bot.slack.wire import SlackWire
from bot.sources import BY_ID
from bot.store.engine import connect
from bot.store.library import StoreLibrary
from bot.wording.style import NEWSPAPER

HURRIED = Rules(
    lease=1.5, start_within=0.5, settle=0.3, look_back=300.0, again=0.2, first=0.1, channel_gap=0.01
)
TIME_LIMIT = 0.7
TICK = 0.02


class OneToken:
    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self, workspace: int) -> str | None:
        return self._token


async def work(url: str, api_url: str, token: str, ahead: float) -> None:
    """``ahead``: by how many seconds the wall clock is before the monotonic one."""
    engine = connect(url)
    written_ = written(engine, Desk(StoreLibrary(engine, BY_ID), monotonic), NEWSPAPER)
    async with posting_session() as session:
        wire = SlackWire(session, OneToken(token), api_url, TIME_LIMIT)
        made = steps(engine, wire, written_, 400, lambda _: None, HURRIED)
        ticker = Ticker(made, lambda: datetime.fromtimestamp(monotonic() + ahead, UTC), unwatched)
        await run(ticker, asyncio.Event(), TICK)


def start(given: dict[str, Any]) -> int:
    """The id of a new process that works until it is killed."""
    process = os.fork()
    if process == 0:
        try:
            asyncio.run(work(**given))
        finally:
            os._exit(1)
    return process


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the killed leave nothing behind
    for line in sys.stdin:
        sys.stdout.write(f"{start(json.loads(line))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
