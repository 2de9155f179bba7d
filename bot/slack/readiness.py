"""Whether the desk can answer: the database is reached, figures are held, and how fresh they are."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.errors import StoreError
from bot.slack.metrics import Metrics

PATIENCE = 2.0
LOOK_AGAIN_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class State:
    """``newest``: the newest published day held; ``days_old``: its age."""

    ready: bool
    why: str = ""
    newest: date | None = None
    days_old: int | None = None

    def said(self) -> dict[str, Any]:
        """As JSON."""
        newest = self.newest.isoformat() if self.newest is not None else None
        return {"ready": self.ready, "why": self.why, "newest_day": newest, "days_old": self.days_old}


class Readiness:
    """``newest``: looks into the database; blocks; raises ``StoreError``. It is asked at most once a
    second, however many ask here: the address is open to all."""

    def __init__(
        self, newest: Callable[[], date | None], today: Callable[[], date], metrics: Metrics
    ) -> None:
        self._newest = newest
        self._today = today
        self._metrics = metrics
        self._lock = asyncio.Lock()
        self._kept = State(ready=False, why="not looked yet")
        self._looked = float("-inf")
        self._asking: asyncio.Task[date | None] | None = None

    async def state(self) -> State:
        clock = asyncio.get_running_loop().time
        async with self._lock:
            if clock() - self._looked >= LOOK_AGAIN_SECONDS:
                self._kept = await self._look()
                self._looked = clock()
        if self._kept.days_old is not None:
            self._metrics.newest_day_age(self._kept.days_old)
        return self._kept

    async def _look(self) -> State:
        """One look at a time: a database that hangs would else hold a thread for each."""
        if self._asking is None or self._asking.done():
            self._asking = asyncio.create_task(asyncio.to_thread(self._newest))
        try:
            async with asyncio.timeout(PATIENCE):
                newest = await asyncio.shield(self._asking)
        except (StoreError, TimeoutError):
            return State(ready=False, why="The database does not answer.")
        if newest is None:
            return State(ready=False, why="No figures are held.")
        return State(ready=True, newest=newest, days_old=(self._today() - newest).days)
