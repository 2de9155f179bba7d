"""What is said where there is no answer: why, and texts that would be answered, as buttons."""

from collections.abc import Sequence

from bot.events import NO_EVENTS, Events
from bot.wording.message import Message
from bot.wording.numbers import capital
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Block, Said, button
from bot.wording.slack.buttons import MOST_VALUE, Action
from bot.wording.slack.escape import escape, literal

MOST_CHOICES = 10
CHOOSE = "Choose one:"


def not_answered(message: Message, events: Events = NO_EVENTS) -> Said:
    """Declined or asked back; a click on a button asks what it carries. ``events``: for their titles."""
    offered = [text for text in message.suggestions if text and len(text) <= MOST_VALUE][:MOST_CHOICES]
    lead = [message.lead] if offered and message.lead else []
    said = [message.headline, *(lead or [CHOOSE] if offered else []), "; ".join(labels(offered, events))]
    return {
        "text": literal(" ".join(part for part in said if part), blocks.TEXT) or " ",
        "blocks": [
            blocks.section(message.headline),
            *blocks.context([blocks.plain(one) for one in lead]),
            *offering(offered, Action.CHOOSE, events),
        ],
    }


def offering(texts: Sequence[str], action: Action, events: Events = NO_EVENTS) -> list[Block]:
    """A button for each text; with a list of them, where not all can be read on the buttons."""
    named = labels(texts, events)
    if all(len(escape(label, blocks.TEXT)) <= blocks.LABEL for label in named):
        return blocks.actions(asking(texts, action, events))
    lines = [f"{at}. {label}" for at, label in enumerate(named, 1)]
    buttons = [
        button(line, action.numbered(at), text)
        for at, (line, text) in enumerate(zip(lines, texts, strict=True), 1)
    ]
    return [*map(blocks.section, lines), *blocks.actions(buttons)]


def asking(texts: Sequence[str], action: Action, events: Events = NO_EVENTS) -> list[Block]:
    """A button for each text, which it carries whole."""
    named = zip(texts, labels(texts, events), strict=True)
    return [button(label, action.numbered(at), text) for at, (text, label) in enumerate(named, 1)]


def labels(texts: Sequence[str], events: Events = NO_EVENTS) -> list[str]:
    """How each text reads: events by their titles, not their ids."""
    return [capital(events.titled(text)) for text in texts]
