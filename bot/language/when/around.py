"""Days counted off from an event: the first 30 days after it, the 80 days before it."""

from datetime import date, timedelta

from bot.language.context import Context
from bot.language.meanings import Before
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.events import from_event
from bot.language.when.names import NUMBERS
from bot.language.when.reading import DIGITS, When, after, opening, skip, word
from bot.periods import During, Range, SinceEvent

_DAYS_IN = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_LONGEST = 4000


def around(words: Words, at: int, context: Context) -> When | None:
    """In the first 30 days after Burnham took over; the first 100 days of Starmer; 80 days before it."""
    start = skip(words, at, "in the", "the", "in")
    first = after(words, start, "first")
    if first is None and not word(words, start)[:1].isdigit() and word(words, start) not in NUMBERS:
        return None
    number = read_number(words, first or start)
    if number is None or word(words, number[1]) not in _DAYS_IN:
        return None
    days = number[0].value * _DAYS_IN[word(words, number[1])]
    to = number[1] + 1
    event = from_event(words, skip(words, to, "of", "immediately", "just") if first else to, context)
    if event is None or not 1 <= days <= _LONGEST:
        return None
    meaning = event.meaning
    if isinstance(meaning, Before):
        return When(Range(meaning.last - timedelta(days=days - 1), meaning.last), event.end)
    if isinstance(meaning, SinceEvent | During):
        return (
            When(_from(meaning.event.since, days), event.end) if first or word(words, to) == "after" else None
        )
    return None


def _from(day: date, days: int) -> Range:
    return Range(day, day + timedelta(days=days - 1))


READERS = (opening(around, "in", "the", "first", DIGITS, *NUMBERS),)
