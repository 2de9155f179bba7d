"""``conversations.*`` and ``users.info``: who is where, and what was said."""

import base64

from tests.strict_slack.methods.asked import Asked, Method, reading
from tests.strict_slack.refusals import JSON, Refusal
from tests.strict_slack.workspaces import Channel, Message

MOST, DEFAULT = 999, 100


def _page(asked: Asked, messages: list[Message]) -> JSON:
    """A page of ``messages``, and where the next one begins. Raises ``Refusal``."""
    limit = asked.number("limit", DEFAULT)
    if not 1 <= limit <= MOST:
        raise Refusal("invalid_limit")
    after = _cursor(asked.text("cursor"))
    start = next((i for i, one in enumerate(messages) if one.ts == after), 0) if after else 0
    page, rest = messages[start : start + limit], messages[start + limit :]
    following = base64.b64encode(f"next_ts:{rest[0].ts}".encode()).decode() if rest else ""
    return {
        "messages": [_shown(asked, one) for one in page],
        "has_more": bool(rest),
        "response_metadata": {"next_cursor": following},
    }


def _cursor(text: str) -> str:
    if not text:
        return ""
    try:
        kind, _, ts = base64.b64decode(text, validate=True).decode().partition(":")
    except ValueError:
        raise Refusal("invalid_cursor") from None
    if kind != "next_ts":
        raise Refusal("invalid_cursor")
    return ts


def _shown(asked: Asked, message: Message) -> JSON:
    """Metadata are given only to those who ask for them."""
    may_read = not asked.world.guards_metadata or "metadata.message:read" in asked.token.scopes
    reads = asked.flag("include_all_metadata") and may_read
    return {name: value for name, value in message.body.items() if reads or name != "metadata"}


def _between(asked: Asked, messages: list[Message]) -> list[Message]:
    oldest, latest = float(asked.text("oldest") or 0), float(asked.text("latest") or "inf")
    inclusive = asked.flag("inclusive")
    return [
        one
        for one in messages
        if oldest < float(one.ts) < latest or (inclusive and float(one.ts) in (oldest, latest))
    ]


def _inside(asked: Asked) -> Channel:
    channel = reading(asked, "history")
    if asked.workspace.bot_user not in channel.members:
        raise Refusal("not_in_channel")
    return channel


def history(asked: Asked) -> JSON:
    """The newest first; replies are not among them, as at Slack."""
    messages = list(_inside(asked).messages.values())[::-1]
    return _page(asked, _between(asked, [one for one in messages if one.thread_ts in ("", one.ts)]))


def replies(asked: Asked) -> JSON:
    """The first message of the thread and its replies, the oldest first."""
    channel, ts = _inside(asked), asked.text("ts")
    thread = channel.thread(ts)
    if not thread:
        raise Refusal("thread_not_found")
    return _page(asked, [thread[0], *_between(asked, thread[1:])])


def info(asked: Asked) -> JSON:
    channel = reading(asked, "read")
    return {
        "channel": {
            "id": channel.id,
            "name": channel.name,
            "is_channel": channel.sort == "channel",
            "is_im": channel.sort == "im",
            "is_private": channel.sort != "channel",
            "is_archived": channel.archived,
            "is_member": asked.workspace.bot_user in channel.members,
        }
    }


def members(asked: Asked) -> JSON:
    return {"members": sorted(reading(asked, "read").members), "response_metadata": {"next_cursor": ""}}


def open_(asked: Asked) -> JSON:
    user = asked.text("users")
    if user not in asked.workspace.users:
        raise Refusal("user_not_found")
    return {"channel": {"id": asked.workspace.direct(user).id}}


def user_info(asked: Asked) -> JSON:
    id_, users = asked.text("user"), asked.workspace.users
    if id_ not in users:
        raise Refusal("user_not_found")
    zone = {"tz": "Europe/London", "tz_label": "Greenwich Mean Time", "tz_offset": 0}
    return {"user": {"id": id_, "team_id": asked.workspace.team, "name": users[id_], "is_bot": False, **zone}}


METHODS = {
    "conversations.history": Method(history, required=("channel",)),
    "conversations.replies": Method(replies, required=("channel", "ts")),
    "conversations.info": Method(info, required=("channel",)),
    "conversations.members": Method(members, required=("channel",)),
    "conversations.open": Method(open_, "im:write", ("users",)),
    "users.info": Method(user_info, "users:read", ("user",)),
}
