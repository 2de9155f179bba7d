"""What may have to wait for the store, in threads of its own: while the store hangs, that waits for itself,
and all else finds the event loop's threads free."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
MOST = 8


class Aside:
    """At most ``MOST`` at once; the rest wait their turn without a thread."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(MOST, "aside")

    async def do(self, work: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
        """What comes of ``work``."""
        return await asyncio.get_running_loop().run_in_executor(
            self._threads, partial(work, *arguments, **named)
        )

    def close(self) -> None:
        """Begin nothing more; what was begun ends by itself."""
        self._threads.shutdown(wait=False, cancel_futures=True)
