"""Windows that are sent in: each file's ``VIEWS`` says which it takes up, by ``callback_id``, and its answer
what becomes of the window."""

import sys

from bot.slack.tables import Answerer, declared


def table() -> dict[str, Answerer]:
    """All of them, by ``callback_id``."""
    made: dict[str, Answerer] = {}
    for part in declared(sys.modules[__name__], "VIEWS"):
        made |= part
    return made
