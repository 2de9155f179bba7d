"""Ranges: from one period to another, up to one, since one, before one."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import Before, Either
from bot.language.tokens import Words
from bot.language.when.names import MONTH_NUMBERS, nth_at
from bot.language.when.reading import Meant, When, after, most_recent, skip, span_of, word
from bot.language.when.single import single
from bot.periods import Day, Ever, Month, Period, Range, Since, Year, YearToDate, month_end

_ONE_DAY = timedelta(days=1)


def between(words: Words, at: int, context: Context) -> When | None:
    """A to B, from A to B, between A and B, A-B; a side without a year takes the other's."""
    of_two = after(words, at, "between", "from between")
    start = of_two or skip(words, at, "from")
    first = _side(words, start, context)
    if first is None:
        return None
    to = _joiner(words, first.end, of_two is not None)
    last = single(words, skip(words, to, "the"), context) if to else None
    if last is None or not (isinstance(first.meaning, Period) and isinstance(last.meaning, Period)):
        return None
    return _range(first, last, context)


def _side(words: Words, at: int, context: Context) -> When | None:
    """The beginning of a range; in "1 to 20 May" or "24-30 August" only the number is said."""
    at = skip(words, at, "the")
    day = nth_at(words, at)
    to = _joiner(words, at + 1, False) if day is not None else None
    month_at = skip(words, skip(words, to, "the") + 1, "of") if to else 0
    number = (
        MONTH_NUMBERS.get(word(words, month_at)) if to and nth_at(words, skip(words, to, "the")) else None
    )
    if day is not None and number is not None:
        make = partial(_day, month=number, day=day)
        return When(most_recent(make, context), at + 1, make)
    return single(words, at, context)


def _day(year: int, month: int, day: int) -> Day:
    try:
        return Day(date(year, month, day))
    except ValueError:
        raise NotUnderstood(f"There is no day {day} in month {month} of {year}.") from None


def _joiner(words: Words, at: int, of_two: bool) -> int | None:
    if not of_two and word(words, at) and words[at].before in ("-", "--"):
        return at
    if of_two:
        return after(words, at, "and", "to")
    return after(
        words, at, "up to and including", "up to", "to", "through to", "through", "until", "till", "thru"
    )


def _range(first: When, last: When, context: Context) -> When | None:
    a, b = _dated(first, last, context)
    try:
        read = Range(span_of(a, context).first, span_of(b, context).last)
    except ValueError:
        raise NotUnderstood(f"A period cannot end ({b.name}) before it begins ({a.name}).") from None
    yearless = first.in_year and last.in_year
    return When(read, last.end, partial(_range_in, first, last, context) if yearless else None)


def _range_in(first: When, last: When, context: Context, year: int) -> Range:
    assert first.in_year
    assert last.in_year
    a, b = first.in_year(year), last.in_year(year)
    if span_of(a, context).first > span_of(b, context).last:
        b = last.in_year(year + 1)
    return Range(span_of(a, context).first, span_of(b, context).last)


def _dated(first: When, last: When, context: Context) -> tuple[Period, Period]:
    """Both sides with a year: the nearest that keeps the beginning before the end."""
    a, b = first.meaning, last.meaning
    assert isinstance(a, Period)
    assert isinstance(b, Period)
    if first.in_year and not last.in_year:
        end = span_of(b, context)
        a = first.in_year(end.last.year)
        return (a, b) if span_of(a, context).first <= end.last else (first.in_year(end.last.year - 1), b)
    if last.in_year:
        begin = span_of(a, context).first
        b = last.in_year(begin.year)
        return (a, b) if begin <= span_of(b, context).last else (a, last.in_year(begin.year + 1))
    return a, b


def adjoining(words: Words, at: int, context: Context) -> When | None:
    """Nov/dec 2025: two months with a stroke between them."""
    first, last = MONTH_NUMBERS.get(word(words, at)), MONTH_NUMBERS.get(word(words, at + 1))
    if first is None or last is None or words[at + 1].before != "/":
        return None
    read = single(words, at + 1, context)
    if read is None or not isinstance(read.meaning, Month):
        return None
    make = partial(_two_months, first=first, last=last)
    return When(make(read.meaning.year), read.end, make if read.in_year else None)


def _two_months(year: int, first: int, last: int) -> Range:
    return Range(date(year - (first > last), first, 1), month_end(year, last))


def since(words: Words, at: int, context: Context) -> When | None:
    """Since 5 July 2024, since May, since 2019, 2019 onwards, after 2019."""
    start = after(words, at, "since the start of", "since the beginning of", "since")
    if start:
        return _since(words, skip(words, start, "the"), context, 0)
    start = after(words, at, "after the end of", "since the end of", "after")
    if start:
        return _since(words, skip(words, start, "the"), context, 1)
    found = single(words, skip(words, at, "from"), context)
    end = after(words, found.end, "onwards", "onward", "on") if found else None
    if found and end and isinstance(found.meaning, Period):
        return When(Since(span_of(found.meaning, context).first), end)
    if found and word(words, at) == "from" and isinstance(found.meaning, Period):
        since_then = Since(span_of(found.meaning, context).first)
        return When(Either((found.meaning, since_then)), found.end)
    return None


def _since(words: Words, at: int, context: Context, days_after: int) -> When | None:
    found = single(words, at, context)
    if found is None or isinstance(found.meaning, Ever):
        return None
    return When(_each(found.meaning, lambda period: _begun(period, context, days_after)), found.end)


def _begun(period: Period, context: Context, after_end: int) -> Period:
    span = span_of(period, context)
    return Since(span.last + _ONE_DAY) if after_end else Since(span.first)


def _each(meaning: Meant, make: Callable[[Period], Meant]) -> Meant:
    if isinstance(meaning, Either):
        return Either(tuple(make(option) for option in meaning.options if isinstance(option, Period)))
    return make(meaning) if isinstance(meaning, Period) else meaning


def up_to(words: Words, at: int, context: Context) -> When | None:
    """Up to 20 August 2025: from 1 January of that year. Before 2020: from the first day held."""
    start = after(words, at, "before the", "before", "prior to", "up to the end of", "up to and including")
    before = words[at].text in ("before", "prior")
    start = start or after(words, at, "up to the", "up to", "until", "up until", "by the end of", "by")
    found = single(words, start, context) if start else None
    if found is None or not isinstance(found.meaning, Period):
        return None
    make = _before if before else _until
    return When(make(found.meaning, context), found.end, None, () if before else ("counted from 1 January",))


def _before(period: Period, context: Context) -> Before:
    return Before(span_of(period, context).first - _ONE_DAY)


def _until(period: Period, context: Context) -> Meant:
    last = span_of(period, context).last
    if isinstance(period, Year | YearToDate):
        return Before(last)
    return Range(date(last.year, 1, 1), last)


READERS = (single, between, adjoining, since, up_to)
