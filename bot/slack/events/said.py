"""What people write: mentions in channels, direct messages, and the assistant pane, which is a thread of
direct messages. In a channel the desk answers only those who mention it, in threads too: it does not read
what colleagues say to each other."""

import asyncio
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.answering import Reply
from bot.slack.conversation import answer
from bot.slack.incoming import Incoming
from bot.slack.reading import with_what_it_reads
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.slack.telling import say
from bot.slack.typed import written
from bot.wording.printable import shortened
from bot.wording.slack.digest_help import digest_help

SUBTYPES = frozenset({None, "file_share", "thread_broadcast"})
"""Of Slack's many: what somebody wrote just now. Edits, deletions, joins and bots are others."""
LOOKING = "is looking it up…"
STATUS_SECONDS = 0.5
"""So long an answer waits for its status to be shown: one that came after the answer would stay there."""
LONGEST_TITLE = 100
_DIGEST = re.compile(r"\bdigests?\b", re.IGNORECASE)


async def mentioned(reception: Reception, incoming: Incoming) -> None:
    if _by_a_person(incoming.event) and not incoming.direct:
        await _answered(reception, incoming, "mention")


async def messaged(reception: Reception, incoming: Incoming) -> None:
    event = incoming.event
    if not _by_a_person(event) or event.get("channel_type") != "im":
        return
    answered = partial(_answered, face="assistant" if incoming.thread else "direct")
    await _show_status(incoming)
    reply = await with_what_it_reads(answered, reception, incoming)
    if reply is not None and reply.question is not None:
        naming = _name_thread(incoming, reply.message.read_as)
        reception.errands.start(naming, "title", incoming.workspace.id)


async def _answered(reception: Reception, incoming: Incoming, face: str) -> Reply | None:
    """None where it was of digests, which only the command orders: it knows the channel. Whoever says
    nothing but the desk's name wants to know what it does."""
    words = written(incoming.event.get("text")) or "help"
    channel, thread = incoming.channel, incoming.conversation
    if not _DIGEST.search(words):
        return await answer(reception, incoming, words, channel, thread, face)
    reception.metrics.answered(face, "help")
    await say(incoming, digest_help(), channel, thread)
    return None


def _by_a_person(event: Mapping[str, Any]) -> bool:
    ours_or_a_bots = event.get("bot_id") or event.get("app_id") or not event.get("user")
    return not ours_or_a_bots and event.get("subtype") in SUBTYPES and "edited" not in event


async def _show_status(incoming: Incoming) -> None:
    """In the assistant pane; elsewhere Slack refuses. The answer takes it away."""
    with _cosmetic(incoming) as client:
        async with asyncio.timeout(STATUS_SECONDS):
            await client.assistant_threads_setStatus(
                channel_id=incoming.channel, thread_ts=incoming.conversation, status=LOOKING
            )


async def _name_thread(incoming: Incoming, title: str) -> None:
    with _cosmetic(incoming) as client:
        await client.assistant_threads_setTitle(
            channel_id=incoming.channel,
            thread_ts=incoming.conversation,
            title=shortened(title, LONGEST_TITLE),
        )


@contextmanager
def _cosmetic(incoming: Incoming) -> Iterator[AsyncWebClient]:
    """For what nobody misses: tried once, and whatever fails there is told to nobody."""
    given = incoming.client
    with suppress(Exception):
        yield AsyncWebClient(given.token, given.base_url, session=given.session, retry_handlers=[])


LISTENERS: dict[str, Listener] = {"app_mention": mentioned, "message": messaged}
