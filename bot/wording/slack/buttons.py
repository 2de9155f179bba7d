"""The buttons under an answer: what each is called on the wire, and what it carries.

A button carries the canonical question and the day it was asked, so that any process can answer it again,
and a digest of the headline, by which it is known whether the figures have changed since.
"""

import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

import orjson

from bot.errors import NotUnderstood
from bot.wording.slack.blocks import Block, button

MOST_VALUE = 2000
_DIGEST = 12
_NOT_OURS = "That button cannot be read. Please ask again."


class Action(StrEnum):
    """Slack wants action ids that differ within a block: of many, each has a number after a colon."""

    POST = "post"
    WORKING = "working"
    CSV = "csv"
    CHART = "chart"
    CHOOSE = "choose"
    TRY = "try"
    HOUSE_STYLE = "house_style"
    NOTICES = "notices"
    FEEDBACK = "feedback"
    HELP = "help"

    def numbered(self, number: int) -> str:
        return f"{self}:{number}"


def action_of(action_id: str) -> Action | None:
    """The action behind an id, numbered or not; None for what is not the desk's."""
    name = action_id.partition(":")[0]
    return Action(name) if name in list(Action) else None


@dataclass(frozen=True, slots=True)
class Asked:
    """``question``: its canonical text. ``day``: the today for which it was answered. ``digest``: of the
    headline that was said."""

    question: str
    day: date
    digest: str

    @property
    def value(self) -> str:
        """As a button carries it; empty where it is longer than Slack lets a button carry."""
        packed = orjson.dumps({"q": self.question, "d": self.day, "h": self.digest}).decode()
        return packed if len(packed) <= MOST_VALUE else ""

    def said(self, headline: str) -> bool:
        """Whether ``headline`` is the one that stood above the button."""
        return self.digest == digest(headline)


def digest(headline: str) -> str:
    return sha256(headline.encode(errors="replace")).hexdigest()[:_DIGEST]


def asked(value: object) -> Asked:
    """What a button carries. Raises ``NotUnderstood`` for anything that no button of ours carries."""
    try:
        packed = json.loads(value) if isinstance(value, str) and len(value) <= MOST_VALUE else None
        if isinstance(packed, dict) and packed.keys() == {"q", "d", "h"}:
            question, day, digested = packed["q"], packed["d"], packed["h"]
            if isinstance(question, str) and question and isinstance(digested, str):
                return Asked(question, date.fromisoformat(day), digested)
    except (ValueError, TypeError, RecursionError):
        raise NotUnderstood(_NOT_OURS) from None
    raise NotUnderstood(_NOT_OURS)


def chosen(value: object) -> str:
    """The text that a choice or an example stands for. Raises ``NotUnderstood`` where it is none."""
    if isinstance(value, str) and 0 < len(value) <= MOST_VALUE:
        return value
    raise NotUnderstood(_NOT_OURS)


_LABELS = {
    Action.POST: ("Post to channel", "Post this answer to the channel"),
    Action.WORKING: ("Show working", "Show how this figure was worked out"),
    Action.CSV: ("CSV", "Get these figures as a CSV file"),
    Action.CHART: ("Chart", "Get a chart of these figures as a picture"),
}


def under_answer(asked: Asked, *offered: Action) -> list[Block]:
    """None where the question is too long for a button to carry."""
    value = asked.value
    if not value:
        return []
    return [button(_LABELS[action][0], str(action), value, said=_LABELS[action][1]) for action in offered]
