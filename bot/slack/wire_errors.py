"""What Slack's errors mean for a delivery (https://docs.slack.dev/reference/methods/chat.postMessage#errors).

An error of which nobody knows what it means is unclear: the delivery is looked for, and tried again a few
times. So it is neither lost nor sent twice, and in the end a person sees it.
"""

from typing import NamedTuple

from bot.sending.wire import Found, LookupFailed, NotPosted, Refused, Sent, Unclear

LIMITED = frozenset({"ratelimited", "rate_limited"})
UNREAD = frozenset({"request_timeout", "team_added_to_org"})  # Slack did not get as far as doing it
WORKSPACE = frozenset(
    {
        "token_revoked",
        "token_expired",
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "missing_scope",
        "no_permission",
        "not_allowed_token_type",
        "access_denied",
        "org_login_required",
        "ekm_access_denied",
        "enterprise_is_restricted",
        "two_factor_setup_required",
    }
)
CHANNEL = frozenset(
    {
        "team_access_not_granted",  # one workspace of an organisation that has many
        "channel_not_found",
        "is_archived",
        "not_in_channel",
        "is_inactive",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "restricted_action_non_threadable_channel",
        "messages_tab_disabled",
        "cannot_dm_bot",
        "user_not_found",
        "user_disabled",
    }
)
PAYLOAD = frozenset(
    {
        "invalid_blocks",
        "invalid_blocks_format",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "invalid_arguments",
        "too_many_attachments",
        "attachment_payload_limit_exceeded",
        "metadata_too_large",
        "invalid_metadata_format",
        "invalid_metadata_schema",
        "metadata_must_be_sent_from_app",
        "cannot_reply_to_message",
        "markdown_text_conflict",
        "invalid_charset",
        "invalid_form_data",
        "invalid_array_arg",
        "invalid_arg_name",
        "block_mismatch",
    }
)
THREAD = "thread_not_found"
NOT_ALLOWED_TO_READ = frozenset({"missing_scope", "no_permission"})  # posting may do


class Verdict(NamedTuple):
    """Slack's answer: the HTTP status, the error's name, ``Retry-After`` in seconds; 0 where it said none."""

    status: int
    error: str
    retry_after: float


def of_post(said: Verdict) -> Sent:
    """What came of a post that Slack did not answer with ok."""
    if said.status == 429 or said.error in LIMITED:
        return NotPosted("Slack asks for a pause", said.retry_after or 1.0)
    if said.status >= 500 or not said.error:
        return Unclear(f"Slack answered with status {said.status}")
    if said.error in UNREAD:
        return NotPosted(said.error)
    return _refused(said.error) or Unclear(said.error)


def of_search(said: Verdict) -> Found:
    """What came of a look that Slack did not answer with ok."""
    if said.status == 429 or said.error in LIMITED:
        return LookupFailed("Slack asks for a pause", said.retry_after or 1.0)
    if said.status >= 500 or not said.error or said.error in NOT_ALLOWED_TO_READ:
        return LookupFailed(said.error or f"Slack answered with status {said.status}")
    return _refused(said.error) or LookupFailed(said.error)


def _refused(error: str) -> Refused | None:
    if error in WORKSPACE:
        return Refused("workspace", error)
    if error in CHANNEL:
        return Refused("channel", error)
    if error == THREAD:
        return Refused("thread", error)
    return Refused("payload", error) if error in PAYLOAD else None
