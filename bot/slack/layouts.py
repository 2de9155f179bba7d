"""How a reply looks where it is said."""

from collections.abc import Mapping
from typing import Any

from bot.events import Events
from bot.slack.answering import Reply
from bot.wording.slack.answer import mention_reply, posted, reply
from bot.wording.slack.blocks import TEXT, Block, Said, context, plain
from bot.wording.slack.buttons import Action
from bot.wording.slack.choices import not_answered
from bot.wording.slack.help import help_said


def for_asker(said: Reply, events: Events) -> Said:
    """For the eyes of whoever asked."""
    if said.question is None:
        return _without_answer(said, events)
    return reply(said.message, said.canonical, said.today)


def in_thread(said: Reply, events: Events) -> Said:
    """In a thread, where others may read it."""
    if said.question is None:
        return _without_answer(said, events)
    return mention_reply(said.message, said.canonical, said.today)


def in_channel(said: Reply, by: str) -> Said:
    """An answer, posted for ``by``."""
    return posted(said.message, said.canonical, said.today, by)


def once_posted(said: Reply, note: str) -> Said:
    """For its asker again, with ``note`` in place of the button that posts it."""
    shown = reply(said.message, said.canonical, said.today)
    kept = [_without(Action.POST, block) for block in shown["blocks"]]
    return {
        "text": f"{note} {shown['text']}"[:TEXT],
        "blocks": [*context([plain(note)]), *(block for block in kept if block.get("elements") != [])],
    }


def ephemeral(said: Said) -> Mapping[str, Any]:
    """The body of an answer that only its asker sees."""
    return {"response_type": "ephemeral", **said}


def _without_answer(said: Reply, events: Events) -> Said:
    return help_said(said.help) if said.help is not None else not_answered(said.message, events)


def _without(action: Action, block: Block) -> Block:
    if block["type"] != "actions":
        return block
    return block | {"elements": [one for one in block["elements"] if one.get("action_id") != action]}
