"""Answers asked again, for the buttons beneath them: a button carries the question, and no figure."""

from dataclasses import replace
from datetime import date

from bot.answers import Answer
from bot.errors import NotUnderstood
from bot.periods import long_date
from bot.slack.answering import Reply
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.wording.headline import headline
from bot.wording.slack.buttons import Asked, asked
from bot.wording.style import STYLES

NO_MORE = "That question has no answer any more. Please ask again."
CHANGED = "The figures have changed since this was asked on {}: these are the ones that hold now."


def as_shown(reception: Reception, incoming: Incoming) -> tuple[Reply, Answer]:
    """The answer as it stood on the day that it was shown.

    Raises ``NotUnderstood`` for a button that is not ours, or whose question has no answer now.
    """
    shown = asked(incoming.action.get("value"))
    return _asked(reception, incoming, shown, shown.day)


def as_now(reception: Reception, incoming: Incoming) -> tuple[Reply, Answer]:
    """The same with the figures that hold now, saying so where they are others than were shown."""
    shown = asked(incoming.action.get("value"))
    return _asked(reception, incoming, shown, reception.today)


def _asked(reception: Reception, incoming: Incoming, shown: Asked, today: date) -> tuple[Reply, Answer]:
    answering = reception.answering
    reply = answering.reply(shown.question, today, answering.style(incoming.workspace.house_style))
    if reply.answer is None:
        raise NotUnderstood(NO_MORE)
    if _same(shown, reply.answer):
        return reply, reply.answer
    note = CHANGED.format(long_date(shown.day))
    message = replace(reply.message, context=(note, *reply.message.context))
    return replace(reply, message=message), reply.answer


def _same(shown: Asked, answer: Answer) -> bool:
    """Whether it is what was shown, in whichever house style that was."""
    return any(shown.said(headline(answer, style)) for style in STYLES.values())
