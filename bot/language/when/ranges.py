"""Ranges: from one period to another, up to one, since one, before one."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.language.calendar_words import MONTH_NUMBERS
from bot.language.context import Context
from bot.language.meanings import Before, Either
from bot.language.tokens import Words
from bot.language.when.days import day_of_year
from bot.language.when.names import nth_at
from bot.language.when.reading import When, after, most_recent, opening, skip, span_of, word
from bot.language.when.single import single
from bot.periods import Ever, Month, Period, Range, Since, Year, YearToDate, month_end

TO_NOW = ("up to now", "up until now", "until now", "till now", "to now", "to the present", "until today")
_ONE_DAY = timedelta(days=1)
_TO = ("up to and including", "up to", "through to", "to", "through", "until", "till", "thru")


_SINCE_NEW_YEAR = (
    "since the start of the year",
    "since the beginning of the year",
    "since the start of this year",
    "since the beginning of this year",
    "since the turn of the year",
    "since new year",
    "since the new year",
)


class _Side(NamedTuple):
    """One end of a range. ``in_year``: where its words named no year."""

    period: Period
    end: int
    in_year: Callable[[int], Period] | None


def begun(words: Words, at: int, context: Context) -> When | None:
    """A period; or the range that it begins: A to B, A-B, nov/dec, 24-30 August, A onwards."""
    found = single(words, at, context)
    first = _bare_day(words, at, context) or _side(found)
    ranged = _ranged(words, first, context, of_two=False) if first else None
    onwards = after(words, found.end, "onwards", "onward") if found else None
    if found and onwards:
        return _open(found._replace(end=onwards), _from_first, context)
    return ranged or adjoining(words, at, context) or found


def between(words: Words, at: int, context: Context) -> When | None:
    """Between A and B, from A to B. "From 2024" alone is in 2024 to some, and since then to others."""
    start = skip(words, at + 1, "the")
    found = single(words, start, context)
    first = _bare_day(words, start, context, words[at].text == "between") or _side(found)
    ranged = _ranged(words, first, context, words[at].text == "between") if first else None
    if ranged or words[at].text == "between":
        return ranged
    now = after(words, found.end, *TO_NOW) if found else None
    if found and now:
        return _open(found._replace(end=now), _from_first, context)
    return begun_from(words, start, context)


def begun_from(words: Words, at: int, context: Context) -> When | None:
    """ "From 2019 onwards" is since then; without "onwards" it may be that or in 2019."""
    found = begun(words, at, context)
    meaning = found.meaning if found else None
    return found if isinstance(meaning, Since) else _open(found, _in_or_since, context)


def _ranged(words: Words, first: _Side, context: Context, of_two: bool) -> When | None:
    """A side without a year takes the other's."""
    to = _joiner(words, first.end, of_two)
    to = skip(words, to, "the end of", "end of", "the") if to else None
    last = _side(single(words, to, context)) if to else None
    return _range(first, last, context) if last else None


def _side(found: When | None) -> _Side | None:
    if found is None or not isinstance(found.meaning, Period):
        return None
    return _Side(found.meaning, found.end, found.in_year)


def _bare_day(words: Words, at: int, context: Context, of_two: bool = False) -> _Side | None:
    """The beginning of "1 to 20 May" or "24-30 August", where only its number is said."""
    to = _joiner(words, at + 1, of_two)
    day = nth_at(words, at) if to else None
    to = skip(words, to, "the") if to else None
    if day is None or to is None or nth_at(words, to) is None:
        return None
    month = MONTH_NUMBERS.get(word(words, skip(words, to + 1, "of")))
    if month is None:
        return None
    make = partial(day_of_year, month=month, day=day)
    return _Side(most_recent(make, context), at + 1, make)


def _joiner(words: Words, at: int, of_two: bool) -> int | None:
    if of_two:
        return after(words, at, "and", "to")
    dash = word(words, at) and words[at].before in ("-", "--")
    return at if dash else after(words, at, *_TO)


