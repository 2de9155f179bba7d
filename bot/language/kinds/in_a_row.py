"""The days in a row that come to the most: "busiest seven days in a row", "worst week, any seven days"."""

from bot.language.meanings import Cue, Found
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.periods import Ever
from bot.questions import Direction, Grain, HighestDays

_MOST, _FEWEST = 366, 2
_WEEK = 7
_SPANS = ("total", "totals", "period", "spell", "stretch", "window", "sum", "figure")
_OTHER = (Cue.LONGEST, Cue.CURRENT, Cue.GAP, Cue.WITHOUT, Cue.AVERAGE, Cue.RANK)


def highest_days(slots: Slots) -> HighestDays | None:
    """/crossings busiest 7 days in a row 2025"""
    if slots.has(*_OTHER) or slots.asks_yes_or_no():
        return None
    days = _days_in_a_row(slots)
    if days is None or slots.take(Direction) is not Direction.HIGHEST:
        return None
    slots.cue(Cue.RUN, Cue.WHICH, Cue.WHEN, Cue.RECORD, Cue.TOTAL)
    if days == _WEEK:
        slots.left = [found for found in slots.left if found.meaning is not Grain.WEEK]
    subject = slots.subject()
    return HighestDays(subject, days, slots.period(subject.measure) or Ever())


def _days_in_a_row(slots: Slots) -> int | None:
    """How many, where a number of days is said to be in a row: not the "top 7 days", which are a list."""
    for found in slots.left:
        if not isinstance(found.meaning, Number) or found.meaning.nth:
            continue
        behind = [other for other in slots.left if other.start == found.end]
        if any(_in_a_row(other, found, slots) for other in behind):
            slots.left = [one for one in slots.left if one is not found and one.meaning is not Grain.DAY]
            return found.meaning.value if _FEWEST <= found.meaning.value <= _MOST else None
    return None


def _in_a_row(found: Found, number: Found, slots: Slots) -> bool:
    words = slots.asked.words
    if found.meaning is Cue.RUN:
        return "days" in slots.said(found).lower().split()
    after = words[found.end].text if found.end < len(words) else ""
    hyphened = "-" in words[found.start].before or after in _SPANS
    return found.meaning is Grain.DAY and (hyphened or slots.asked.word_before(number) == "any")
