"""A process that can die or be stopped: it acts on the world through its points only, and at each of them
it may meet its end."""

import asyncio
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


class Died(BaseException):
    """As by ``kill -9``: no handler of the process's own may go on after it."""


@dataclass
class Fate:
    """By the number of a point in the whole run: where a process dies, and where one is stopped for so
    many seconds. ``passed`` counts the points."""

    deaths: frozenset[int] = frozenset()
    stops: Mapping[int, float] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    passed: int = 0

    def next(self) -> int:
        self.passed = next(self.numbers)
        return self.passed


class Process:
    """``beginning``: what its steady clock shows at time 0; each process has its own."""

    def __init__(self, fate: Fate, beginning: float) -> None:
        self._fate = fate
        self._beginning = beginning
        self._stopped_until = 0.0
        self.dead = False
        self.known: set[str] = set()  # what it remembers having planned

    def steady(self) -> float:
        return self._beginning + asyncio.get_running_loop().time()

    def kill(self) -> None:
        self.dead = True

    def instant(self) -> None:
        """A point at which nobody waits: a commit."""
        self._live()
        if self._fate.next() in self._fate.deaths:
            self.kill()
        self._live()

    async def point(self) -> None:
        """An await: a process dies here, or all of it stands still and goes on much later."""
        self._live()
        number, loop = self._fate.next(), asyncio.get_running_loop()
        if number in self._fate.deaths:
            self.kill()
        self._stopped_until = max(self._stopped_until, loop.time() + self._fate.stops.get(number, 0.0))
        while loop.time() < self._stopped_until and not self.dead:  # noqa: ASYNC110 - it may be set on
            await asyncio.sleep(self._stopped_until - loop.time())
        self._live()

    async def offload(self, function: Callable[..., Any], *given: Any) -> Any:
        """A call of the store: one may die before it, at its commit, and after it."""
        await self.point()
        done = function(*given)
        await asyncio.sleep(0.003)
        await self.point()
        return done

    def _live(self) -> None:
        if self.dead:
            raise Died
