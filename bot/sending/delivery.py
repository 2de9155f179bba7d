"""One sending of one message to one channel, and the states it goes through."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

Kind = Literal["digest", "alert", "correction", "notice"]
Payload = Mapping[str, Any]
"""The arguments of Slack's ``chat.postMessage`` but for channel and thread: text, blocks."""


class State(StrEnum):
    """``WAITING`` for data; ``READY`` to be sent; ``SENDING``, claimed; ``UNKNOWN``, perhaps posted;
    ``SENT``; ``HELD`` until somebody acts; ``SKIPPED``, as the subscription says."""

    WAITING = "waiting"
    READY = "ready"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    HELD = "held"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Delivery:
    """``(subject, period, kind, revision)`` is never used twice. ``subject``: ``subscription:7`` or
    ``said:12``. ``period``: a local date, an ISO week or a fact, never an instant. ``corrects``: the id
    of the delivery, or ``said:12``, in whose thread it goes. Moments are seconds since 1970, UTC."""

    id: str
    subject: str
    period: str
    kind: Kind
    revision: int
    workspace: int
    channel: str
    due_at: float
    not_before: float
    state: State
    thread: str = ""
    corrects: str = ""
    deadline: float | None = None
    fence: int = 0
    lease_until: float | None = None
    attempts: int = 0
    first_attempt: float | None = None
    unknown_since: float | None = None
    payload: Payload | None = field(default=None, repr=False)
    ts: str = ""
    why: str = ""
