"""Periods said with their length: "the four days 22 to 25 July", "the week of 15 to 21 June"."""

from datetime import timedelta

from bot.language.context import Context
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.days import named, weekday
from bot.language.when.names import NUMBERS
from bot.language.when.ranges import begun
from bot.language.when.reading import LAST, When, after, opening, skip, span_of, word
from bot.periods import Day, Period, Range, Span
from bot.periods.open_ended import LONGEST_ROLLING
from bot.questions import Direction

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
_TO = ("up to and including", "up to", "to", "ending on", "ending", "ended on", "that ended on", "until")
_FROM = ("of", "from", "between")
_SATURDAY, _WEEKEND = 5, 2


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
    """The 30 days up to 20 August, last fortnight to Sunday; "top 5 days to 20 August" is no such span."""
    long = _length(words, skip(words, skip(words, at, "the"), *LAST))
    to = after(words, long[1], *_TO) if long and not _is_ranked(words, at, context) else None
    start = skip(words, to, "the") if to else at
    found = (named(words, start, context) or weekday(words, start, context)) if to else None
    if long is None or found is None or not isinstance(found.meaning, Day):
        return None
    count = long[0]
    if not 1 <= count <= LONGEST_ROLLING:
        return None
    last = found.meaning.day
    return When(Range(last - timedelta(days=count - 1), last), found.end)


def _length(words: Words, at: int) -> tuple[int, int] | None:
    """How many days were said, and the index after them."""
    fortnight = after(words, at, "fortnight")
    if fortnight:
        return 14, fortnight
    number = read_number(words, at)
    days = _DAYS.get(word(words, number[1])) if number else None
    return (number[0].value * days, number[1] + 1) if number and days else None


def _is_ranked(words: Words, at: int, context: Context) -> bool:
    before = word(words, at - 1)
    meant = context.lexicon.at((before,), 0) if before else None
    return bool(meant and any(isinstance(one, Direction) for one in meant[0]))


def week_of(words: Words, at: int, context: Context) -> When | None:
    """The week of 15 to 21 June: seven days, told from the first to the last."""
    start = after(
        words, at, "the week of the", "the week of", "week of the", "week of", "the week from", "week from"
    )
    found = begun(words, skip(words, start, "the"), context) if start else None
    return found if found and _lasts(found, 1, "weeks", context) else None


def weekend_of(words: Words, at: int, context: Context) -> When | None:
    """The weekend of 15 August, or of 15 and 16 August: a Saturday and the Sunday after it."""
    start = after(words, at, "the weekend of the", "the weekend of", "weekend of the", "weekend of")
    if start is None:
        return None
    found = begun(words, start, context) or named(words, start, context)
    span = span_of(found.meaning, context) if found and isinstance(found.meaning, Period) else None
    if found is None or span is None or span.first.weekday() < _SATURDAY or span.days > _WEEKEND:
        return None
    saturday = span.first - timedelta(days=span.first.weekday() - _SATURDAY)
    sunday = saturday + timedelta(days=1)
    return When(Range(saturday, sunday), found.end) if span.last <= sunday else None


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
    opening(days_to, "the", "fortnight", *LAST, *NUMBERS),
    opening(week_of, "the", "week"),
    opening(weekend_of, "the", "weekend"),
)
