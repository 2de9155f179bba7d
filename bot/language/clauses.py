"""Two questions in one text: the first is answered, and the second is named, never dropped."""

import re
from functools import cache
from typing import NamedTuple

from bot.errors import AskerError
from bot.language.commands import Command
from bot.language.context import Context
from bot.language.meanings import Counted
from bot.language.reading import Before, Reading
from bot.language.scan import scan
from bot.language.side_by_side import second_measure
from bot.language.tokens import words
from bot.language.understand import understand
from bot.questions import Each, Latest, Question, shown

OPENERS = "were|was|did|do|is|are|how many|how much|what|which|when|has|have"

_ASKING = frozenset(("how", "number", "figure", "figures", "total"))


class Two(NamedTuple):
    """``names_measure``: whether the first says itself what it counts."""

    first: Reading
    second: Question
    names_measure: bool

    def covered_by(self, whole: Question) -> bool:
        """Whether the text read as one question asks what both ask: the one kind of question of the same
        figures, or what the second makes of the first; "2024? Boats, please" is of boats alone."""
        first = self.first.question
        if whole == self.second and not self.names_measure:
            return True
        if not first.subject == self.second.subject == whole.subject:
            return False
        return whole == self.second or isinstance(self.second, (type(first), Each))

    def first_alone(self) -> Reading:
        """With a note on the second, unless it asks the same."""
        if self.second == self.first.question:
            return self.first
        return self.first.noting(f"the first of two questions; for the other ask “{shown(self.second)}”")


def two_in(
    said: str, context: Context, command: Command, before: Before, refused: bool = False
) -> Two | None:
    """The second may follow from the first. None unless both are understood. ``refused``: whether the text
    does not read as one question."""
    parts = _parted(said) or (_at_second_measure(said, context) if refused else None)
    if parts is None:
        return None
    try:
        first = understand(parts[0], context, command, before)
        second = understand(parts[1], context, command, first.question)
        if isinstance(first.question, Latest):  # "how many boats, and how many people last week"
            first = understand(parts[0], context, command, second.question)
    except AskerError:
        return None
    named = any(isinstance(found.meaning, Counted) for found in scan(words(parts[0]), context).found)
    return Two(first, second.question, named)


@cache
def _between() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"\s*(?:[,;?.:]\s*(?:and\s+)?|\s+and\s+)(?=(?:{OPENERS})\b)", re.IGNORECASE),
        re.compile(r"[?;•◦▪]\s*(?=\w)"),
    )


def _parted(typed: str) -> tuple[str, str] | None:
    """The text before and after the place where a second question begins: a word, a question mark, a bullet.
    The end of a sentence or of a line by itself parts nothing: "2024 vs. 2025"."""
    for pattern in _between():
        if cut := pattern.search(typed, 1):
            return typed[: cut.start()], typed[cut.end() :]
    return None


def _at_second_measure(typed: str, context: Context) -> tuple[str, str] | None:
    """ "How many in 2024, deaths in 2023": the first is asked in words of its own, and no bare period."""
    try:
        read = scan(words(typed), context)
    except AskerError:
        return None
    second = second_measure(read.words, read.found)
    if second is None:
        return None
    counts = any(isinstance(found.meaning, Counted) and found.end <= second.start for found in read.found)
    if not (counts or _ASKING.intersection(word.text for word in read.words[: second.start])):
        return None
    start = read.words[second.start].start
    return typed[:start], typed[start:]
