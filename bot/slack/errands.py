"""Slow work that an answer does not wait for: uploads, replies to events."""

import asyncio
import logging
from collections.abc import AsyncIterator, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from typing import Any
from weakref import WeakValueDictionary

from bot.slack.faults import reported
from bot.slack.metrics import Metrics
from bot.slack.ports import Place
from bot.slack.turns import Turns

MOST_AT_ONCE = 32
MOST_OF_ONE = 8
log = logging.getLogger(__name__)


class Errands:
    """Started by a listener, finished on their own; waited for when the desk is closed. At most ``most``
    run at once, and ``most_of_one`` workspace's, so that one that Slack limits does not hold up the others;
    in one conversation one. The rest wait their turn."""

    def __init__(self, metrics: Metrics, most: int = MOST_AT_ONCE, most_of_one: int = MOST_OF_ONE) -> None:
        self._metrics = metrics
        self._turns = asyncio.Semaphore(most)
        self._most_of_one = most_of_one
        self._turns_of_one: WeakValueDictionary[int, asyncio.Semaphore] = WeakValueDictionary()
        self.conversations = Turns()
        self._tasks: set[asyncio.Task[None]] = set()

    def start(
        self,
        work: Coroutine[Any, Any, object],
        name: str,
        workspace: int = 0,
        *,
        place: Place | None = None,
        at_once: bool = False,
    ) -> None:
        """Begin ``work`` soon. ``name``: what it is, for the log; no word of anybody's. ``workspace``: whose
        it is. ``place``: the conversation in which it comes after what was started there before.
        ``at_once``: without waiting for a turn, for what Slack takes for three seconds only."""
        turn = nullcontext() if at_once else self._turn(workspace, place)
        task = asyncio.create_task(self._run(work, name, turn), name=name)
        self._tasks.add(task)  # the event loop itself would let it be collected
        task.add_done_callback(self._tasks.discard)

    def __len__(self) -> int:
        """How many are running or waiting."""
        return len(self._tasks)

    async def drain(self, seconds: float) -> int:
        """Wait for all, and for those that they start; cut short what is left after so many seconds. How
        many were cut short."""
        try:
            async with asyncio.timeout(seconds):
                while self._tasks:
                    await asyncio.wait(self._tasks)
        except TimeoutError:
            return await self._cut_short()
        return 0

    async def _cut_short(self) -> int:
        left = list(self._tasks)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        return len(left)

    @asynccontextmanager
    async def _turn(self, workspace: int, place: Place | None) -> AsyncIterator[None]:
        """First in the conversation, then the workspace's: while it waits, it takes none from others."""
        async with self.conversations.of(place):
            of_one = self._turns_of_one.setdefault(workspace, asyncio.Semaphore(self._most_of_one))
            async with of_one, self._turns:
                yield

    async def _run(
        self, work: Coroutine[Any, Any, object], name: str, turn: AbstractAsyncContextManager[None]
    ) -> None:
        try:
            async with turn:
                await work
        except asyncio.CancelledError:
            log.warning("%s was cut short", name)
            self._metrics.errand("cut short")
            raise
        except Exception as error:  # noqa: BLE001 - nobody awaits an errand: the log is where it is heard of
            reported(name, error)
            self._metrics.errand("failed")
        else:
            self._metrics.errand("done")
        finally:
            work.close()  # one that never had its turn
