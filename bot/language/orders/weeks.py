"""Which week's digest is meant: ``2026-W33``, ``week 33``, ``the week ending 16 August``."""

import re
from datetime import date

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.tokens import words
from bot.language.when import read_period
from bot.periods import Week

NO_WEEK = "A week is written by its ISO number, such as 2026-W33."
EXAMPLES = ("2026-W33", "week 33", "the week ending 16 August 2026")
_NUMBER = re.compile(r"w?(\d{1,2})")


def read_week(said: str, today: date) -> Week:
    """Of a number without its year, the newest that has begun. Raises ``NotUnderstood``."""
    week = said.strip().lower().removeprefix("the ")
    number = _NUMBER.fullmatch(week)
    named = words(f"week {number[1]}" if number else week)
    found = read_period(named, 0, Context(today, {"arrivals": today})) if named else None
    if found is None or found.end < len(named) or not isinstance(found.meaning, Week):
        raise NotUnderstood(NO_WEEK, EXAMPLES)
    return found.meaning
