"""What is said beside a question and changes no figure: who says so, what it is for, how it is asked."""

from bot.language.asides.fixed import CHECKED, harmless
from bot.language.asides.gestures import gestures
from bot.language.asides.preambles import read_preamble, without_preamble
from bot.language.asides.speakers import read_hearsay, read_saying
from bot.language.asides.uses import read_purpose, read_use

__all__ = [
    "CHECKED",
    "gestures",
    "harmless",
    "read_hearsay",
    "read_preamble",
    "read_purpose",
    "read_saying",
    "read_use",
    "without_preamble",
]
