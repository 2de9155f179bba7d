"""What the guard hands on, and what it gets back."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from bot.slack.metrics import Kind

SECONDS = 2.7
"""For a whole request, from headers to answer: Slack waits three, and then shows an error of its own."""


@dataclass(frozen=True, slots=True)
class Received:
    """A request that is Slack's, parsed. ``body``: the JSON object, or the form's fields, or the object
    in the form's ``payload``. ``raw``: the text that it was parsed from; empty in Socket Mode. ``key``:
    what tells it from all others."""

    kind: Kind
    key: str
    content_type: str
    body: dict[str, Any] = field(repr=False)
    raw: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Response:
    """An HTTP response. ``failed``: the desk failed, and said so in the body."""

    status: int = 200
    body: bytes = b""
    content_type: str = "text/plain; charset=utf-8"
    failed: bool = False


EMPTY = Response()
"""Taken up, with nothing to say."""
UNTAKEN = Response(503, failed=True)
"""Nothing was done for an event, and Slack is to send it again: it does so for any status but 2xx
(https://docs.slack.dev/apis/events-api#retries)."""


class Recipient(Protocol):
    """Who takes in what the guard let through: Bolt, behind ``bot.slack.bridge``. Does not raise."""

    async def __call__(self, received: Received) -> Response: ...

    def late(self, received: Received, error: Exception) -> Response:
        """What is said where the time ran out first. An event had then not been begun."""
        ...
