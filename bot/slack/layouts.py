"""How a reply looks where it is said."""

from collections.abc import Mapping
from typing import Any

from bot.events import Events
from bot.slack.answering import Reply
from bot.wording.slack.answer import mention_reply, posted, reply
from bot.wording.slack.blocks import Said
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


def ephemeral(said: Said) -> Mapping[str, Any]:
    """The body of an answer that only its asker sees."""
    return {"response_type": "ephemeral", **said}


def _without_answer(said: Reply, events: Events) -> Said:
    return help_said(said.help) if said.help is not None else not_answered(said.message, events)
