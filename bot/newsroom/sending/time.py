"""Slack's own time, kept going by a clock that nobody sets."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from bot.sending.wire import Wire

Done = TypeVar("Done")
Offload = Callable[..., Awaitable[Any]]

FRESH = 600.0
"""Seconds after which Slack is asked again: a clock may be a little fast, or stand while a machine sleeps."""


class SlackTime:
    """``steady``: seconds on a clock that never jumps, from any beginning (``CLOCK_BOOTTIME``).

    The machine of deliveries goes by Slack's time alone. Its messages bear it, all workers share it, and
    a clock set forward or back, here or on another worker's machine, changes nothing. ``began``: what it
    was when this process first learnt it.
    """

    def __init__(self, steady: Callable[[], float]) -> None:
        self._steady = steady
        self._ahead: float | None = None
        self._asked = float("-inf")
        self.began = float("-inf")

    async def ask(self, wire: Wire) -> bool:
        """Ask Slack, unless it told lately; whether its time is known."""
        if self._steady() - self._asked >= FRESH:
            told = await wire.time()
            if told is not None:
                self.set(told)
        return self.known

    async def tell(
        self, wire: Wire, act: Callable[[float], Done], offload: Offload = asyncio.to_thread
    ) -> Done | None:
        """Have something done that goes by it, and blocks; nothing while it is not known."""
        if not await self.ask(wire):
            return None
        done: Done = await offload(act, self.now())
        return done

    @property
    def known(self) -> bool:
        return self._ahead is not None

    def set(self, told: float) -> None:
        """Slack says that it is ``told``, seconds since 1970."""
        if self._ahead is None:
            self.began = told
        self._asked = self._steady()
        self._ahead = told - self._asked

    def now(self) -> float:
        """Only once it is known."""
        if self._ahead is None:
            raise RuntimeError("Slack's time was never asked")
        return self._steady() + self._ahead
