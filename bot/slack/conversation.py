"""Answering in a thread, where others may read it and ask on."""

import asyncio

from bot.language import Before
from bot.slack.answering import Reply
from bot.slack.incoming import Incoming
from bot.slack.layouts import in_thread
from bot.slack.pictures import hang_beneath
from bot.slack.ports import Place
from bot.slack.reception import Reception
from bot.slack.record import TOP, enter, question_before, remember
from bot.slack.telling import say
from bot.wording.slack.blocks import Said

STILL_MEANT = 3600
"""Seconds for which a fragment outside threads follows from the question before it."""


async def answer(
    reception: Reception, incoming: Incoming, words: str, channel: str, thread: str, face: str
) -> Reply:
    """Say the answer to ``words`` in the thread (in the channel itself for none), and keep what it was.
    ``channel``: a person's id for their own. What was clicked is whole; what was written may follow from
    the question before."""
    before = None if incoming.action else await _before(reception, incoming, channel)
    style = reception.answering.style(incoming.workspace.house_style)
    reply, said = reception.answering.spoken(words, in_thread, reception.today, style, before)
    reception.metrics.answered(face, reply.outcome)
    place = Place(incoming.workspace.id, channel, thread)
    where, ts = await _said(reception, incoming, reply, said, place)
    hang_beneath(reception, incoming, reply, where, thread or ts)
    if reply.answer is not None and not where.startswith("D"):
        await enter(reception, place._replace(channel=where), ts, reply.answer)
    return reply


async def _said(
    reception: Reception, incoming: Incoming, reply: Reply, said: Said, place: Place
) -> tuple[str, str]:
    """The channel and the ``ts``. In a thread it is remembered while Slack takes it: whoever asks on there
    may be heard by another process."""
    saying = say(incoming, said, place.channel, place.thread)
    if place.thread:
        posted, _ = await asyncio.gather(saying, remember(reception, place, reply))
        return posted
    where, ts = await saying
    await remember(reception, place._replace(channel=where, thread=ts), reply)
    return where, ts


async def _before(reception: Reception, incoming: Incoming, channel: str) -> Before:
    """In a thread, its last question; in direct messages outside threads, the last one there if it is
    fresh. In a channel, what is said outside threads follows from nothing."""
    if incoming.thread:
        return await question_before(reception, Place(incoming.workspace.id, channel, incoming.thread))
    if incoming.direct:
        since = reception.at - STILL_MEANT
        return await question_before(reception, Place(incoming.workspace.id, channel, TOP), since)
    return None