def _range(first: _Side, last: _Side, context: Context) -> When:
    if first.in_year and last.in_year:
        make = partial(_range_in, first=first.in_year, last=last.in_year, context=context)
        return When(most_recent(make, context), last.end, make)
    begin, end = _dated(first, last, context)
    try:
        return When(Range(span_of(begin, context).first, span_of(end, context).last), last.end)
    except ValueError:
        raise NotUnderstood(f"A period cannot end ({end.name}) before it begins ({begin.name}).") from None


def _range_in(
    year: int, first: Callable[[int], Period], last: Callable[[int], Period], context: Context
) -> Range:
    """The range that begins in a year; its end is in the next where it would come before."""
    begin, end = span_of(first(year), context).first, span_of(last(year), context).last
    return Range(begin, end if begin <= end else span_of(last(year + 1), context).last)


def _dated(first: _Side, last: _Side, context: Context) -> tuple[Period, Period]:
    """Both sides with a year: the nearest that keeps the beginning before the end."""
    if first.in_year:
        end = span_of(last.period, context).last
        begin = first.in_year(end.year)
        early_enough = span_of(begin, context).first <= end
        return (begin if early_enough else first.in_year(end.year - 1)), last.period
    if last.in_year:
        begins = span_of(first.period, context).first
        until = last.in_year(begins.year)
        late_enough = begins <= span_of(until, context).last
        return first.period, (until if late_enough else last.in_year(begins.year + 1))
    return first.period, last.period


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
    """Since 5 July 2024, since May, since 2019; after 2019 begins with 2020."""
    this_year = after(words, at, *_SINCE_NEW_YEAR)
    if this_year:
        return When(YearToDate(context.today.year), this_year)
    ended = after(words, at, "since the end of", "after the end of")
    start = ended or after(words, at, "since the start of", "since the beginning of", "since", "after") or at
    make = _from_end if ended or words[at].text == "after" else _from_first
    return _open(single(words, skip(words, start, "the"), context), make, context)


def _open(
    found: When | None, make: Callable[[Period, Context], Period | Either | Before], context: Context
) -> When | None:
    """A period made from another one, whichever of its meanings that has."""
    if found is None or isinstance(found.meaning, Ever):
        return None
    if isinstance(found.meaning, Either):
        made = [make(option, context) for option in found.meaning.options if isinstance(option, Period)]
        return When(Either(tuple(made)), found.end)
    return When(make(found.meaning, context), found.end) if isinstance(found.meaning, Period) else None


def _from_first(period: Period, context: Context) -> Since:
    return Since(span_of(period, context).first)


def _from_end(period: Period, context: Context) -> Since:
    return Since(span_of(period, context).last + _ONE_DAY)


def _in_or_since(period: Period, context: Context) -> Either:
    return Either((period, _from_first(period, context)))


def up_to(words: Words, at: int, context: Context) -> When | None:
    """Up to 20 August 2025: from 1 January of that year. Before 2020: from the first day held."""
    start = after(words, at, "before the", "before", "prior to")
    if start:
        return _open(single(words, start, context), _before, context)
    start = after(
        words,
        at,
        "up to and including",
        "up to the end of",
        "up to the",
        "up to",
        "up until the end of",
        "up until",
        "until the end of",
        "till the end of",
        "until",
        "till",
        "by the end of",
        "by end of",
        "up to end of",
        "until end of",
        "by",
    )
    found = single(words, start, context) if start else None
    until = _open(found, _until, context)
    if found is None or until is None or found.in_year is None:
        return until
    return until._replace(in_year=partial(_until_in, make=found.in_year, context=context))


def _before(period: Period, context: Context) -> Before:
    return Before(span_of(period, context).first - _ONE_DAY)


def _until_in(year: int, make: Callable[[int], Period], context: Context) -> Range:
    return Range(date(year, 1, 1), span_of(make(year), context).last)


def _until(period: Period, context: Context) -> Range | Before:
    last = span_of(period, context).last
    return Before(last) if isinstance(period, Year | YearToDate) else Range(date(last.year, 1, 1), last)


READERS = (
    opening(since, "since", "after"),
    opening(up_to, "before", "prior", "up", "until", "by"),
)
PAIRS = (opening(between, "between", "from"),)
