"""Sending again, more plainly, what Slack refuses for its blocks."""

import logging
from collections.abc import Awaitable, Callable
from functools import cache
from typing import TypeVar

from slack_sdk.errors import SlackApiError

from bot.errors import OperatorError
from bot.slack.fields import error_code
from bot.wording.slack.blocks import Block
from bot.wording.slack.plainer import plainer

R = TypeVar("R")
BLOCK_REFUSALS = frozenset({"invalid_blocks", "invalid_blocks_format", "invalid_arguments"})
"""Slack names blocks that it does not take in one way for messages, and in another for views."""
log = logging.getLogger(__name__)


class Untold(OperatorError):
    """Slack did not take what was to be shown at a ``response_url``. ``code``: its name for why."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"Slack answered {status} at a response_url.")
        self.code = code


async def sent(send: Callable[[list[Block]], Awaitable[R]], blocks: list[Block]) -> R:
    """What comes of sending ``blocks``; or, where Slack refuses them, of sending them without tables and
    charts of its own. Nothing stands of what it refused."""
    try:
        return await send(blocks)
    except (SlackApiError, Untold) as error:
        if (error.code if isinstance(error, Untold) else error_code(error)) not in BLOCK_REFUSALS:
            raise
        simple = plainer(blocks)
        if simple == blocks:
            raise
    _note()
    return await send(simple)


@cache
def _note() -> None:
    """Once in a process."""
    log.warning("Slack refuses tables or charts of its own here: they are sent as text.")
