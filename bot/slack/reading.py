"""Listeners run on the event loop, which may not wait for the library to be read."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.shelf import NotAtHand
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception

R = TypeVar("R")


async def with_what_it_reads(
    listener: Callable[[Reception, Incoming], Awaitable[R]], reception: Reception, incoming: Incoming
) -> R:
    """What comes of ``listener``. Where it asks for what is not in memory, that is read in a thread, and the
    listener is begun anew: so it asks before it does anything that must not be done twice."""
    while True:
        try:
            return await listener(reception, incoming)
        except NotAtHand as missing:
            await reception.aside.do(missing.read)
