"""Windows that are sent in: each file's ``VIEWS`` says which it takes up, by ``callback_id``."""

import sys
from collections.abc import Awaitable, Callable

from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import declared

Submitted = Callable[[Reception, Incoming], Awaitable[str]]
"""The body of the acknowledgement, as JSON: what becomes of the window."""


def table() -> dict[str, Submitted]:
    """All of them, by ``callback_id``."""
    made: dict[str, Submitted] = {}
    for part in declared(sys.modules[__name__], "VIEWS"):
        made |= part
    return made
