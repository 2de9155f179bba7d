"""Pictures of charts, drawn in a child process, for the library that draws takes 130 MB.

The child is started for the first picture and kept for those that follow; it is ended when none has been
asked for in a while, after so many pictures, and whenever one goes wrong.
"""

import asyncio
import json
import struct
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

import bot
from bot.errors import AskerError, OperatorError
from bot.wording.pictures import Bars

_ROOT = Path(bot.__file__).parent.parent
_CHILD = ("-P", "-m", "bot.slack.drawing.child")
_FRAME = struct.Struct("<cI")
_LARGEST_PICTURE = 20_000_000


class NotDrawn(OperatorError):
    """A picture could not be drawn; the answer stands without it."""


class Crowded(AskerError):
    """More pictures are asked for at one time than can soon be drawn."""


class Painter(Protocol):
    """Draws pictures."""

    async def png(self, picture: Bars) -> bytes:
        """Raises ``NotDrawn`` or ``Crowded``."""
        ...


@dataclass(frozen=True, slots=True)
class PaintingLimits:
    """``seconds`` for one picture, starting included (1.5 as a rule, then 0.3 each); ``idle``: seconds that a
    child is kept with nothing to draw; ``most``: pictures that one child draws; ``waiting``: how many
    pictures may wait for another."""

    seconds: float = 20
    idle: float = 120
    most: int = 100
    waiting: int = 8


class ChildPainter:
    """A painter in a process of its own. One picture is drawn at a time. Belongs to one event loop."""

    def __init__(self, limits: PaintingLimits | None = None, child: tuple[str, ...] = _CHILD) -> None:
        self._limits = limits or PaintingLimits()
        self._command = child
        self._turn = asyncio.Lock()
        self._waiting = 0
        self._drawn = 0
        self._child: asyncio.subprocess.Process | None = None
        self._ending: asyncio.TimerHandle | None = None
        self._endings: set[asyncio.Future[None]] = set()

    async def png(self, picture: Bars) -> bytes:
        if self._waiting > self._limits.waiting:
            raise Crowded("Too many charts are being drawn at once; please try again in a minute.")
        request = json.dumps(asdict(picture)).encode()
        self._waiting += 1
        try:
            async with self._turn:
                return await self._in_time(request)
        finally:
            self._waiting -= 1

    async def _in_time(self, request: bytes) -> bytes:
        done = False
        try:
            async with asyncio.timeout(self._limits.seconds):
                kind, payload = await self._exchange(request)
            done = True
        except TimeoutError:
            raise NotDrawn(f"The chart took more than {self._limits.seconds:g} seconds to draw.") from None
        except (OSError, EOFError, struct.error) as error:
            raise NotDrawn("The process that draws charts broke off.") from error
        finally:
            self._after(keep=done)
        if kind != b"y":
            raise NotDrawn("The chart could not be drawn.") from ValueError(
                payload.decode("utf-8", "replace")
            )
        return payload

    async def _exchange(self, request: bytes) -> tuple[bytes, bytes]:
        child = await self._started()
        if child.stdin is None or child.stdout is None:
            raise EOFError
        child.stdin.write(struct.pack("<I", len(request)) + request)
        await child.stdin.drain()
        kind, length = _FRAME.unpack(await child.stdout.readexactly(_FRAME.size))
        if length > _LARGEST_PICTURE:
            raise EOFError
        return kind, await child.stdout.readexactly(length)

    async def _started(self) -> asyncio.subprocess.Process:
        if self._ending is not None:
            self._ending.cancel()
        if self._child is None or self._child.returncode is not None:
            self._drawn = 0
            self._child = await asyncio.create_subprocess_exec(
                sys.executable,
                *self._command,
                env={"PYTHONPATH": str(_ROOT), "TZ": "UTC"},
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
            )
        return self._child

    def _after(self, *, keep: bool) -> None:
        """Let the child go where it went wrong or has drawn enough; else when it has been idle."""
        self._drawn += 1
        if not keep or self._drawn >= self._limits.most:
            self._kill()
        else:
            self._ending = asyncio.get_running_loop().call_later(self._limits.idle, self._kill)

    def _kill(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            ending = asyncio.ensure_future(_ended(child))
            self._endings.add(ending)
            ending.add_done_callback(self._endings.discard)

    async def close(self) -> None:
        """End the child, and wait until it is gone."""
        if self._ending is not None:
            self._ending.cancel()
        self._kill()
        await asyncio.gather(*self._endings)


async def _ended(child: asyncio.subprocess.Process) -> None:
    with suppress(ProcessLookupError):
        child.kill()
    with suppress(OSError):
        await child.communicate()  # reads to the end, so that no pipe is left open
