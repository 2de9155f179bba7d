"""``python -m tests.slack.verbose COMMAND...``: as ``python -m bot``, with every log at DEBUG."""

import logging
import sys

from bot.__main__ import main
from bot.bootstrap import logs, slack
from bot.slack.logs import LIBRARIES


def all_said() -> None:
    """As it is in force in a deployment, and then as talkative as anybody could make it."""
    logs.set_up()
    logging.getLogger().setLevel(logging.DEBUG)
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.DEBUG)


if __name__ == "__main__":
    setattr(slack, "set_up", all_said)  # noqa: B010 - for this process alone
    sys.exit(main())
