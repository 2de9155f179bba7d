"""Periods said with their length: "the four days 22 to 25 July", "the week of 15 to 21 June"."""

from bot.language.context import Context
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.names import NUMBERS
from bot.language.when.ranges import begun
from bot.language.when.reading import When, after, opening, skip, span_of
from bot.periods import Period, Span

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
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


READERS = (opening(counted, "the", *NUMBERS), opening(week_of, "the", "week"))
