"""Periods in words. A day always comes before its month; a period without a year is the newest that has
begun; the reading that uses most words wins."""

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import AsOf, Surrounding
from bot.language.tokens import Words
from bot.language.when import around, counted, days, open_ended, ranges, relative
from bot.language.when.events import from_event
from bot.language.when.reading import Index, Reader, When, after, indexed, longest, skip
from bot.language.when.shift import earlier, in_year, stepped
from bot.language.when.single import single
from bot.periods import Day

__all__ = ["When", "earlier", "in_year", "read_as_of", "read_one", "read_period", "stepped"]

_DAYS = indexed(days.READERS)
_OPEN = indexed((*open_ended.READERS, *relative.READERS, *around.READERS))
_PAIRED = indexed((*open_ended.READERS, *ranges.PAIRS, *relative.READERS, *around.READERS, *counted.READERS))
_KNOWN_ON = tuple(
    f"as {what}{stood} on"
    for what in ("things ", "it ", "figures ", "the figures ", "")
    for stood in ("were known", "was known", "stood", "were")
)
_LEADING = ("in", "on", "for", "during", "over", "across", "within", "of", "throughout", "at")


def read_period(words: Words, at: int, context: Context) -> When | None:
    """The period at a word, with a preposition before it if one stands there. Raises ``NotUnderstood``
    for a date that cannot be."""
    return _read(ranges.begun, _PAIRED, words, at, context)


def read_one(words: Words, at: int, context: Context) -> When | None:
    """As ``read_period``, but a joining word ends it: "2024 to 2025" is 2024."""
    return _read(single, _OPEN, words, at, context)


def _read(plain: Reader, index: Index, words: Words, at: int, context: Context) -> When | None:
    try:
        found = _longest(plain, index, words, at, context)
        if found and not isinstance(found.meaning, Surrounding):
            return found
        led = _led(words, at)
        named = _longest(plain, index, words, led, context) if led else None
        return named if named and (found is None or named.end > found.end) else found
    except (ValueError, OverflowError) as error:
        raise NotUnderstood(f"That is not a period: {error}.") from None


def _longest(plain: Reader, index: Index, words: Words, at: int, context: Context) -> When | None:
    found = (
        plain(words, at, context),
        longest(index, words, at, context),
        from_event(words, at, context),
        around.possessive(words, at, context),
    )
    return max((one for one in found if one), key=lambda one: one.end, default=None)


def _led(words: Words, at: int) -> int | None:
    """The index after a preposition; "over 2000" is a condition, "over the past week" a period."""
    if words[at].text not in _LEADING or at + 1 == len(words):
        return None
    if words[at].text == "over":
        return after(words, at + 1, "the")
    return skip(words, at + 1, "the")


def read_as_of(words: Words, at: int, context: Context) -> tuple[AsOf, int] | None:
    """As of 2026-02-20, as at 20 Feb 2026, as known on a day, was known on it."""
    if words[at].text not in ("as", "known"):
        return None
    start = after(
        words,
        at,
        *_KNOWN_ON,
        "known on",
        "known by",
        "known at",
        "known as of",
        "as of",
        "as at",
        "as known on",
        "as published on",
        "as it was on",
    )
    if start is None or after(words, start, "the same"):  # "as many as at the same point"
        return None
    found = longest(_DAYS, words, skip(words, start, "the"), context)
    if found and isinstance(found.meaning, Day):
        return AsOf(found.meaning.day), found.end
    raise NotUnderstood("“As of” needs a day, such as: as of 20 February 2026.")
