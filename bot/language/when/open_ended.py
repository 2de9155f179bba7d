"""Periods with one end said: since a day or a period, after it, up to it, before it."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from bot.language.context import Context
from bot.language.meanings import Before, Either
from bot.language.tokens import Words
from bot.language.when.reading import When, after, opening, skip, span_of, word
from bot.language.when.single import single
from bot.periods import Ever, Period, Range, Since, Year, YearToDate

TO_NOW = ("up to now", "up until now", "until now", "till now", "to now", "to the present", "until today")
_ONE_DAY = timedelta(days=1)
_SINCE_NEW_YEAR = (
    "since the start of the year",
    "since the beginning of the year",
    "since the start of this year",
    "since the beginning of this year",
    "since the turn of the year",
    "since new year",
    "since the new year",
)


def since(words: Words, at: int, context: Context) -> When | None:
    """Since 5 July 2024, since May, since 2019; after 2019 begins with 2020."""
    this_year = after(words, at, *_SINCE_NEW_YEAR)
    if this_year:
        return When(YearToDate(context.today.year), this_year)
    ended = after(words, at, "since the end of", "after the end of")
    start = ended or after(words, at, "since the start of", "since the beginning of", "since", "after") or at
    found = single(words, skip(words, start, "the"), context) or single(words, start, context)
    if ended or words[at].text == "after":
        return opened(found, _from_end, context)
    weekend = found and word(words, found.end - 1) == "weekend"
    return opened(found, _in_or_after if weekend else from_first, context)


def opened(
    found: When | None, make: Callable[[Period, Context], Period | Either | Before], context: Context
) -> When | None:
    """A period made from another one, whichever of its meanings that has."""
    if found is None or isinstance(found.meaning, Ever):
        return None
    if isinstance(found.meaning, Either):
        made = [make(option, context) for option in found.meaning.options if isinstance(option, Period)]
        return When(Either(tuple(made)), found.end)
    return When(make(found.meaning, context), found.end) if isinstance(found.meaning, Period) else None


def from_first(period: Period, context: Context) -> Since:
    return Since(span_of(period, context).first)


def _from_end(period: Period, context: Context) -> Since:
    return Since(span_of(period, context).last + _ONE_DAY)


def _in_or_after(period: Period, context: Context) -> Either:
    """ "Since the weekend" may count the weekend or not."""
    return Either((from_first(period, context), _from_end(period, context)))


def in_or_since(period: Period, context: Context) -> Either:
    return Either((period, from_first(period, context)))


def up_to(words: Words, at: int, context: Context) -> When | None:
    """Up to 20 August 2025: from 1 January of that year. Before 2020: from the first day held."""
    start = after(words, at, "before the", "before", "prior to")
    if start:
        return opened(single(words, start, context), _before, context)
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
    until = opened(found, _until, context)
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
