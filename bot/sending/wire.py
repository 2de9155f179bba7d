"""What posting a message, or looking for it, can come to. Whoever carries messages tells one of these."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.sending.delivery import Delivery


@dataclass(frozen=True, slots=True)
class Posted:
    """Slack took it, and named it ``ts``. ``mark``: what a message that was found bears of its figures
    (``bot.sending.said.mark``)."""

    ts: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class NotPosted:
    """Certainly not posted: refused before it arrived, or told to come again after so many seconds."""

    why: str
    retry_after: float = 0.0


@dataclass(frozen=True, slots=True)
class Unclear:
    """It may have been posted: nobody said."""

    why: str


@dataclass(frozen=True, slots=True)
class Refused:
    """It will never be posted as it is: the ``workspace`` let the desk go, the ``channel`` is gone, the
    message whose ``thread`` it goes in was deleted, or the ``payload`` is wrong."""

    reach: Literal["workspace", "channel", "thread", "payload"]
    why: str


@dataclass(frozen=True, slots=True)
class Absent:
    """The channel's history was read to its end, and it is not there."""


@dataclass(frozen=True, slots=True)
class LookupFailed:
    """The history could not be read to its end. ``retry_after``: seconds to wait, where Slack said."""

    why: str
    retry_after: float = 0.0


Sent = Posted | NotPosted | Unclear | Refused
Found = Posted | Absent | LookupFailed | Refused


Still = Callable[[], bool]


class Wire(Protocol):
    """The way to Slack. None raises for what Slack or the network does."""

    async def time(self) -> float | None:
        """Slack's own time, seconds since 1970; None if Slack cannot be reached. The machine goes by it,
        so that neither a wrong clock nor a changed one sends twice."""
        ...

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        """Post the delivery's payload once, without trying again, its id and the mark of what it states in
        the message's metadata.

        ``still`` is asked as late as can be before the bytes leave: if it says no, nothing is posted."""
        ...

    async def find(self, delivery: Delivery, since: float) -> Found:
        """Look for the delivery's id in the history of its channel (of its thread, where it has one)
        from ``since`` to the newest message."""
        ...
