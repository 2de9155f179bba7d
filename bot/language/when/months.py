"""Months."""

from collections.abc import Callable

from bot.errors import NotUnderstood
from bot.language.calendar_words import MONTH_NUMBERS
from bot.language.context import Context
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.names import NUMBERS, year_after
from bot.language.when.reading import DATED, DIGITS, When, after, most_recent, opening, skip, word
from bot.periods import Month, Period
from bot.periods.calendar import months_on

LONGEST_AGO = 500


def month(words: Words, at: int, context: Context) -> When | None:
    """May 2024, May of 2024, 05/2024, aug last year, 2024-05."""
    numbered = _numbered(words, at)
    if numbered:
        return numbered
    start = skip(words, at, "the month of", "month of")
    number = MONTH_NUMBERS.get(word(words, start))
    if number is None:
        return None
    return with_year(words, start + 1, lambda year: Month(year, number), context)


def with_year(words: Words, end: int, make: Callable[[int], Period], context: Context) -> When:
    """A period of the year named next, or else of the newest in which it has begun."""
    year = year_after(words, end, context.today.year)
    if year:
        return When(make(year[0]), year[1])
    return When(most_recent(make, context), end, make)


def _numbered(words: Words, at: int) -> When | None:
    text = word(words, at)
    first, sign, last = text.partition("-" if "-" in text else "/")
    if not (sign and first.isdecimal() and last.isdecimal()):
        return None
    read = _year_and_month(first, sign, last)
    if read is None:
        return None
    if not 1 <= read[1] <= 12:
        raise NotUnderstood(f"There is no month {read[1]}.")
    return When(Month(*read), at + 1)


def _year_and_month(first: str, sign: str, last: str) -> tuple[int, int] | None:
    """2025-05 and 05/2025; but 2024-25 is a financial year, and 2021-23 are years."""
    if (len(first), len(last)) == (4, 2) and int(last) != (int(first) + 1) % 100:
        return None if sign == "-" and int(last) > 12 else (int(first), int(last))
    return (int(last), int(first)) if len(first) <= 2 and len(last) == 4 else None


def relative_month(words: Words, at: int, context: Context) -> When | None:
    """Last month, this month, month to date, the month before last, three months ago."""
    for phrase, back in (
        ("month before last", 2),
        ("last month", 1),
        ("previous month", 1),
        ("this month", 0),
        ("current month", 0),
        ("month to date", 0),
        ("mtd", 0),
        ("next month", -1),
    ):
        end = after(words, at, phrase)
        if end:
            return When(_months_back(context, back), end)
    number = read_number(words, at)
    end = after(words, number[1], "months ago", "month ago") if number else None
    if number and end and number[0].value < LONGEST_AGO:
        return When(_months_back(context, number[0].value), end)
    return None


def _months_back(context: Context, months: int) -> Month:
    return Month(*months_on(context.today.year, context.today.month, -months))


READERS = (
    opening(month, "the", "month", DATED, DIGITS, *MONTH_NUMBERS),
    opening(relative_month, "month", "last", "previous", "this", "current", "next", "mtd", *NUMBERS),
)
