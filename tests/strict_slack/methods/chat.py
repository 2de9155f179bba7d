"""``chat.*``: messages in channels and threads."""

import json

from tests.strict_slack.methods.asked import Asked, Method
from tests.strict_slack.naming import named
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.surfaces import message_problems
from tests.strict_slack.workspaces import Channel

LONGEST_TEXT, LONGEST_UPDATE = 40_000, 4_000
LONGEST_BLOCKS = 13_200
"""All of them together, as JSON. Slack names no limit; this is where it has been met
(https://github.com/slackapi/bolt-js/issues/2509), by messages that are posted alone."""
METADATA_LONGEST = 16_000
KEPT = ("attachments", "metadata")


def said(arguments: JSON, longest: int = LONGEST_TEXT) -> JSON:
    """The text, blocks and metadata of a message. Raises ``Refusal`` for what Slack would not show."""
    text = arguments.get("text") or ""
    if not isinstance(text, str):
        raise Refusal.because("invalid_arguments", ["[ERROR] must be a string: text"])
    if not (text.strip() or arguments.get("blocks") or arguments.get("attachments")):
        raise Refusal("no_text")
    if len(text) > longest:
        raise Refusal("msg_too_long")
    problems = message_problems(arguments.get("blocks") or [])
    if problems:
        raise Refusal("invalid_blocks", errors=problems, response_metadata={"messages": problems})
    _check_metadata(arguments.get("metadata"))
    blocks = {"blocks": named(arguments["blocks"])} if arguments.get("blocks") else {}
    return {"text": text, **blocks, **{name: arguments[name] for name in KEPT if arguments.get(name)}}


def _check_metadata(metadata: object) -> None:
    if metadata is None:
        return
    if not (isinstance(metadata, dict) and set(metadata) <= {"event_type", "event_payload", "entities"}):
        raise Refusal("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str) or not isinstance(metadata.get("event_payload"), dict):
        raise Refusal("invalid_metadata_schema")
    if len(str(metadata)) > METADATA_LONGEST:
        raise Refusal("metadata_too_large")


def _open_to(asked: Asked) -> Channel:
    """Where the bot may speak. Raises ``Refusal``. A user's id stands for the direct messages."""
    id_ = asked.text("channel")
    channel = asked.workspace.direct(id_) if id_ in asked.workspace.users else asked.channel()
    if channel.archived:
        raise Refusal("is_archived")
    if asked.workspace.bot_user not in channel.members and "chat:write.public" not in asked.token.scopes:
        raise Refusal("not_in_channel")
    return channel


def _by_bot(asked: Asked, body: JSON) -> JSON:
    thread = asked.text("thread_ts")
    threaded = {"thread_ts": thread} if thread else {}
    return {"user": asked.workspace.bot_user, "bot_id": asked.workspace.bot_id, **body, **threaded}


def post_message(asked: Asked) -> JSON:
    channel, body = _open_to(asked), said(asked.arguments)
    if len(json.dumps(asked.arguments.get("blocks", []), ensure_ascii=False)) > LONGEST_BLOCKS:
        raise Refusal("msg_blocks_too_long")
    thread = asked.text("thread_ts")
    if thread and thread not in channel.messages:
        raise Refusal("thread_not_found")
    message = asked.world.keep(asked.workspace, channel.id, _by_bot(asked, body))
    asked.workspace.panes.get((channel.id, thread), {}).pop("status", None)  # an answer takes it away
    return {"channel": channel.id, "ts": message.ts, "message": message.body}


def post_ephemeral(asked: Asked) -> JSON:
    channel, body = _open_to(asked), said(asked.arguments)
    user = asked.text("user")
    if user not in channel.members:
        raise Refusal("user_not_in_channel")
    message = asked.world.keep(asked.workspace, channel.id, _by_bot(asked, body), only_for=user)
    return {"message_ts": message.ts}


def update(asked: Asked) -> JSON:
    channel = asked.channel()
    message = channel.message(asked.text("ts"))
    if message.body.get("bot_id") != asked.workspace.bot_id:
        raise Refusal("cant_update_message")
    body = said(asked.arguments, LONGEST_UPDATE)
    if "blocks" not in asked.arguments:
        message.body.pop("blocks", None)
    message.body.update(body, edited={"user": asked.workspace.bot_user, "ts": asked.world.new_ts()})
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.body}


def delete(asked: Asked) -> JSON:
    channel = asked.channel()
    message = channel.message(asked.text("ts"))
    if message.body.get("bot_id") != asked.workspace.bot_id:
        raise Refusal("cant_delete_message")
    del channel.messages[message.ts]
    return {"channel": channel.id, "ts": message.ts}


METHODS = {
    "chat.postMessage": Method(post_message, "chat:write", ("channel",)),
    "chat.postEphemeral": Method(post_ephemeral, "chat:write", ("channel", "user")),
    "chat.update": Method(update, "chat:write", ("channel", "ts")),
    "chat.delete": Method(delete, "chat:write", ("channel", "ts")),
}
