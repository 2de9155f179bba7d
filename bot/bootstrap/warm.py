"""Before the first request: what every answer needs is read, and kept out of the garbage collector's way."""

import gc
import sys
from contextlib import suppress

from bot.desk import NotAtHand
from bot.errors import DeskError
from bot.slack.reception import Reception

YOUNG = 50_000
"""New objects between two collections; Python's 700 is for programs far smaller than the figures held."""
SWITCH_SECONDS = 0.0005
"""How long a busy event loop may keep the thread that claims requests waiting; Python's own is ten times
as long, and every request of a batch would wait for it."""
WARMING = ("/crossings", "/crossings May 2024", "/deaths", "/compare ytd")


def warm(reception: Reception) -> None:
    """Answer a few questions, so that nobody waits for the figures and the words to be read; then take
    what they left out of the collector's rounds, which cost a third of each answer. A database that is
    empty or cannot be reached is for the requests to tell."""
    style = reception.answering.style("")
    with suppress(DeskError, NotAtHand):
        for words in WARMING:
            reception.answering.reply(words, reception.today, style)
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, 20, 50)
    sys.setswitchinterval(SWITCH_SECONDS)
