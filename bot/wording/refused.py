"""Why Slack takes nothing for a channel, by its code, as whoever ordered it reads it."""

from collections.abc import Mapping

_OUTSIDE = (
    "the desk is not in the channel, or the channel is gone: /invite @Crossings Desk brings the desk in"
)
_CLOSED = "the channel does not let apps post like this"
_PERSON = "the person cannot be written to any more"
REASONS: Mapping[str, str] = {
    "not_in_channel": _OUTSIDE,
    "channel_not_found": _OUTSIDE,
    "is_archived": "the channel is archived",
    "is_inactive": "the channel is archived",
    "restricted_action": _CLOSED,
    "restricted_action_read_only_channel": _CLOSED,
    "restricted_action_thread_only_channel": _CLOSED,
    "restricted_action_non_threadable_channel": _CLOSED,
    "team_access_not_granted": "the channel's workspace has not let the desk in",
    "messages_tab_disabled": _PERSON,
    "cannot_dm_bot": _PERSON,
    "user_not_found": _PERSON,
    "user_disabled": _PERSON,
}


def reason(why: str) -> str:
    """``why``: Slack's code, or a reason in words, which stays."""
    return REASONS.get(why, why)
