"""Answering in a thread, where others may read it and ask on."""

import asyncio
from typing import NamedTuple

from bot.language import Before
from bot.slack.answering import Reply
from bot.slack.incoming import Incoming
from bot.slack.layouts import in_thread
from bot.slack.pictures import hang_beneath
from bot.slack.ports import Place
from bot.slack.reception import Reception
from bot.slack.record import TOP, enter, question_before, remember
from bot.slack.telling import say

STILL_MEANT = 3600
"""Seconds for which a fragment outside threads follows from the question before it."""


class Stated(NamedTuple):
    """A reply, where it stands by now. ``remembered``: in a thread, where it is done while Slack takes the
    reply: whoever asks on there may be heard by another process."""

    reply: Reply
    place: Place
    ts: str
    remembered: asyncio.Task[None] | None


async def answer(
    reception: Reception, incoming: Incoming, words: str, channel: str, thread: str, face: str
) -> Reply:
    """Say the answer to ``words`` in the thread (in the channel itself for none), and keep what it was."""
    stated = await state(reception, incoming, words, channel, thread, face)
    await keep(reception, incoming, stated)
    return stated.reply


async def state(
    reception: Reception, incoming: Incoming, words: str, channel: str, thread: str, face: str
) -> Stated:
    """Say it alone. ``channel``: a person's id for their own. What was clicked is whole; what was written may
    follow from the question before."""
    before = None if incoming.action else await _before(reception, incoming, channel)
    style = reception.answering.style(incoming.workspace.house_style)
    reply, said = reception.answering.spoken(words, in_thread, reception.today, style, before)
    reception.metrics.answered(face, reply.outcome)
    place = Place(incoming.workspace.id, channel, thread)
    remembered = asyncio.create_task(remember(reception, place, reply)) if thread else None
    where, ts = await say(incoming, said, channel, thread)
    return Stated(reply, place._replace(channel=where), ts, remembered)


async def keep(reception: Reception, incoming: Incoming, stated: Stated) -> None:
    reply, here, ts, remembered = stated
    hang_beneath(reception, incoming, reply, here.channel, here.thread or ts)
    await (remembered or remember(reception, here._replace(thread=ts), reply))
    if reply.answer is not None and not here.channel.startswith("D"):
        await enter(reception, here, ts, reply.answer)


async def _before(reception: Reception, incoming: Incoming, channel: str) -> Before:
    """In a thread, its last question; in direct messages outside threads, the last one there if it is
    fresh. In a channel, what is said outside threads follows from nothing."""
    if incoming.thread:
        return await question_before(reception, Place(incoming.workspace.id, channel, incoming.thread))
    if incoming.direct:
        since = reception.at - STILL_MEANT
        return await question_before(reception, Place(incoming.workspace.id, channel, TOP), since)
    return None
