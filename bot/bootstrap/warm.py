"""Before the first request: what every answer needs is read."""

import sys
from contextlib import suppress

from bot.bootstrap.memory import settle
from bot.errors import DeskError
from bot.shelf import NotAtHand
from bot.slack.reception import Reception

SWITCH_SECONDS = 0.0005
"""How long a busy event loop may keep the thread that claims requests waiting; Python's own is ten times
as long, and every request of a batch would wait for it."""
WARMING = ("/crossings", "/crossings May 2024", "/deaths", "/compare ytd")


def warm(reception: Reception) -> None:
    """Answer a few questions, so that nobody waits for the figures and the words to be read. A database
    that is empty or cannot be reached is for the requests to tell."""
    style = reception.answering.style("")
    with suppress(DeskError, NotAtHand):
        for words in WARMING:
            reception.answering.reply(words, reception.today, style)
    settle()
    sys.setswitchinterval(SWITCH_SECONDS)
