"""Quarters, halves and seasons."""

from collections.abc import Callable
from functools import partial

from bot.language.context import Context
from bot.language.meanings import Counted
from bot.language.numbers import ORDINALS
from bot.language.tokens import Words
from bot.language.when.months import with_year
from bot.language.when.names import FIRST_HELD, nth_at, year_after
from bot.language.when.reading import DIGITS, When, after, opening, skip, word
from bot.periods import SEASONS, Half, Period, Quarter, Season
from bot.periods.calendar import months_on

_QUARTERS = {"q1": 1, "q2": 2, "q3": 3, "q4": 4}
_HALVES = {"h1": 1, "h2": 2}
_SHORT = 2


def quarter(words: Words, at: int, context: Context) -> When | None:
    """Q2 2025, second quarter of 2025, quarter 2 of 2025."""
    found = _numbered(words, skip(words, at, "the"), _QUARTERS, "quarter")
    if found is None or not 1 <= found[0] <= 4:
        return None
    return _with_short_year(words, found[1], partial(_quarter, number=found[0]), context)


def _quarter(year: int, number: int) -> Quarter:
    return Quarter(year, number)


def _numbered(words: Words, at: int, short: dict[str, int], unit: str) -> tuple[int, int] | None:
    """Q2, "second quarter", "2nd quarter" or "quarter 2": its number, and the index after it."""
    text = word(words, at)
    if text in ("final", "closing") and word(words, at + 1) == unit == "quarter":
        return 4, at + 2
    if text in short:
        return short[text], at + 1
    if text == unit and word(words, at + 1).isdecimal():
        number = nth_at(words, at + 1)
    elif word(words, at + 1) == unit and not text.isdecimal():
        number = nth_at(words, at)
    else:
        return None
    return (number, at + 2) if number is not None else None


def relative_quarter(words: Words, at: int, context: Context) -> When | None:
    """Last quarter, this quarter."""
    for phrase, back in (
        ("last quarter", 3),
        ("last q", 3),
        ("previous quarter", 3),
        ("this quarter", 0),
        ("this q", 0),
        ("next quarter", -3),
    ):
        end = after(words, at, phrase)
        if end:
            year, month = months_on(context.today.year, context.today.month, -back)
            return When(Quarter(year, (month + 2) // 3), end)
    return None


def half(words: Words, at: int, context: Context) -> When | None:
    """H1 2026, first half of 2025, second half of the year. The half of anything else is not read."""
    found = _numbered(words, skip(words, at, "the"), _HALVES, "half")
    if found is None or found[0] not in (1, 2):
        return None
    make = partial(_half, number=found[0])
    of_year = after(words, found[1], "of the year", "of this year")
    if of_year:
        return When(make(context.today.year), of_year, make)
    if after(words, found[1], "of") and not year_after(words, found[1], context.today.year):
        return None
    return _with_short_year(words, found[1], make, context)


def _half(year: int, number: int) -> Half:
    return Half(year, number)


def season(words: Words, at: int, context: Context) -> When | None:
    """Summer 2024, winter 2024-25 (December to February)."""
    name = word(words, at)
    if name not in SEASONS:
        return None
    pair = word(words, at + 1)
    if name == "winter" and len(pair) == 7 and pair[:4].isdecimal() and pair[5:].isdecimal():
        begins = int(pair[:4])
        return When(Season(begins, name), at + 2) if int(pair[5:]) == (begins + 1) % 100 else None
    return _with_short_year(words, at + 1, lambda year: Season(year, name), context)


def _with_short_year(words: Words, end: int, make: Callable[[int], Period], context: Context) -> When:
    """As ``with_year``, and in "Q4 25" too; but in "Q4 25 boats" the number may count them."""
    text = word(words, end)
    if len(text) == _SHORT and text.isascii() and text.isdigit() and not _counts(words, end, context):
        year = 2000 + int(text)
        if FIRST_HELD <= year <= context.today.year:
            return When(make(year), end + 1)
    return with_year(words, end, make, context)


def _counts(words: Words, at: int, context: Context) -> bool:
    texts = tuple(word.text for word in words)
    found = context.lexicon.at(texts, at + 1) if at + 1 < len(texts) else None
    return found is not None and any(isinstance(meaning, Counted) for meaning in found[0])


READERS = (
    opening(quarter, "the", "quarter", "final", "closing", DIGITS, *_QUARTERS, *ORDINALS),
    opening(relative_quarter, "last", "previous", "this", "next"),
    opening(half, "the", "half", DIGITS, *_HALVES, *ORDINALS),
    opening(season, *SEASONS),
)
