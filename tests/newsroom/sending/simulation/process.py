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
    many seconds. ``passed`` counts the points. ``acts``: those at which the world is about to be changed, or
    has just been. Whoever dies at another one leaves what he leaves who dies at the next of these."""

    deaths: frozenset[int] = frozenset()
    stops: Mapping[int, float] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    passed: int = 0
    acts: list[int] = field(default_factory=list)

    def next(self, *, act: bool) -> int:
        self.passed = next(self.numbers)
        if act:
            self.acts.append(self.passed)
        return self.passed


class Process:
    """``beginning``: what its steady clock shows at time 0; each process has its own."""

    def __init__(self, fate: Fate, beginning: float) -> None:
        self._fate = fate
        self._beginning = beginning
        self._stopped_until = 0.0
        self.dead = False
        self.taken = 0  # releases that it took in

    def steady(self) -> float:
        return self._beginning + asyncio.get_running_loop().time()

    def kill(self) -> None:
        self.dead = True

    def instant(self) -> None:
        """A point at which nobody waits: the commit of what was written."""
        self._live()
        if self._fate.next(act=True) in self._fate.deaths:
            self.kill()
        self._live()

    async def point(self, *, act: bool = False) -> None:
        """An await: a process dies here, or all of it stands still and goes on much later."""
        self._live()
        number, loop = self._fate.next(act=act), asyncio.get_running_loop()
        if number in self._fate.deaths:
            self.kill()
        self._stopped_until = max(self._stopped_until, loop.time() + self._fate.stops.get(number, 0.0))
        await self.wakes()

    async def wakes(self) -> None:
        """The end of an await after which nothing has been done yet: whoever died here would leave what he
        leaves who dies at the next point. He may have died or stand still by another of his awaits."""
        loop = asyncio.get_running_loop()
        while loop.time() < self._stopped_until and not self.dead:  # noqa: ASYNC110 - it may be set on
            await asyncio.sleep(self._stopped_until - loop.time())
        self._live()

    async def offload(self, function: Callable[..., Any], *given: Any) -> Any:
        """A call of the store: one may die before it, and at its commit."""
        await self.point()
        done = function(*given)
        await asyncio.sleep(0.003)
        await self.wakes()
        return done

    def _live(self) -> None:
        if self.dead:
            raise Died
