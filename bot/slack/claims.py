"""Each delivery of Slack's is taken up once, by one process.

Slack sends an event again when it hears no answer in three seconds, and a recorded request can be sent
again by anybody for five minutes. A claim is kept in memory and in the store, so that it holds for every
process of the desk. Claims that arrive while the store is busy are written together: one transaction,
whose cost is shared (group commit).

If the store fails, or takes longer than ``patience`` seconds, the claim in memory stands and the request
is answered: a reporter who waits for a figure matters more than the rare second run in another process.
It is logged and counted.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from bot.errors import DeskError
from bot.slack.faults import reported
from bot.slack.metrics import Metrics
from bot.slack.ports import Seen

PATIENCE = 1.0
KEPT_SECONDS = 86_400.0
FORGET_EVERY = 600.0
MOST_IN_MEMORY = 20_000
MOST_AT_ONCE = 500
log = logging.getLogger(__name__)


class Claims:
    """``now``: seconds since 1970. One thread writes to the store; the event loop never waits for it."""

    def __init__(
        self, seen: Seen, metrics: Metrics, now: Callable[[], float], patience: float = PATIENCE
    ) -> None:
        self._seen = seen
        self._metrics = metrics
        self._now = now
        self._patience = patience
        self._memory: OrderedDict[str, None] = OrderedDict()
        self._waiting: dict[str, asyncio.Future[bool]] = {}
        self._writer: asyncio.Task[None] | None = None
        self._thread = ThreadPoolExecutor(1, "claims")
        self._forgotten_at = now()

    async def take(self, key: str) -> bool:
        """Whether ``key`` is this caller's: nobody took it before, here or in another process."""
        if key in self._memory:
            return False
        self._remember(key)
        future = asyncio.get_running_loop().create_future()
        self._waiting[key] = future
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write(), name="claims")
        return await self._in_time(key, future)

    async def close(self) -> None:
        """Finish what is being written."""
        if self._writer is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._writer, self._patience)
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _in_time(self, key: str, future: "asyncio.Future[bool]") -> bool:
        timer = asyncio.get_running_loop().call_later(self._patience, self._give_up, key, future)
        try:
            return await future
        finally:
            timer.cancel()

    def _give_up(self, key: str, future: "asyncio.Future[bool]") -> None:
        self._waiting.pop(key, None)
        if not future.done():
            self._stand([future])

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            batch = {key: self._waiting.pop(key) for key in list(self._waiting)[:MOST_AT_ONCE]}
            try:
                ours = await loop.run_in_executor(self._thread, self._claim, batch)
            except Exception as error:  # noqa: BLE001 - whatever the store does, requests are answered
                reported("claims", error)
                self._stand(batch.values())
                continue
            for key, future in batch.items():
                if not future.done():
                    future.set_result(key in ours)

    def _claim(self, keys: Collection[str]) -> frozenset[str]:
        """In the thread of claims."""
        now = self._now()
        ours = self._seen.claim(keys, now)
        if now - self._forgotten_at >= FORGET_EVERY:
            self._forgotten_at = now
            with suppress(DeskError):  # another time; these claims are kept
                self._seen.forget(now - KEPT_SECONDS)
        return ours

    def _stand(self, futures: Collection["asyncio.Future[bool]"]) -> None:
        """The claims in memory are all there is."""
        log.warning("claims held in memory only: %d", len(futures))
        self._metrics.claims_unkept(len(futures))
        for future in futures:
            if not future.done():
                future.set_result(True)

    def _remember(self, key: str) -> None:
        self._memory[key] = None
        if len(self._memory) > MOST_IN_MEMORY:
            self._memory.popitem(last=False)
