"""Answering in a thread, where others may read it and ask on."""

from bot.slack.answering import Reply
from bot.slack.incoming import Incoming
from bot.slack.layouts import in_thread
from bot.slack.ports import Place
from bot.slack.reception import Reception
from bot.slack.record import enter, question_before, remember
from bot.slack.telling import say


async def answer(
    reception: Reception, incoming: Incoming, words: str, channel: str, thread: str, face: str
) -> Reply:
    """Say the answer to ``words`` in the thread (in the channel itself for none), and keep what it was.
    ``words`` may follow from the thread's last question. ``channel``: a person's id for their own."""
    place = Place(incoming.workspace.id, channel, thread)
    before = await question_before(reception, place) if thread else None
    style = reception.answering.style(incoming.workspace.house_style)
    reply, said, _ = reception.answering.spoken(words, in_thread, reception.today, style, before)
    reception.metrics.answered(face, reply.outcome)
    where, ts = await say(incoming, said, channel, thread)
    await remember(reception, Place(place.workspace, where, thread or ts), reply)
    if reply.answer is not None and not where.startswith("D"):
        await enter(reception, Place(place.workspace, where, thread), ts, reply.answer)
    return reply
