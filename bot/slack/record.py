"""What the desk remembers of a conversation. Where the store fails, what was said stands all the same."""

from collections.abc import Callable
from typing import ParamSpec

from bot.answers import Answer
from bot.errors import StoreError
from bot.figures.said import said_of
from bot.language import Before, Lost
from bot.sending.said import Post
from bot.slack.answering import Reply
from bot.slack.faults import reported
from bot.slack.ports import Place
from bot.slack.reception import Reception

TOP = ""
"""The thread that direct messages outside threads are kept as."""
P = ParamSpec("P")


async def question_before(reception: Reception, place: Place, since: float = 0.0) -> Before:
    """The last question understood in the thread, if asked at ``since`` or later."""
    try:
        canonical = await reception.aside.do(reception.threads.question, place, since)
    except StoreError as error:
        _failed(reception, error)
        return Lost.LOST
    return None if canonical is None else reception.answering.question(canonical) or Lost.LOST


async def remember(reception: Reception, place: Place, reply: Reply) -> None:
    """What a follow-up may lean on: in the thread, and in direct messages outside threads too."""
    if reply.question is None:
        return
    for thread in (place.thread, TOP) if place.channel.startswith("D") else (place.thread,):
        here = place._replace(thread=thread)
        await _kept(reception, reception.threads.keep, here, reply.canonical, reception.at)


async def enter(reception: Reception, place: Place, ts: str, answer: Answer) -> None:
    """Into the ledger, so that it can be corrected: an answer that others can read."""
    post = Post(place.workspace, place.channel, ts, place.thread)
    await _kept(reception, reception.ledger.record, said_of(answer, post, reception.at))


async def _kept(
    reception: Reception, keeper: Callable[P, None], *arguments: P.args, **named: P.kwargs
) -> None:
    try:
        await reception.aside.do(keeper, *arguments, **named)
    except StoreError as error:
        _failed(reception, error)


def _failed(reception: Reception, error: StoreError) -> None:
    reported("the store", error)
    reception.metrics.failed("store")
