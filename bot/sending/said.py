"""What one message gave out, so that it can be corrected when a publisher revises it."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from bot.periods import Span
from bot.sending.delivery import Statements

Value = int | float | str | bool
MOST_MARKS = 100


class Told(NamedTuple):
    """One figure as it was said."""

    name: str
    value: Value
    unit: str


class Post(NamedTuple):
    """One message of the desk's in a channel. ``ts``: what Slack calls it, empty while it is a delivery
    that was not sent yet. ``thread``: the ``ts`` of the message whose thread it is in, empty outside
    threads. ``delivery``: the id of the sending it came by; empty for an answer that somebody posted."""

    workspace: int
    channel: str
    ts: str = ""
    thread: str = ""
    delivery: str = ""

    @property
    def subject(self) -> str:
        """As the deliveries that correct it name it."""
        return f"said:{self.channel}:{self.ts or self.delivery}"


@dataclass(frozen=True, slots=True)
class Said:
    """The answer to one question, in one message; a digest says several.

    ``question``: canonical text. ``measures`` and ``spans``: what its figures rest on: none of them can
    change unless a figure of one of the measures changes for days of one of the spans. ``today``: the day
    it was asked on; ``edition``: the number of the library's edition that it was worked out from. The two
    fix the days that "last week" and "so far this year" stood for. ``at``: seconds since 1970, UTC.
    """

    post: Post
    question: str
    figures: tuple[Told, ...]
    measures: tuple[str, ...]
    spans: tuple[Span, ...]
    today: date
    edition: int
    at: float


class Small(NamedTuple):
    """A change of one answer, too small for a message of its own, which a digest tells. ``id``: of the
    answer in the ledger; ``edition``: whose values ``now`` gives; ``was``: as last told there."""

    id: int
    edition: int
    was: tuple[Told, ...]
    now: tuple[Told, ...]


class Before(NamedTuple):
    """An answer as it was last told before a correction, which a correction that is held gives back to the
    ledger. ``id``: in the ledger; ``edition``: whose values the correction gives. The others are of
    ``bot.store.ledger.checks.LedgerAnswer``."""

    id: int
    edition: int
    figures: tuple[Told, ...]
    first_said: tuple[Told, ...]
    told: int


def as_json(said: Said) -> dict[str, Any]:
    """All of it but the message it stands in, which is not known before it is sent."""
    return {
        "question": said.question,
        "figures": [list(told) for told in said.figures],
        "measures": list(said.measures),
        "spans": [[span.first.isoformat(), span.last.isoformat()] for span in said.spans],
        "today": said.today.isoformat(),
        "edition": said.edition,
    }


def mark(stated: Iterable[Mapping[str, Any]]) -> str:
    """Tells the figures of a message (``as_json``) from others that it might have given; empty where it gave
    none. A message bears it, so that one that is found later says what was read."""
    told = [[one["question"], one["figures"]] for one in stated if "question" in one]
    return sha256(json.dumps(told).encode()).hexdigest()[:16] if told else ""


class Marks:
    """Each worked out once: thousands of deliveries have one and the same object stated."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[object, str]] = {}

    def of(self, stated: Statements) -> str:
        kept = self._kept.get(id(stated))
        if kept is None:
            if len(self._kept) >= MOST_MARKS:
                self._kept.clear()
            kept = self._kept[id(stated)] = (stated, mark(stated))  # while it is kept, no other has its id
        return kept[1]


def from_json(stated: Mapping[str, Any], post: Post, at: float) -> Said:
    """``as_json`` read back, once it stands in a message."""
    return Said(
        post,
        stated["question"],
        tuple(Told(*told) for told in stated["figures"]),
        tuple(stated["measures"]),
        tuple(Span(date.fromisoformat(first), date.fromisoformat(last)) for first, last in stated["spans"]),
        date.fromisoformat(stated["today"]),
        stated["edition"],
        at,
    )


def before_as_json(before: Before) -> dict[str, Any]:
    said = {name: [list(told) for told in getattr(before, name)] for name in ("figures", "first_said")}
    return {"corrected": before.id, "edition": before.edition, "told": before.told, **said}


def before_from_json(kept: Mapping[str, Any]) -> Before:
    figures, first_said = (tuple(Told(*told) for told in kept[name]) for name in ("figures", "first_said"))
    return Before(kept["corrected"], kept["edition"], figures, first_said, kept["told"])


def small_as_json(small: Small) -> dict[str, Any]:
    return {"small": small.id, "edition": small.edition, "now": [list(told) for told in small.now]}


def small_from_json(stated: Mapping[str, Any]) -> Small:
    """But for what was told before: the ledger knows that."""
    return Small(stated["small"], stated["edition"], (), tuple(Told(*told) for told in stated["now"]))
