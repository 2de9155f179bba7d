"""An errand's failures, told to whoever waits for it."""

from slack_sdk.errors import SlackApiError

from bot.errors import AskerError
from bot.slack.faults import reported
from bot.slack.fields import error_code
from bot.slack.incoming import Incoming
from bot.slack.installing import NOT_INSTALLED
from bot.slack.installing.directory import TOKEN_REFUSALS
from bot.slack.ports import Place
from bot.slack.reading import with_what_it_reads
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.slack.telling import tell
from bot.slack.wire_errors import CHANNEL
from bot.wording.slack.blocks import Said
from bot.wording.slack.faults import fault, sentence

INVITE = (
    "The desk is not in this channel. Invite it with /invite @Crossings Desk, then press the button again."
)
NOT_LET = "The channel does not let apps post."
NO_FILES = "This workspace takes no such file from an app: whoever manages it can change that."
NOT_THERE = "The desk cannot post in direct messages of other people."
TOO_LATE = "Slack lets a window open only within three seconds of a click, and that was missed: click again."
SENTENCES = {
    "not_in_channel": INVITE,
    "channel_not_found": INVITE,
    "is_archived": "The channel is archived, so nothing can be posted to it.",
    "is_inactive": "The channel is frozen, so nothing can be posted to it.",
    "restricted_action": NOT_LET,
    "restricted_action_read_only_channel": NOT_LET,
    "restricted_action_thread_only_channel": NOT_LET,
    "restricted_action_thread_locked": NOT_LET,
    "file_uploads_disabled": NO_FILES,
    "file_uploads_except_images_disabled": NO_FILES,
    "org_level_file_type_block": NO_FILES,
    "storage_limit_reached": NO_FILES,
    "missing_scope": "The desk was not given the permission that this needs: install it again.",
    "expired_trigger_id": TOO_LATE,
    "exchanged_trigger_id": TOO_LATE,
    "invalid_trigger_id": TOO_LATE,
    "ratelimited": "Slack takes no more from the desk for a minute. Please try again then.",
}
"""What a person can do about what Slack refuses, by Slack's code."""


def begin(
    reception: Reception,
    incoming: Incoming,
    name: str,
    listener: Listener,
    *,
    place: Place | None = None,
    at_once: bool = False,
) -> None:
    """Have an errand run the listener. ``place``: the conversation that it is part of. ``at_once``: where it
    opens a window."""
    work = attended(reception, incoming, name, listener)
    reception.errands.start(work, name, incoming.workspace.id, place=place, at_once=at_once)


async def attended(reception: Reception, incoming: Incoming, name: str, listener: Listener) -> None:
    """Run a listener; whatever fails is told as one sentence, and what nobody foresaw is logged."""
    try:
        await with_what_it_reads(listener, reception, incoming)
    except AskerError as error:
        await tell(incoming, sentence(error.sentence))
    except Exception as error:  # noqa: BLE001 - the person gets a sentence, the log the cause
        said = _failure(reception, incoming, name, error)
        await tell(incoming, said, privately=_code(error) in CHANNEL and not incoming.direct)


def _failure(reception: Reception, incoming: Incoming, name: str, error: Exception) -> Said:
    code = _code(error)
    if code in TOKEN_REFUSALS:
        return sentence(NOT_INSTALLED)
    if code in SENTENCES:
        said = SENTENCES[code]
        return sentence(NOT_THERE if said == INVITE and incoming.direct else said)
    reception.metrics.failed(name)
    return fault(reported(name, error))


def _code(error: Exception) -> str:
    """Slack's name for what it refused; empty for what else went wrong."""
    return error_code(error) if isinstance(error, SlackApiError) else ""
