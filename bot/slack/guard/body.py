"""A request's body: at most so many bytes."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

from bot.slack.guard.headers import MOST_BYTES
from bot.slack.guard.refusals import LENGTH, TOO_LARGE, Refused

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
MOST_DISCARDED = 16 * MOST_BYTES


class Gone(Exception):
    """The caller hung up: there is nobody to answer."""


async def read(receive: Receive, length: int | None) -> bytes:
    """The whole body; ``length``: as declared. Raises ``Refused`` or ``Gone``."""
    most = MOST_BYTES if length is None else length
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        part: bytes = message.get("body", b"")
        size += len(part)
        if size > most:
            raise Refused(TOO_LARGE if length is None else LENGTH)
        parts.append(part)
        if not message.get("more_body", False):
            break
    if length is not None and size != length:
        raise Refused(LENGTH)
    return b"".join(parts)


async def discard(receive: Receive, seconds: float) -> None:
    """Read on for a while and keep nothing: a caller that is still writing when the connection is closed
    never reads the answer."""
    left = MOST_DISCARDED
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            while left > 0:
                message = await receive()
                left -= len(message.get("body", b""))
                if message["type"] == "http.disconnect" or not message.get("more_body", False):
                    return
