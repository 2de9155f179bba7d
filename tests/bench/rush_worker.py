"""A worker of the rush: the clock's steps as ``bot work`` has them, or a bare loop of posts, as it is told.

``python -m tests.bench.rush_worker NAME SLACK BEGAN DATABASE KEY``. Each line on its standard input is a
command, answered with a line of JSON: ``post FIRST LAST``, messages of those numbers; ``tick``.
"""

import asyncio
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine

from bot.bootstrap.memory import settle
from bot.bootstrap.posting import posting_session
from bot.bootstrap.steps import steps
from bot.bootstrap.tokens import Tokens
from bot.bootstrap.writers import written
from bot.desk import Desk
from bot.newsroom.clock import Ticker
from bot.sending.content import Content, Contents, Ready
from bot.sending.delivery import Delivery
from bot.sending.due import move_on
from bot.sending.wire import Sent, Still
from bot.slack.installing import Directory
from bot.slack.server import event_loop
from bot.slack.wire import EVENT, SlackWire
from bot.sources import BY_ID
from bot.store.engine import connect
from bot.store.library import StoreLibrary
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.vault import Vault
from bot.wording.style import NEWSPAPER
from tests.bench.morning import NINE, now

AT_ONCE = 64  # as ``bot.newsroom.sending.Sender`` has it


def resident() -> float:
    """Megabytes of memory in use."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


@dataclass
class Counting:
    """``Contents`` that counts how often each message was written."""

    contents: Contents
    written: Counter[str] = field(default_factory=Counter)

    def keys(self, deliveries: Sequence[Delivery]) -> Sequence[str]:
        return self.contents.keys(deliveries)

    def content(self, delivery: Delivery, at: float) -> Content:
        made = self.contents.content(delivery, at)
        self.written[json.dumps(made.payload if isinstance(made, Ready) else str(made))] += 1
        return made

    def stated(self, delivery: Delivery, mark: str, at: float) -> Sequence[Mapping[str, Any]] | None:
        return self.contents.stated(delivery, mark, at)


class Measured(SlackWire):
    """``memory``: megabytes in use after each five hundred posts."""

    def __init__(self, session: Any, tokens: Tokens, api_url: str) -> None:
        super().__init__(session, tokens, api_url)
        self.memory: list[float] = []
        self._posts = itertools.count(1)

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        outcome = await super().post(delivery, still)
        if next(self._posts) % 500 == 0:
            self.memory.append(resident())
        return outcome


class Worker:
    def __init__(self, session: Any, slack: str, began: float, engine: Engine, key: str) -> None:
        self._client = AsyncWebClient(base_url=slack, session=session)
        self._client.retry_handlers = []
        self._engine, self._began = engine, began
        directory = Directory(StoreWorkspaces(engine, Vault((key,))), monotonic)
        self._wire = Measured(session, Tokens(directory), slack)
        made = written(engine, Desk(StoreLibrary(engine, BY_ID), monotonic), NEWSPAPER)
        self._contents = Counting(made.contents)
        self._seconds: dict[str, float] = {}
        every = steps(engine, self._wire, replace(made, contents=self._contents), 400, lambda _: None)
        self._ticker = Ticker(every, lambda: datetime.fromtimestamp(now(began), UTC), self._watch)

    def _watch(self, step: str, seconds: float, failed: bool) -> None:
        assert not failed
        self._seconds[step] = seconds

    async def tick(self) -> dict[str, Any]:
        await self._ticker.tick()
        return {
            "seconds": self._seconds,
            "memory": self._wire.memory,
            "written": list(self._contents.written.values()),
        }

    async def post(self, first: int, last: int) -> dict[str, Any]:
        """A message of a digest's size to each channel of those numbers."""
        payload = await asyncio.to_thread(self._payload)
        numbers = iter(range(first, last))
        await asyncio.gather(*[self._lane(numbers, payload) for _ in range(AT_ONCE)])
        return {}

    async def _lane(self, numbers: Iterator[int], payload: dict[str, Any]) -> None:
        for n in numbers:
            metadata = {"event_type": EVENT, "event_payload": {"id": f"{n:032x}"}}
            message = {**payload, "channel": f"B{n}", "token": f"xoxb-bare-{n % 1999}", "metadata": metadata}
            await self._client.chat_postMessage(**message)

    def _payload(self) -> dict[str, Any]:
        desk = Desk(StoreLibrary(self._engine, BY_ID), monotonic)
        found = StoreSubscriptions(self._engine).by_id(1)
        assert found is not None
        delivery = move_on(replace(found, next_due=NINE, last_period=""), now(self._began)).deliveries[0]
        content = written(self._engine, desk, NEWSPAPER).contents.content(delivery, now(self._began))
        assert isinstance(content, Ready)
        return dict(content.payload)


async def main(name: str, slack: str, began: str, database: str, key: str) -> None:
    engine = connect(database)
    async with posting_session() as session:
        session.headers["X-Worker"] = name
        worker = Worker(session, slack, float(began), engine, key)
        settle()
        print("ready", flush=True)
        while line := await asyncio.to_thread(sys.stdin.readline):
            command, *numbers = line.split()
            told = await (worker.tick() if command == "tick" else worker.post(*map(int, numbers)))
            print(json.dumps(told), flush=True)
    engine.dispose()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=event_loop()) as runner:
        runner.run(main(*sys.argv[1:]))
