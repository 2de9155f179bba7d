"""*CSV* and *Chart*: files, in the direct messages of whoever asked, so that a channel is not filled.

A message to a person's id opens their direct messages, so no scope but ``chat:write`` and ``files:write`` is
needed.
"""

import asyncio
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.errors import AskerError
from bot.slack.again import as_shown
from bot.slack.fields import error_code
from bot.slack.incoming import Incoming
from bot.slack.pictures import drawn
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.slack.telling import respond, say
from bot.slack.wire_errors import CHANNEL
from bot.wording.message import Message
from bot.wording.slack.blocks import Said
from bot.wording.slack.buttons import Action
from bot.wording.slack.faults import sentence
from bot.wording.spreadsheet import files

SENT = "The {} is in your direct messages with the desk."
NOT_TO_YOU = "The desk cannot write to you in direct messages, which is where the file would come."


class Unreachable(AskerError):
    """Whoever asked takes no direct messages from the desk."""


async def table(reception: Reception, incoming: Incoming) -> None:
    """The figures, and where they are a sum, the days in a second file."""
    reply, answer = as_shown(reception, incoming)
    made = await asyncio.to_thread(files, answer)
    uploads = [{"content": file.data, "filename": file.name, "title": file.title} for file in made]
    await _hand_over(incoming, reply.message, uploads, "CSV")


async def chart(reception: Reception, incoming: Incoming) -> None:
    reply, _ = as_shown(reception, incoming)
    await _hand_over(incoming, reply.message, [await drawn(reception, reply)], "chart")


async def _hand_over(incoming: Incoming, message: Message, uploads: list[dict[str, Any]], what: str) -> None:
    """In the thread where it was asked for, if the desk speaks there to one person; else beneath a message
    of its own. What only the asker sees may stand in direct messages of two others."""
    channel, thread = incoming.channel, incoming.thread
    here = incoming.direct and not incoming.private
    if not here:
        channel, thread = await _their_own(incoming, sentence(message.headline))
    await incoming.client.files_upload_v2(channel=channel, thread_ts=thread or None, file_uploads=uploads)
    if not here:
        await respond(incoming, sentence(SENT.format(what)))


async def _their_own(incoming: Incoming, said: Said) -> tuple[str, str]:
    """Said in the direct messages of whoever asked, who may be of another workspace, or may take none."""
    try:
        return await say(incoming, said, incoming.user)
    except SlackApiError as error:
        if error_code(error) in CHANNEL:
            raise Unreachable(NOT_TO_YOU) from error
        raise


FILES = frozenset({Action.CSV, Action.CHART})
LISTENERS: dict[str, Listener] = {Action.CSV: table, Action.CHART: chart}
