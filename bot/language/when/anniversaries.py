"""Today's date in another year: on this day in 2022, a year ago today."""

from bot.language.context import Context
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.names import NUMBERS, year_after
from bot.language.when.reading import DIGITS, When, after, opening, word
from bot.periods import Day
from bot.periods.calendar import same_date_in

_THIS_DAY = tuple(f"{on}this {day}" for on in ("on ", "") for day in ("day", "date"))
_UP_TO = ("by", "to", "until", "till")
_LONGEST_AGO = 100


def this_day(words: Words, at: int, context: Context) -> When | None:
    """On this day in 2022, this day last year; "by this date in 2022" is the year so far."""
    end = after(words, at, *_THIS_DAY) if word(words, at - 1) not in _UP_TO else None
    year = year_after(words, end, context.today.year) if end else None
    return _on(year[0], year[1], context) if year else None


def ago_today(words: Words, at: int, context: Context) -> When | None:
    """A year ago today, two years ago today."""
    one = after(words, at, "a year", "one year")
    number = read_number(words, at) if one is None else None
    years, start = (
        (1, one) if one else (number[0].value, after(words, number[1], "years")) if number else (0, None)
    )
    end = after(words, start, "ago today", "ago to the day") if start else None
    if end is None or not 1 <= years <= _LONGEST_AGO:
        return None
    return _on(context.today.year - years, end, context)


def _on(year: int, end: int, context: Context) -> When:
    return When(Day(same_date_in(year, context.today)), end)


READERS = (
    opening(this_day, "on", "this"),
    opening(ago_today, "a", "one", DIGITS, *NUMBERS),
)
