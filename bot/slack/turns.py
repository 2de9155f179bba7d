"""Whose turn it is: in each conversation one after the other, in the order in which they came, so that what
follows from a question is read when that has been remembered, and clicks are answered in their order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.slack.ports import Place


@dataclass(slots=True)
class _Queue:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    length: int = 0


class Turns:
    """A place where nobody waits any more is forgotten."""

    def __init__(self) -> None:
        self._queues: dict[Place, _Queue] = {}

    def __len__(self) -> int:
        """In how many places somebody has a turn, or waits for one."""
        return len(self._queues)

    @asynccontextmanager
    async def of(self, place: Place | None) -> AsyncIterator[None]:
        """When it comes; at once for no place."""
        if place is None:
            yield
            return
        queue = self._queues.setdefault(place, _Queue())
        queue.length += 1
        try:
            async with queue.lock:
                yield
        finally:
            queue.length -= 1
            if not queue.length:
                del self._queues[place]
