"""Each request of Slack's is taken up once, by one process.

Slack sends an event again when it hears no answer in three seconds, and a recorded request can be sent
again by anybody for five minutes. A claim is kept in memory and in the store, so that it holds for every
process of the desk. Claims that arrive together are written together: one transaction, whose cost is shared
(group commit). A store that can do so without waiting is asked at once; any other by a thread.

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
from bot.slack.ports import Claiming

PATIENCE = 1.0
RELEASE_SECONDS = 0.2
KEPT_SECONDS = 86_400.0
FORGET_EVERY = 600.0
MOST_IN_MEMORY = 20_000
GATHER_SECONDS = 0.0005
"""So long the first of a batch waits for others: of what a transaction costs, each then bears a part."""
Batch = dict[str, "asyncio.Future[bool]"]
log = logging.getLogger(__name__)


class Claims:
    """``now``: seconds since 1970. One thread writes to the store; the event loop never waits for it."""

    def __init__(
        self, store: Claiming, metrics: Metrics, now: Callable[[], float], patience: float = PATIENCE
    ) -> None:
        self._store = store
        self._metrics = metrics
        self._now = now
        self._patience = patience
        self._memory: OrderedDict[str, None] = OrderedDict()
        self._new: Batch = {}
        self._waiting: Batch = {}
        self._hung = False
        self._writer: asyncio.Task[None] | None = None
        self._thread = ThreadPoolExecutor(1, "claims")
        self._forgotten_at = now()

    async def take(self, key: str) -> bool:
        """Whether ``key`` is this caller's: nobody took it before, here or in another process."""
        if key in self._memory:
            return False
        self._remember(key)
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        if not self._new:
            loop.call_soon(self._claim_new)
        self._new[key] = future
        taken: bool = await future
        return taken

    async def release(self, key: str) -> None:
        """Give a claim back: what it was for was not done, and Slack is to send it again. The one thread
        does so after it has claimed, and is waited for no longer than Slack waits for an answer."""
        for kept in (self._memory, self._new, self._waiting):
            kept.pop(key, None)
        giving = asyncio.get_running_loop().run_in_executor(self._thread, self._give_back, key)
        await asyncio.wait({giving}, timeout=RELEASE_SECONDS)

    async def close(self) -> None:
        """Finish what is being written."""
        if self._writer is not None:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._writer, self._patience)
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _claim_new(self) -> None:
        """All that came in one round of the event loop."""
        batch, self._new = self._new, {}
        ours = self._store.claim_at_once(batch, self._now())
        if ours is None:
            self._hand_over(batch)
            return
        _settle(batch, ours)
        if self._now() - self._forgotten_at >= FORGET_EVERY:
            self._hand_over({})

    def _hand_over(self, batch: Batch) -> None:
        """To the thread."""
        if self._hung:
            self._stand(batch)
            return
        self._waiting |= batch
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._write(), name="claims")

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(GATHER_SECONDS)
            batch, self._waiting = self._waiting, {}
            timer = loop.call_later(self._patience, self._give_up, batch)
            try:
                ours = await loop.run_in_executor(self._thread, self._claim, batch)
            except Exception as error:  # noqa: BLE001 - whatever the store does, requests are answered
                reported("claims", error)
                self._stand(batch)
            else:
                _settle(batch, ours)
            finally:
                timer.cancel()
                self._hung = False
            if not self._waiting:
                return

    def _give_up(self, batch: Batch) -> None:
        """The store hangs: until it comes back, nobody waits for it."""
        self._hung = True
        self._stand(batch)
        self._stand(self._waiting)
        self._waiting = {}

    def _claim(self, keys: Collection[str]) -> frozenset[str]:
        """In the thread of claims."""
        now = self._now()
        ours = self._store.claim(keys, now)
        if now - self._forgotten_at >= FORGET_EVERY:
            self._forgotten_at = now
            with suppress(DeskError):  # another time; these claims are kept
                self._store.forget(now - KEPT_SECONDS)
        return ours

    def _give_back(self, key: str) -> None:
        """In the thread of claims. A store that is away most likely never had it."""
        with suppress(DeskError):
            self._store.release({key})

    def _stand(self, batch: Batch) -> None:
        """The claims in memory are all there is."""
        left = sum(not future.done() for future in batch.values())
        if left:
            log.warning("claims held in memory only: %d", left)
            self._metrics.claims_unkept(left)
        _settle(batch, batch)

    def _remember(self, key: str) -> None:
        self._memory[key] = None
        if len(self._memory) > MOST_IN_MEMORY:
            self._memory.popitem(last=False)


def _settle(batch: Batch, ours: Collection[str]) -> None:
    for key, future in batch.items():
        if not future.done():
            future.set_result(key in ours)
