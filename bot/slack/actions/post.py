"""*Post to channel*: an answer that one person saw, for all to see, once."""

from bot.slack.again import as_now
from bot.slack.answering import Reply
from bot.slack.faults import reported
from bot.slack.incoming import Incoming
from bot.slack.layouts import in_channel, once_posted
from bot.slack.once import once
from bot.slack.pictures import hang_beneath
from bot.slack.ports import Place
from bot.slack.reception import Reception
from bot.slack.record import enter, remember
from bot.slack.tables import Listener
from bot.slack.telling import respond, say
from bot.wording.slack.buttons import Action
from bot.wording.slack.faults import sentence

POSTED = "This answer was posted to the channel."
ALREADY = (
    "This answer was posted already, or is being posted now."
    " If it is not in the channel in a minute, ask again and post that answer."
)


async def post(reception: Reception, incoming: Incoming) -> None:
    """Of two clicks one posts."""
    reply, answer = as_now(reception, incoming)
    key = f"posted:{incoming.workspace.id}:{incoming.channel}:{incoming.user}:{incoming.message}"
    async with once(reception, key) as ours:
        if not ours:
            await respond(incoming, sentence(ALREADY))
            return
        channel, ts = await say(incoming, in_channel(reply, incoming.user), incoming.channel, incoming.thread)
    here = Place(incoming.workspace.id, channel, incoming.thread)
    thread = incoming.thread or ts
    await remember(reception, here._replace(thread=thread), reply)
    await enter(reception, here, ts, answer)
    hang_beneath(reception, incoming, reply, channel, thread)
    await _shown_as_posted(incoming, reply)


async def _shown_as_posted(incoming: Incoming, reply: Reply) -> None:
    """It stands in the channel, whether or not its asker can be told."""
    try:
        await respond(incoming, once_posted(reply, POSTED), instead=True)
    except Exception as error:  # noqa: BLE001 - whatever the connection does
        reported("telling of a post", error)


LISTENERS: dict[str, Listener] = {Action.POST: post}
