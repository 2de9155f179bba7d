"""Two questions in one text: the first is answered, and the second is named, never dropped."""

import re
from functools import cache

OPENERS = "were|was|did|do|is|are|how many|how much|what|which|when|has|have"


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:[,;?.:]\s*(?:and\s+)?|\s+and\s+)(?=(?:{OPENERS})\b)", re.IGNORECASE)


def parted(typed: str) -> tuple[str, str] | None:
    """The text before and after the place where a second question begins."""
    cut = _between().search(typed, 1)
    return (typed[: cut.start()], typed[cut.end() :]) if cut else None


@cache
def _after_a_mark() -> re.Pattern[str]:
    return re.compile(r"(?:[?;\n]\s*|[.!]\s+)(?=\w)")


def asked_twice(typed: str) -> tuple[str, str] | None:
    """The text before and after a mark that ends a sentence, or the end of a line."""
    cut = _after_a_mark().search(typed, 1)
    return (typed[: cut.start()], typed[cut.end() :]) if cut else None
