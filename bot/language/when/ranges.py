"""Ranges: from one period to another."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.language.calendar_words import MONTH_NUMBERS
from bot.language.context import Context
from bot.language.meanings import Either
from bot.language.tokens import Words
from bot.language.when.days import day_of_year
from bot.language.when.events_named import events_named
from bot.language.when.names import nth_at, year_after
from bot.language.when.open_ended import TO_NOW, from_first, in_or_since, opened
from bot.language.when.reading import When, after, most_recent, opening, skip, span_of, word
from bot.language.when.single import single
from bot.language.when.verbs import BEGAN, BEGINNING
from bot.periods import Day, Month, Period, Range, Rolling, Since, month_end

_TO = ("up to and including", "up to", "through to", "to", "through", "until", "till", "thru")


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
        return opened(found._replace(end=onwards), from_first, context)
    return ranged or _days_of(words, at, context) or adjoining(words, at, context) or found


def between(words: Words, at: int, context: Context) -> When | None:
    """Between A and B, from A to B. "From 2024" alone is in 2024 to some, and since then to others."""
    start = skip(words, at + 1, "the")
    found = single(words, start, context)
    bare = _bare_day(words, start, context, words[at].text == "between")
    first = bare or _side(found) or _event_side(words, start, context)
    ranged = _ranged(words, first, context, words[at].text == "between") if first else None
    if ranged or words[at].text == "between":
        return ranged
    now = after(words, found.end, *TO_NOW) if found else None
    if found and now:
        return opened(found._replace(end=now), from_first, context)
    return begun_from(words, start, context)


def begun_from(words: Words, at: int, context: Context) -> When | None:
    """ "From 2019 onwards" is since then; without "onwards" it may be that or in 2019."""
    found = begun(words, at, context)
    meaning = found.meaning if found else None
    return found if isinstance(meaning, Since) else opened(found, in_or_since, context)


def _ranged(words: Words, first: _Side, context: Context, of_two: bool) -> When | None:
    """A side without a year takes the other's."""
    to = _joiner(words, first.end, of_two)
    to = skip(words, to, "the end of", "end of", "the") if to else None
    lasts = _sides(single(words, to, context)) if to else []
    made = [_range(first, last, context) for last in lasts]
    if len(made) < 2:
        return made[0] if made else None
    return When(Either(tuple([one.meaning for one in made if isinstance(one.meaning, Range)])), made[0].end)


def _sides(found: When | None) -> list[_Side]:
    """One; or one for each thing that the words may mean, such as "Christmas"."""
    if found and isinstance(found.meaning, Either):
        return [_Side(one, found.end, None) for one in found.meaning.options if isinstance(one, Period)]
    side = _side(found)
    return [side] if side else []


def _event_side(words: Words, at: int, context: Context) -> _Side | None:
    """ "Between the election and Christmas 2024": from the first day that is counted since the event."""
    found = events_named(words, at, context)
    if found is None or len(found[0]) != 1:
        return None
    end = max(
        (after(words, found[1], phrase) or found[1] for phrase in (*BEGAN, *BEGINNING)), default=found[1]
    )
    return _Side(Day(found[0][0].since), end, None)


def _side(found: When | None) -> _Side | None:
    """None for the last 30 days: in "the last 30 days to 31 July" nothing begins with them."""
    if found is None or not isinstance(found.meaning, Period) or isinstance(found.meaning, Rolling):
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


def _days_of(words: Words, at: int, context: Context) -> When | None:
    """Aug 1-15, August 1st to 15th 2025: the month first, and then two of its days."""
    month = MONTH_NUMBERS.get(word(words, at))
    to = _joiner(words, at + 2, of_two=False) if month else None
    first, last = nth_at(words, at + 1), nth_at(words, to) if to else None
    if month is None or to is None or first is None or last is None or not first < last:
        return None
    if word(words, skip(words, to + 1, "of")) in MONTH_NUMBERS:
        return None  # "June 1 to 15 August"
    year = year_after(words, to + 1, context.today.year)
    make = partial(_days_in, month=month, first=first, last=last)
    return When(make(year[0]), year[1]) if year else When(most_recent(make, context), to + 1, make)


def _days_in(year: int, month: int, first: int, last: int) -> Range:
    return Range(day_of_year(year, month, first).day, day_of_year(year, month, last).day)


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


PAIRS = (opening(between, "between", "from"),)
