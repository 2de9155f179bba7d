"""The clock: one tick every half minute, and in each tick every step, one after the other.

APScheduler is the clock and no more: it holds nothing that must survive. What is due is read from the
store by each step, so a tick that was missed, or that ran twice, changes nothing.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Protocol

from bot.errors import OperatorError

TICK_SECONDS = 30

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a tick does. It may be run again at any time, by any process."""

    name: str
    run: Callable[[datetime], Awaitable[object]]


class Observer(Protocol):
    """Told how each step went; the metrics are one."""

    def __call__(self, step: str, seconds: float, failed: bool) -> None: ...


class Ticker:
    """Runs the steps. One that fails is logged, with where it happened if nobody foresaw it, and stops no
    other."""

    def __init__(self, steps: Sequence[Step], now: Callable[[], datetime], watch: Observer) -> None:
        self._steps = tuple(steps)
        self._now = now
        self._watch = watch

    async def tick(self) -> None:
        for step in self._steps:
            began, failed = monotonic(), False
            try:
                await step.run(self._now())
            except OperatorError as error:
                failed = True
                log.error("%s The step %s is run again at the next tick.", error.sentence, step.name)
            except Exception:
                failed = True
                log.exception("The step %s of the clock failed; it is run again at the next tick.", step.name)
            self._watch(step.name, monotonic() - began, failed)


async def run(ticker: Ticker, stop: asyncio.Event, every: float = TICK_SECONDS) -> None:
    """Tick at once and then every ``every`` seconds until ``stop`` is set; the tick under way then ends.

    A tick that takes longer than the pause is not joined by a second one, and ticks that were missed,
    such as while the machine slept, come as one.
    """
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    under_way = asyncio.Lock()

    async def tick() -> None:
        async with under_way:
            await ticker.tick()

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        tick, "interval", seconds=every, misfire_grace_time=None, coalesce=True, max_instances=1
    )
    await tick()
    scheduler.start()
    try:
        await stop.wait()
    finally:
        scheduler.pause()
        async with under_way:
            scheduler.shutdown(wait=False)
