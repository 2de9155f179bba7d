"""What the desk holds, kept up to date beside whoever answers from it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.desk import Desk
from bot.shelf import LOOK_AGAIN_SECONDS
from bot.slack.faults import reported


@asynccontextmanager
async def renewed(desk: Desk) -> AsyncIterator[None]:
    """At once, and then each second for as long as this is open. A library that cannot be looked at is
    logged when that begins, and looked at again."""
    seen = await _seen(desk, before=True)
    task = asyncio.create_task(_again_and_again(desk, seen), name="renewing")
    try:
        yield
    finally:
        task.cancel()


async def _again_and_again(desk: Desk, seen: bool) -> None:
    while True:
        await asyncio.sleep(LOOK_AGAIN_SECONDS)
        seen = await _seen(desk, before=seen)


async def _seen(desk: Desk, *, before: bool) -> bool:
    try:
        await asyncio.to_thread(desk.renew)
    except Exception as error:  # noqa: BLE001 - whatever the library does, it is looked at again
        if before:
            reported("looking for new figures", error)
        return False
    return True
