"""Years one by one: "each year from 2021 to 2026", "each of the last five years"."""

from bot.language.context import Context
from bot.language.meanings import Several
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.names import year_at
from bot.language.when.reading import When, after, opening, word
from bot.periods import Year

_MOST_YEARS = 12
_EACH = ("each", "every", "in each", "in every", "for each", "for every")
_FROM = ("year from", "year between", "of the years from", "of the years between")
_EACH_YEAR_FROM = tuple(f"{each} {said}" for each in _EACH for said in _FROM)
_LAST = ("of the last", "of the past", "of the previous", "of our last")
_EACH_OF_THE_LAST = tuple(f"{each} {said}" for each in ("each", "in each", "for each") for said in _LAST)


def each_year(words: Words, at: int, context: Context) -> When | None:
    """Each year from 2021 to 2026, each of the last five years: the last is the one before this."""
    return _from_one_to_another(words, at) or _last_ones(words, at, context)


def _from_one_to_another(words: Words, at: int) -> When | None:
    start = after(words, at, *_EACH_YEAR_FROM)
    first = year_at(words, start) if start else None
    to = after(words, first[1], "to", "and", "until", "through") if first else None
    last = year_at(words, to) if to else None
    return _several(first[0], last[0], last[1]) if first and last else None


def _last_ones(words: Words, at: int, context: Context) -> When | None:
    start = after(words, at, *_EACH_OF_THE_LAST)
    count = read_number(words, start) if start else None
    if count is None or word(words, count[1]) != "years":
        return None
    newest = context.today.year - 1
    return _several(newest - count[0].value + 1, newest, count[1] + 1)


def _several(first: int, last: int, end: int) -> When | None:
    if not 0 < last - first < _MOST_YEARS:
        return None
    return When(Several(tuple(map(Year, range(first, last + 1)))), end)


READERS = (opening(each_year, "in", "for", "each", "every"),)
