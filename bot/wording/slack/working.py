"""Show working: a window with how a figure was worked out, so that it can be checked."""

from collections.abc import Iterator

from bot.answers import Answer
from bot.questions import text
from bot.wording.message import Message
from bot.wording.slack import blocks
from bot.wording.slack.answer import sources
from bot.wording.slack.blocks import Block, View

CALLBACK = "working"


def working(answer: Answer, message: Message) -> View:
    """Definition, figures, rows, every caveat, sources and the canonical question."""
    parts = list(_parts(answer, message))[: blocks.VIEW_BLOCKS]
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": blocks.plain("Show working"),
        "close": blocks.plain("Close"),
        "blocks": parts,
    }


def _parts(answer: Answer, message: Message) -> Iterator[Block]:
    yield blocks.section(message.headline)
    yield blocks.section(f"Read as: {message.read_as}")
    yield from blocks.context([blocks.plain(note) for note in (*message.context, *message.caveats)])
    yield from blocks.context(sources(message))
    yield from blocks.context([blocks.plain(f"Question: {text(answer.question)}")])
