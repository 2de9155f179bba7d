"""One period by itself: the longest that any reader finds at a word."""

from bot.language.calendar_words import MONTH_NUMBERS
from bot.language.context import Context
from bot.language.tokens import Words
from bot.language.when import (
    anniversaries,
    days,
    each_year,
    feasts,
    months,
    portions,
    quarters,
    rolling,
    weeks,
    weeks_of,
    years,
)
from bot.language.when.reading import When, after, indexed, longest, skip, span_of, word
from bot.periods import Ever, Period, Year, YearToDate

_READERS = indexed(
    (
        *weeks.READERS,
        *weeks_of.READERS,
        *rolling.READERS,
        *days.READERS,
        *anniversaries.READERS,
        *feasts.READERS,
        *months.READERS,
        *quarters.READERS,
        *portions.READERS,
        *years.READERS,
        *each_year.READERS,
    )
)
_WHOLE = ("the whole of", "whole of", "all of", "the entirety of", "the entire", "the whole", "the full")
SO_FAR = ("so far", "to date", "up to now", "until now", "thus far")


def _named_month(words: Words, at: int) -> int | None:
    """ "The months of January to March": not "the months of 2025", which are pieces of it."""
    start = after(words, at, "the months of", "the month of")
    return start if start and word(words, start) in MONTH_NUMBERS else None


def single(words: Words, at: int, context: Context) -> When | None:
    """A period by itself, with "so far" before or after it."""
    at = _named_month(words, at) or skip(words, at, *_WHOLE)
    start = after(words, at, *SO_FAR)
    going_on = _going_on(words, start, context) if start else None
    found = going_on or longest(_READERS, words, at, context)
    end = after(words, found.end, *SO_FAR) if found and not going_on else None
    return (_so_far(found, end, context) if found and end else None) or found


def _going_on(words: Words, at: int, context: Context) -> When | None:
    of = after(words, at, "in the", "in", "for", "of") or at
    found = longest(_READERS, words, of, context)
    return _so_far(found, found.end, context) if found else None


def _so_far(found: When, end: int, context: Context) -> When | None:
    """A period that is still going on; a year then ends where the data do."""
    period = found.meaning
    if isinstance(period, Year) and period.year == context.today.year:
        return When(YearToDate(period.year), end)
    if isinstance(period, YearToDate | Ever):
        return When(period, end)
    if isinstance(period, Period) and span_of(period, context).last >= context.today:
        return When(period, end)
    return None
