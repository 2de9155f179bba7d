"""Pictures of charts, drawn in a child process, for the library that draws takes 100 MB."""

from typing import Protocol

from bot.errors import OperatorError
from bot.wording.pictures import Picture


class NotDrawn(OperatorError):
    """A picture could not be drawn; the answer stands without it."""


class Painter(Protocol):
    """Draws pictures."""

    async def png(self, picture: Picture) -> bytes:
        """Raises ``NotDrawn``."""
        ...
