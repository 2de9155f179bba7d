"""Weeks by their place in a month or a year: the first week of August, the last full week of July 2026."""

from datetime import date, timedelta

from bot.language.context import Context
from bot.language.meanings import Either
from bot.language.numbers import ORDINALS
from bot.language.tokens import Words
from bot.language.when.months import month
from bot.language.when.names import year_at
from bot.language.when.reading import When, after, opening, skip, span_of, word
from bot.periods import Month, Period, Range, Span, Week

_WEEK = timedelta(days=7)
_ONE_DAY = timedelta(days=1)
_FROM_THE_END = ("last", "final", "closing")
_WEEKS = ("week of", "week in")
_FULL_WEEKS = ("full week of", "full week in", "whole week of", "whole week in")


def week_of(words: Words, at: int, context: Context) -> When | None:
    """The first week of August 2026: the first that lies in it, the one in which it begins, or its first
    seven days, unless those are the same; "the first full week" is the first that lies in it."""
    start = skip(words, at, "the")
    place = _place(word(words, start))
    full = after(words, start + 1, *_FULL_WEEKS)
    of = full or after(words, start + 1, *_WEEKS)
    whole = _whole(words, of, context) if of else None
    if place is None or whole is None:
        return None
    span, end = whole
    meant = (_full(span, place), *(() if full else (_touching(span, place), _seven_days(span, place))))
    kept = tuple(dict.fromkeys(one for one in meant if one is not None))
    if not kept:
        return None
    same = len({span_of(one, context) for one in kept}) == 1
    return When(kept[0] if same else Either(kept), end)


def _place(text: str) -> int | None:
    """1 for the first, -1 for the last."""
    if text in _FROM_THE_END:
        return -1
    place = ORDINALS.get(text)
    return place if place and place <= 5 else None


def _whole(words: Words, at: int, context: Context) -> tuple[Span, int] | None:
    """The month or the year that the week is of."""
    at = skip(words, at, "the")
    year = year_at(words, at)
    if year:
        return Span(date(year[0], 1, 1), date(year[0], 12, 31)), year[1]
    found = month(words, at, context)
    if found is None or not isinstance(found.meaning, Month):
        return None
    return span_of(found.meaning, context), found.end


def _full(span: Span, place: int) -> Week | None:
    """The week at a place among those that lie in the span."""
    first, last = Week.of(span.first), Week.of(span.last)
    if first.ending - 6 * _ONE_DAY < span.first:
        first = Week(first.ending + _WEEK)
    if last.ending > span.last:
        last = Week(last.ending - _WEEK)
    return _within(Week(first.ending + (place - 1) * _WEEK) if place > 0 else last, span)


def _touching(span: Span, place: int) -> Week | None:
    """The week at a place among those that have a day in the span."""
    if place < 0:
        return Week.of(span.last)
    return _within(Week(Week.of(span.first).ending + (place - 1) * _WEEK), span)


def _within(week: Week, span: Span) -> Week | None:
    return week if span.first <= week.ending and week.ending - 6 * _ONE_DAY <= span.last else None


def _seven_days(span: Span, place: int) -> Period | None:
    if place < 0:
        return Range(span.last - 6 * _ONE_DAY, span.last)
    first = span.first + (place - 1) * _WEEK
    last = first + 6 * _ONE_DAY
    return Range(first, last) if last <= span.last else None


READERS = (opening(week_of, "the", "first", "last", "final", "closing", *ORDINALS),)
