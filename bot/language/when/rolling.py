"""Spans that end on the newest published day: the last 7 days, the past fortnight."""

from datetime import date
from typing import Literal

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import Either
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.reading import When, after, opening, word
from bot.periods import Month, Period, Range, Rolling, Week, Year
from bot.periods.calendar import months_on
from bot.periods.open_ended import LONGEST_ROLLING

_Unit = Literal["days", "weeks", "months"]
_UNITS: dict[str, tuple[_Unit, int]] = {
    "day": ("days", 1),
    "days": ("days", 1),
    "week": ("weeks", 1),
    "weeks": ("weeks", 1),
    "fortnight": ("weeks", 2),
    "fortnights": ("weeks", 2),
    "month": ("months", 1),
    "months": ("months", 1),
    "year": ("months", 12),
    "years": ("months", 12),
}


def rolling(words: Words, at: int, context: Context) -> When | None:
    """Last 7 days, past week, past fortnight, rolling 12 months."""
    start = after(words, at, "last", "past", "latest", "most recent", "previous", "rolling")
    number = read_number(words, start) if start else None
    unit_at = number[1] if number else start
    if start is None or unit_at is None or word(words, unit_at) not in _UNITS:
        return None
    if number is None and not _rolls_alone(words, at, unit_at):
        return None
    unit, size = _UNITS[word(words, unit_at)]
    count = number[0].value if number else 1
    if not 1 <= count * size <= LONGEST_ROLLING:
        raise NotUnderstood(f"The last {count:,} {word(words, unit_at)} is not a span that can be counted.")
    read = _rolling(unit, count * size)
    if word(words, unit_at) == "years" and count > 1:
        return When(_whole_years(read, count, context), unit_at + 1)
    return When(read, unit_at + 1)


def _rolls_alone(words: Words, at: int, unit_at: int) -> bool:
    """Without a number only "past week" rolls; "last week" is the last full one, a fortnight always
    rolls."""
    return words[at].text == "past" or words[unit_at].text == "fortnight"


def _rolling(unit: _Unit, count: int) -> Rolling:
    return Rolling(count * 7, "days") if unit == "weeks" else Rolling(count, unit)


def _whole_years(read: Rolling, count: int, context: Context) -> Either:
    """The last five years: whole calendar years to some, sixty months to others."""
    newest = context.today.year - 1
    return Either((Range(date(newest - count + 1, 1, 1), date(newest, 12, 31)), read))


def in_the_last(words: Words, at: int, context: Context) -> When | None:
    """ "In the last week" is the last full week to some and the last seven days to others."""
    start = after(words, at, "in the last", "over the last", "during the last", "within the last")
    unit = word(words, start) if start else ""
    if start is None or unit not in ("week", "month", "year"):
        return None
    year, month = months_on(context.today.year, context.today.month, -1)
    full: dict[str, Period] = {
        "week": Week.of(date.fromordinal(context.today.toordinal() - 7)),
        "month": Month(year, month),
        "year": Year(context.today.year - 1),
    }
    return When(Either((full[unit], _rolling(*_UNITS[unit]))), start + 1)


READERS = (
    opening(rolling, "last", "past", "latest", "most", "previous", "rolling"),
    opening(in_the_last, "in", "over", "during", "within"),
)
