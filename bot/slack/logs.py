"""What libraries log, without what they were given.

Slack's libraries write whole requests into their messages, tokens and secret addresses with them, the server
writes the addresses that it was asked for, and errors repeat what they were given. A record is made without
them, so that no handler can write them.
"""

import logging
from collections.abc import Callable
from typing import Any

LIBRARIES = frozenset({"aiohttp", "asyncio", "crossings-desk", "slack_bolt", "slack_sdk", "uvicorn"})
"""By the first part of their loggers' names; Bolt names one after the app."""

Make = Callable[..., logging.LogRecord]


def discreet(make: Make) -> Make:
    """For ``logging.setLogRecordFactory``: of what a library logs, the place and the type of the error."""

    def made(*arguments: Any, **named: Any) -> logging.LogRecord:
        record = make(*arguments, **named)
        if record.name.partition(".")[0] in LIBRARIES:
            kind = record.exc_info[0].__qualname__ if record.exc_info and record.exc_info[0] else "no error"
            record.msg = f"line {record.lineno} in {record.funcName}, {kind}"
            record.args = record.exc_info = record.stack_info = None
        return record

    return made
