"""What goes to the log of a process that serves, and what never does: words, tokens, secret addresses.

Slack's libraries write whole requests into what they log, and errors repeat what they were given. So of
theirs only the place is logged, and of any error only its type and where it happened.
"""

import logging
from types import TracebackType

from bot.slack.faults import cause
from bot.slack.logs import LIBRARIES, discreet

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
ErrorFacts = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Errors without the words that they carry."""

    def formatException(self, ei: ErrorFacts) -> str:  # noqa: N802 - logging's own name
        return "\n".join(cause(ei[1])) if ei[1] is not None else ""


def set_up() -> None:
    """For the whole process, to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(FORMAT))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.setLogRecordFactory(discreet(logging.LogRecord))
    for name in (*LIBRARIES, "alembic", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
