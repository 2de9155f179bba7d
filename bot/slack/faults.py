"""What nobody foresaw: one sentence with a reference for the person, the cause under it for the operator."""

import logging
import secrets
from collections.abc import Iterator
from traceback import walk_tb

from slack_sdk.errors import SlackApiError

from bot.errors import OperatorError
from bot.slack.fields import error_code

_log = logging.getLogger(__name__)


def reported(where: str, error: BaseException) -> str:
    """Log the cause; the reference by which it is found in the log. ``where``: a name of the desk's own.

    The log has types and places, no messages and no locals: those may hold what somebody typed.
    """
    reference = secrets.token_hex(4).upper()
    _log.error("%s failed, reference %s\n%s", where, reference, "\n".join(cause(error)))
    return reference


def cause(error: BaseException) -> Iterator[str]:
    """The exception and those behind it, each with the places it came through."""
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        yield f"{type(following).__module__}.{type(following).__qualname__}{_safe_detail(following)}"
        for frame, line in walk_tb(following.__traceback__):
            yield f"  {frame.f_code.co_filename}:{line} in {frame.f_code.co_qualname}"
        following = following.__cause__ or following.__context__


def _safe_detail(error: BaseException) -> str:
    """What an error says, where it is known to hold nothing that is secret or was typed."""
    if isinstance(error, OperatorError):
        return f": {error.sentence}"
    if isinstance(error, SlackApiError):
        return f": {error_code(error)}"
    return ""
