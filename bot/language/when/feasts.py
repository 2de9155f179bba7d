"""Holidays: of a fixed date, those that move with Easter, bank holidays and their weekends."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from bot.language.context import Context
from bot.language.meanings import Either
from bot.language.tokens import Words
from bot.language.when.names import year_after
from bot.language.when.reading import When, after, most_recent, opening, skip, span_of, word
from bot.periods import Day, Period, Range

_FIXED = {
    "christmas day": (12, 25),
    "xmas day": (12, 25),
    "christmas eve": (12, 24),
    "xmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year day": (1, 1),
    "new years day": (1, 1),
    "new year eve": (12, 31),
    "new years eve": (12, 31),
    "valentine day": (2, 14),
    "valentines day": (2, 14),
    "valentines": (2, 14),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "st george day": (4, 23),
    "st patrick day": (3, 17),
    "st patricks day": (3, 17),
    "st georges day": (4, 23),
    "bastille day": (7, 14),
    "april fools day": (4, 1),
    "april fool day": (4, 1),
    "may day": (5, 1),
    "leap day": (2, 29),
    "armistice day": (11, 11),
}
_MOVED = {(2020, "early may"): date(2020, 5, 8), (2022, "spring"): date(2022, 6, 2)}
"""Bank holidays moved by proclamation: VE Day in 2020, the Platinum Jubilee in 2022."""
_BANK_HOLIDAYS = {
    "early may": ("early may", "may day", "first may"),
    "spring": ("spring", "late may", "second may", "end of may", "whitsun", "whit"),
    "august": ("august", "late august", "summer", "aug"),
}
_OF_EASTER = {
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "easter saturday": -1,
    "easter day": 0,
}


def holiday(words: Words, at: int, context: Context) -> When | None:
    """Boxing Day 2024, Valentine's Day, Easter Monday, the August bank holiday weekend last year."""
    start = skip(words, at, "last", "the")
    if word(words, start) not in _STARTS:
        return None
    for read in (_bank, _fixed, _of_easter, _feast):
        found = read(words, start, context)
        if found:
            return found
    return None


def _in_year(words: Words, end: int, make: Callable[[int], Period], context: Context) -> When:
    year = year_after(words, end, context.today.year)
    return When(make(year[0]), year[1]) if year else When(most_recent(make, context), end, make)


def _fixed(words: Words, at: int, context: Context) -> When | None:
    for phrase, (month, day) in _FIXED.items():
        end = after(words, at, phrase)
        if end:
            return _in_year(words, end, partial(_on, month=month, day=day), context)
    return None


def _on(year: int, month: int, day: int) -> Day:
    return Day(date(year, month, day))


def _of_easter(words: Words, at: int, context: Context) -> When | None:
    for phrase, days in _OF_EASTER.items():
        end = after(words, at, phrase)
        if end:
            return _in_year(words, end, partial(from_easter, days=days), context)
    end = after(words, at, "easter weekend", "easter bank holiday weekend")
    return _in_year(words, end, lambda year: _easter(year)[1], context) if end else None


def _bank(words: Words, at: int, context: Context) -> When | None:
    """A bank holiday, or the three days of its weekend."""
    for name, said in _BANK_HOLIDAYS.items():
        end = after(words, at, *(f"{one} bank holiday" for one in said))
        if end is None:
            continue
        weekend = after(words, end, "weekend")
        end = skip(words, weekend or end, "monday")
        make: Callable[[int], Period] = partial(_weekend if weekend else _bank_holiday, name=name)
        return _in_year(words, end, make, context)
    return None


def _bank_holiday(year: int, name: str) -> Day:
    moved = _MOVED.get((year, name))
    if moved:
        return Day(moved)
    if name == "early may":
        return Day(_monday_from(date(year, 5, 1)))
    return Day(_monday_from(date(year, 5, 25) if name == "spring" else date(year, 8, 25)))


def _monday_from(day: date) -> date:
    """The first Monday on or after a day."""
    return day + timedelta(days=-day.weekday() % 7)


def _weekend(year: int, name: str) -> Range:
    """From Saturday to the bank holiday; one on a Thursday or Friday runs to the Sunday after it."""
    day = _bank_holiday(year, name).day
    if day.weekday() == 0:
        return Range(day - timedelta(days=2), day)
    return Range(day, day + timedelta(days=6 - day.weekday()))


def _feast(words: Words, at: int, context: Context) -> When | None:
    """ "Christmas" and "Easter" are the day to some, and the days around it to others."""
    make = _FEASTS.get(word(words, at))
    if make is None:
        return None
    year = year_after(words, at + 1, context.today.year)
    if year:
        return When(Either(make(year[0])), year[1])
    newest = most_recent(lambda number: make(number)[1], context)
    return When(Either(make(span_of(newest, context).first.year)), at + 1)


def _christmas(year: int) -> tuple[Day, Range]:
    return Day(date(year, 12, 25)), Range(date(year, 12, 24), date(year, 12, 26))


def _easter(year: int) -> tuple[Day, Range]:
    return from_easter(year, 0), Range(from_easter(year, -2).day, from_easter(year, 1).day)


_FEASTS = {"christmas": _christmas, "xmas": _christmas, "easter": _easter}


def from_easter(year: int, days: int) -> Day:
    """Easter Sunday by the anonymous Gregorian rule (Meeus, Astronomical Algorithms, chapter 8)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - shift + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return Day(date(year, month, day + 1) + timedelta(days=days))


_STARTS = {
    phrase.split()[0]
    for phrase in (*_FIXED, *_OF_EASTER, *_FEASTS, *(one for said in _BANK_HOLIDAYS.values() for one in said))
}
READERS = (opening(holiday, "last", "the", *_STARTS),)
