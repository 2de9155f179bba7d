"""Ways to say something to somebody in Slack."""

from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_slack_response import AsyncSlackResponse
from slack_sdk.webhook.async_client import AsyncWebhookClient

from bot.errors import AskerError
from bot.slack.faults import reported
from bot.slack.fields import error_code
from bot.slack.incoming import Incoming
from bot.slack.plain_blocks import Untold, sent
from bot.wording.slack.blocks import Block, Said

UNCLEAR = (
    "Slack did not say whether it took the answer. Look in the channel first; if it is not there, ask again."
)
PERHAPS_TAKEN = frozenset({"", "internal_error", "fatal_error", "service_unavailable", "request_timeout"})
"""Slack's codes, and none at all, after which the message may stand all the same."""


class Unclear(AskerError):
    """Slack may have taken what was posted, or not."""


async def respond(incoming: Incoming, said: Said, *, instead: bool = False) -> None:
    """Show ``said`` to whoever clicked, and to nobody else. ``instead``: in place of the message that holds
    the button, where only they see that too: what stands in a channel is never changed.

    Raises ``Untold``.
    """
    body: dict[str, Any] = {"response_type": "ephemeral", "replace_original": instead and incoming.private}
    if incoming.thread and not body["replace_original"]:
        body["thread_ts"] = incoming.thread
    webhook = AsyncWebhookClient(
        incoming.response_url,
        session=incoming.client.session,
        retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=1)],
    )

    async def shown(blocks: list[Block]) -> None:
        answer = await webhook.send_dict({**body, "text": said["text"], "blocks": blocks})
        if answer.status_code != 200:
            raise Untold(answer.status_code, answer.body)

    await sent(shown, said["blocks"])


async def say(incoming: Incoming, said: Said, channel: str, thread: str = "") -> tuple[str, str]:
    """Post for all to see; the id of the channel (a person's id stands for theirs) and the ``ts``.

    Raises ``SlackApiError`` where Slack certainly took nothing, else ``Unclear``.
    """

    async def posted(blocks: list[Block]) -> AsyncSlackResponse:
        return await incoming.client.chat_postMessage(
            channel=channel,
            text=said["text"],
            blocks=blocks,
            thread_ts=thread or None,
            unfurl_links=False,
            unfurl_media=False,
        )

    try:
        done = await sent(posted, said["blocks"])
    except Exception as error:  # whatever the connection does
        if isinstance(error, SlackApiError) and error_code(error) not in PERHAPS_TAKEN:
            raise
        reported("posting", error)
        raise Unclear(UNCLEAR) from error
    return str(done["channel"]), str(done["ts"])


async def tell(incoming: Incoming, said: Said, *, privately: bool = False) -> None:
    """Tell whoever did it, where they did it; in their direct messages where that is on no message, or
    takes none (``privately``)."""
    if incoming.response_url:
        await respond(incoming, said)
    elif incoming.channel and incoming.event and not privately:
        await say(incoming, said, incoming.channel, incoming.conversation)
    elif incoming.user:
        await say(incoming, said, incoming.user)
