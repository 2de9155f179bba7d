"""Listeners run on the event loop, which may not wait for the library to be read."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import ParamSpec, TypeVar

from bot.desk import NotAtHand

P = ParamSpec("P")
R = TypeVar("R")


async def with_what_it_reads(listener: Callable[P, Awaitable[R]], *arguments: P.args, **named: P.kwargs) -> R:
    """What comes of ``listener``. Where it asks for what is not in memory, that is read in a thread, and the
    listener is begun anew: so it asks before it does anything that must not be done twice."""
    while True:
        try:
            return await listener(*arguments, **named)
        except NotAtHand as missing:
            await asyncio.to_thread(missing.read)
