"""How a reader of periods answers: what the words mean, and where they end."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import AsOf, Before, Earlier, Either, Several, Surrounding
from bot.language.tokens import Words
from bot.periods import Period, Span

Meant = Period | Earlier | Surrounding | Before | AsOf | Either | Several


class When(NamedTuple):
    """``end``: the index after the last word used. ``in_year``: the same period in another year, where
    the words named none."""

    meaning: Meant
    end: int
    in_year: Callable[[int], Period] | None = None
    notes: tuple[str, ...] = ()


Reader = Callable[[Words, int, Context], When | None]


class Opening(NamedTuple):
    """A reader, and the words that its phrases begin with. ``DIGITS`` stands for any number in digits,
    ``DATED`` for those that are one word with a sign between: 12/05/2025, 2024-25."""

    words: frozenset[str]
    read: Reader


DIGITS, DATED = "0", "0/0"
LAST = ("last", "past", "previous", "rolling")
"""What may stand before a length that ends on a day: "the last 12 months to June"."""
Index = dict[str, tuple[Reader, ...]]


def opening(read: Reader, *words: str) -> Opening:
    return Opening(frozenset(words), read)


def indexed(openings: Iterable[Opening]) -> Index:
    """The readers that may read a phrase, by its first word."""
    index: dict[str, list[Reader]] = {}
    for one in openings:
        for first in one.words:
            index.setdefault(first, []).append(one.read)
    return {first: tuple(readers) for first, readers in index.items()}


def longest(index: Index, words: Words, at: int, context: Context) -> When | None:
    """What the reader says that uses most words; the earlier one where two use as many."""
    best: When | None = None
    for read in index.get(_kind(word(words, at)), ()):
        found = read(words, at, context)
        if found and (best is None or found.end > best.end):
            best = found
    return best


def _kind(text: str) -> str:
    """By which a word is looked up."""
    if not (text[:1].isdigit() or text[:1] == "'"):
        return text
    return DATED if "-" in text or "/" in text or text.count(".") == 2 else DIGITS


def word(words: Words, at: int) -> str:
    """The text of a word; empty past the end."""
    return words[at].text if 0 <= at < len(words) else ""


def after(words: Words, at: int, *phrases: str) -> int | None:
    """The index after the first of the phrases that stands at a word."""
    if not 0 <= at < len(words):
        return None
    for parts in _by_first_word(phrases).get(words[at].text, ()):
        if all(word(words, at + index) == part for index, part in enumerate(parts)):
            return at + len(parts)
    return None


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Most words begin none of the phrases, which is then one look-up."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        index.setdefault(parts[0], []).append(parts)
    return index


def skip(words: Words, at: int, *phrases: str) -> int:
    """The index after a phrase that may stand there, or may not."""
    return after(words, at, *phrases) or at


def span_of(period: Period, context: Context) -> Span:
    """The days a period stands for, as far as words go."""
    return period.span(Span(min(date(2018, 1, 1), context.newest_day), context.newest_day))


def most_recent(make: Callable[[int], Period], context: Context) -> Period:
    """The period in the newest year in which it has begun by today."""
    for year in range(context.today.year, context.today.year - 9, -1):
        try:
            period = make(year)
        except ValueError:  # 29 February
            continue
        if span_of(period, context).first <= context.today:
            return period
    raise NotUnderstood("There is no such day in recent years.")
