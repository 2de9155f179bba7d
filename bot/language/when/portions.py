"""Periods said by their place: the last August, 2024 Q2, the first six months of 2025."""

from collections.abc import Callable
from datetime import date
from functools import partial

from bot.language.context import Context
from bot.language.meanings import Either
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.months import month
from bot.language.when.names import nth_at, year_after, year_at
from bot.language.when.quarters import half, quarter, season
from bot.language.when.reading import DIGITS, When, after, most_recent, opening, skip, span_of
from bot.periods import Half, Month, Period, Quarter, Range, Span, Year, month_end

_Make = Callable[[int], Period]


def year_first(words: Words, at: int, context: Context) -> When | None:
    """2024 Q2, 2024-Q2, 2025 May, 2024 summer: unless the name has a number of its own after it."""
    year = year_at(words, at)
    if year is None or (year[1] < len(words) and words[year[1]].before in (",", ";", "/")):
        return None
    for read in (month, quarter, half, season):
        found = read(words, year[1], context)
        if found and found.in_year and not _owns_number(words, found.end):
            return When(found.in_year(year[0]), found.end)
    return None


def _owns_number(words: Words, end: int) -> bool:
    return nth_at(words, end) is not None or year_at(words, end) is not None


def last_named(words: Words, at: int, context: Context) -> When | None:
    """Last August, last summer, last Q4: the newest that has ended. This August: this year's."""
    start = after(words, at, "this", "last")
    for read in (month, season, quarter) if start else ():
        found = read(words, start or at, context)
        if found and found.in_year:
            last = words[at].text == "last"
            meant = _last(found.in_year, context) if last else _this(found.in_year, context)
            return When(meant, found.end)
    return None


def _this(make: _Make, context: Context) -> Period:
    """ "This winter" in January is the one that goes on; in August, the one to come."""
    begun = make(context.today.year - 1)
    return begun if span_of(begun, context).last >= context.today else make(context.today.year)


def _last(make: _Make, context: Context) -> Period | Either:
    """ "Last May" in August is this year's to some and last year's to others."""
    newest = most_recent(make, context)
    span = span_of(newest, context)
    if span.last >= context.today:
        return make(span.first.year - 1)
    if isinstance(newest, Month) and newest.year == context.today.year:
        return Either((newest, make(newest.year - 1)))
    return newest


def first_units(words: Words, at: int, context: Context) -> When | None:
    """First six months of 2025, last three months of 2024, first ten days of May 2025."""
    at = skip(words, at, "the")
    which = after(words, at, "first", "opening", "last", "final", "closing")
    number = read_number(words, which) if which else None
    if number is None:
        return None
    for unit, whole_of, part_of in (
        ("months", _year, _months),
        ("quarters", _year, _quarters),
        ("days", _year_or_month, _days),
    ):
        of = after(words, number[1], unit)
        whole = whole_of(words, of, context) if of else None
        first = words[at].text in ("first", "opening")
        if whole:
            part = part_of(whole[0], number[0].value, first)
            return When(part, whole[1]) if part else None
        if of and first:
            return _of_any_year(of, number[0].value, part_of, context)
    return None


def part_of_month(words: Words, at: int, context: Context) -> When | None:
    """The first half of August (its first 15 days), the second half of July, the first fortnight of May."""
    start = skip(words, at, "the")
    which = after(words, start, *_PARTS)
    of = after(words, which, "of", "in") if which else None
    found = month(words, of, context) if of else None
    if which is None or found is None or not isinstance(found.meaning, Month):
        return None
    make = partial(_part, month=found.meaning.month, part=" ".join(one.text for one in words[start:which]))
    return When(make(found.meaning.year), found.end, make if found.in_year else None)


_PARTS = (
    "first half",
    "1st half",
    "second half",
    "2nd half",
    "latter half",
    "first fortnight",
    "last fortnight",
)


def _part(year: int, month: int, part: str) -> Range:
    last = month_end(year, month)
    middle = 14 if part.endswith("fortnight") or last.day < 30 else 15
    if part.startswith(("first", "1st")):
        return Range(last.replace(day=1), last.replace(day=middle))
    return Range(last.replace(day=last.day - 13 if part.endswith("fortnight") else middle + 1), last)


def _of_any_year(
    end: int, count: int, part_of: Callable[[Span, int, bool], Period | None], context: Context
) -> When | None:
    """ "The first six months": of this year, or of the one named beside it."""
    if part_of(_whole_year(context.today.year), count, True) is None:
        return None
    return When(
        _first_of(context.today.year, count, part_of), end, lambda year: _first_of(year, count, part_of)
    )


def _first_of(year: int, count: int, part_of: Callable[[Span, int, bool], Period | None]) -> Period:
    return part_of(_whole_year(year), count, True) or Year(year)


def _whole_year(year: int) -> Span:
    return Span(date(year, 1, 1), date(year, 12, 31))


def _year(words: Words, at: int, context: Context) -> tuple[Span, int] | None:
    of_this = after(words, at, "of the year", "of this year", "this year")
    year = (context.today.year, of_this) if of_this else year_after(words, at, context.today.year)
    return (Span(date(year[0], 1, 1), date(year[0], 12, 31)), year[1]) if year else None


def _year_or_month(words: Words, at: int, context: Context) -> tuple[Span, int] | None:
    of = after(words, at, "of", "in")
    found = month(words, of, context) if of else None
    if found and isinstance(found.meaning, Month):
        return span_of(found.meaning, context), found.end
    return _year(words, at, context)


def _months(year: Span, count: int, first: bool) -> Period | None:
    if not 1 <= count <= 12:
        return None
    number = year.first.year
    if count == 6:
        return Half(number, 1 if first else 2)
    if count == 3:
        return Quarter(number, 1 if first else 4)
    return (
        Range(year.first, month_end(number, count))
        if first
        else Range(date(number, 13 - count, 1), year.last)
    )


def _quarters(year: Span, count: int, first: bool) -> Period | None:
    return _months(year, count * 3, first)


def _days(whole: Span, count: int, first: bool) -> Period | None:
    if not 1 <= count <= whole.days:
        return None
    if first:
        return Range(whole.first, date.fromordinal(whole.first.toordinal() + count - 1))
    return Range(date.fromordinal(whole.last.toordinal() - count + 1), whole.last)


READERS = (
    opening(last_named, "this", "last"),
    opening(year_first, DIGITS),
    opening(part_of_month, "the", "first", "1st", "second", "2nd", "latter", "last", DIGITS),
    opening(first_units, "the", "first", "opening", "last", "final", "closing"),
)
