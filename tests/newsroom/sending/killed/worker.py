"""A worker to be killed: the real machine on a real database, posting over HTTP.

Run as a program it only imports everything; then, for each line on its standard input, it starts a worker
by ``fork``, and says its process id. So a worker begins in no time, and can be killed often.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Sequence
from typing import Any

import aiohttp  # noqa: F401 - imported before the fork
import psycopg  # noqa: F401

from bot.bootstrap.posting import posting_session
from bot.newsroom.sending import Sender, SlackTime
from bot.sending.content import Content, Ready
from bot.sending.delivery import Delivery
from bot.sending.rules import Rules
from bot.slack.wire import SlackWire
from bot.store.engine import connect
from bot.store.sending.deliveries import StoreDeliveries

HURRIED = Rules(
    lease=2.0, start_within=0.5, settle=1.0, look_back=300.0, again=0.2, first=0.1, channel_gap=0.01
)
TIME_LIMIT = 0.7


class OneToken:
    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self, workspace: int) -> str | None:
        return self._token


class Plain:
    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        return [delivery.id for delivery in deliveries]

    def content(self, delivery: Delivery, now: float) -> Content:
        return Ready({"text": f"{delivery.subject} {delivery.period}"})


async def work(url: str, api_url: str, token: str) -> None:
    time = SlackTime(asyncio.get_running_loop().time)
    store = StoreDeliveries(connect(url), HURRIED)
    async with posting_session() as session:
        wire = SlackWire(session, OneToken(token), api_url, TIME_LIMIT)
        sender = Sender(store, wire, Plain(), time, rules=HURRIED, slots=4)
        while True:
            await sender.tick()
            await asyncio.sleep(0.01)


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
