"""What goes to the log of a process that serves, and what never does: words, tokens, secret addresses.

Slack's libraries write whole requests into what they log, and errors repeat what they were given. So of
theirs only the place is logged, and of any error only its type and where it happened.
"""

import logging
from types import TracebackType

from bot.slack.faults import cause

LIBRARIES = ("slack_bolt", "slack_sdk", "aiohttp")
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
ErrorFacts = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class Discreet(logging.Formatter):
    """Errors without the words that they carry."""

    def formatException(self, ei: ErrorFacts) -> str:  # noqa: N802 - logging's own name
        return "\n".join(cause(ei[1])) if ei[1] is not None else ""


class Places(logging.Handler):
    """Says where a library had something to say, and how serious it was; not what."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        place = f"{record.name}: {record.module}.{record.funcName}"
        logging.getLogger(__name__).log(record.levelno, "%s %s", place, error)


def set_up() -> None:
    """For the whole process, to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(FORMAT))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger("alembic").setLevel(logging.WARNING)
    for name in LIBRARIES:
        library = logging.getLogger(name)
        library.handlers = [Places(logging.WARNING)]
        library.propagate = False
