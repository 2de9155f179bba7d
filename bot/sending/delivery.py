"""One sending of one message to one channel, and the states it goes through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any, Literal

Kind = Literal["digest", "alert", "correction", "notice"]
Place = tuple[int, str]
"""A workspace's id, and a channel's."""
Payload = Mapping[str, Any]
"""The arguments of Slack's ``chat.postMessage`` but for channel, thread and metadata: text, blocks."""
Statements = Sequence[Mapping[str, Any]]
"""What a message states, as JSON, for the ledger: ``bot.sending.said`` writes and reads each."""


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
    """``(subject, period, kind, revision)`` is never used twice. ``id``: of ``identity``, so that a
    delivery made anew after a backup was restored is found where it was sent. ``subject``:
    ``subscription:7`` or ``said:C024:1787043600.000100``. ``period``: a local date, an ISO week or a fact,
    never an instant. ``due_at``: when it may first be sent. ``corrects``: the id of the delivery that it
    waits for, in whose thread it goes unless ``thread`` is known. ``said``: what it states, until it is sent.
    ``not_before``: when the machine must look again. ``attempts``: posts of which nobody knew what came.
    ``unknown_since``: since when it may be posted; None once a look, or Slack, said that it is not.
    Moments are seconds since 1970, UTC."""

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
    said: Statements = field(default=(), repr=False)
    ts: str = ""
    why: str = ""

    @property
    def may_be_there(self) -> bool:
        """Whether it was tried, and nobody knows since what came of it."""
        return self.unknown_since is not None and self.first_attempt is not None


def new_delivery(
    subject: str,
    period: str,
    kind: Kind,
    place: Place,
    due_at: float,
    state: State,
    revision: int = 0,
) -> Delivery:
    """One that nobody has taken up yet."""
    workspace, channel = place
    id_ = identity(subject, period, kind, revision, channel)
    return Delivery(id_, subject, period, kind, revision, workspace, channel, due_at, due_at, state)


def identity(subject: str, period: str, kind: Kind, revision: int, channel: str) -> str:
    """The id of a delivery: 32 hexadecimal digits, the same whenever and wherever it is worked out."""
    told = "\n".join((subject, period, kind, str(revision), channel))
    return sha256(told.encode()).hexdigest()[:32]
