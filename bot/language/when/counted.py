"""Periods said with their length: "the four days 22 to 25 July", "the week of 15 to 21 June"."""

from datetime import timedelta

from bot.language.context import Context
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.days import named
from bot.language.when.names import NUMBERS
from bot.language.when.ranges import begun
from bot.language.when.reading import When, after, opening, skip, span_of, word
from bot.periods import Day, Period, Range, Span
from bot.periods.open_ended import LONGEST_ROLLING

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_TO = ("up to and including", "up to", "to", "ending on", "ending", "ended on", "that ended on", "until")
_FROM = ("of", "from", "between")


def counted(words: Words, at: int, context: Context) -> When | None:
    """The four days 22 to 25 July: the dates, if there are as many as said."""
    start = skip(words, at, "the")
    number = read_number(words, start)
    if number is None:
        return None
    for unit in ("days", "weeks", "months"):
        of = after(words, number[1], unit)
        found = begun(words, skip(words, of, *_FROM), context) if of else None
        if found and _lasts(found, number[0].value, unit, context):
            return found
    return None


def days_to(words: Words, at: int, context: Context) -> When | None:
    """The 30 days up to 20 August; "top 5 days to 20 August" is no such span."""
    if word(words, at - 1) != "the" and word(words, at) != "the":
        return None
    number = read_number(words, skip(words, at, "the"))
    unit = word(words, number[1]) if number else ""
    to = after(words, number[1] + 1, *_TO) if number and unit in _DAYS else None
    found = named(words, skip(words, to, "the"), context) if to else None
    if number is None or found is None or not isinstance(found.meaning, Day):
        return None
    count = number[0].value * _DAYS[unit]
    if not 1 <= count <= LONGEST_ROLLING:
        return None
    last = found.meaning.day
    return When(Range(last - timedelta(days=count - 1), last), found.end)


def week_of(words: Words, at: int, context: Context) -> When | None:
    """The week of 15 to 21 June: seven days, told from the first to the last."""
    start = after(
        words, at, "the week of the", "the week of", "week of the", "week of", "the week from", "week from"
    )
    found = begun(words, skip(words, start, "the"), context) if start else None
    return found if found and _lasts(found, 1, "weeks", context) else None


def _lasts(found: When, count: int, unit: str, context: Context) -> bool:
    if not isinstance(found.meaning, Period):
        return False
    span = span_of(found.meaning, context)
    return _months(span) == count if unit == "months" else span.days == count * _DAYS[unit]


def _months(span: Span) -> int:
    """How many months a span is made of; 0 if it is not of whole ones."""
    after_last = span.last.fromordinal(span.last.toordinal() + 1)
    if span.first.day != 1 or after_last.day != 1:
        return 0
    return (after_last.year - span.first.year) * 12 + after_last.month - span.first.month


READERS = (
    opening(counted, "the", *NUMBERS),
    opening(days_to, "the", *NUMBERS),
    opening(week_of, "the", "week"),
)
