"""``python -m tests.slack.verbose COMMAND...``: as ``python -m bot``, with every log at its lowest level."""

import logging
import sys

from bot.__main__ import main
from bot.bootstrap import logs, slack
from bot.slack.logs import LIBRARIES

EVERYTHING = 1
"""Below DEBUG too: uvicorn has a level for whole requests there."""


def all_said() -> None:
    """As it is in force in a deployment, and then as talkative as anybody could make it."""
    logs.set_up()
    logging.getLogger().setLevel(EVERYTHING)
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(EVERYTHING)


if __name__ == "__main__":
    setattr(slack, "set_up", all_said)  # noqa: B010 - for this process alone
    sys.exit(main())
