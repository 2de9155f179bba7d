"""Words to meanings: at each word, the reading that uses most words."""

from collections.abc import Callable
from typing import NamedTuple

from bot.language.context import Context
from bot.language.lexicon import Meanings
from bot.language.meanings import Found, Harmless
from bot.language.numbers import read_condition, read_number
from bot.language.tokens import Words
from bot.language.when import When, read_as_of, read_one, read_period

LONGEST_PHRASE = 8

_PeriodReader = Callable[[Words, int, Context], When | None]


class Scan(NamedTuple):
    """``found``: every meaning, in order; ``unread``: the indexes of words that mean nothing known."""

    words: Words
    found: tuple[Found, ...]
    unread: tuple[int, ...]


def scan(words: Words, context: Context, ranges: bool = True) -> Scan:
    """Account for every word. ``ranges``: whether "2024 to 2025" is one period. Raises
    ``NotUnderstood`` for a date or number that cannot be."""
    read = read_period if ranges else read_one
    found: list[Found] = []
    unread: list[int] = []
    at = 0
    while at < len(words):
        pieces = _read(words, at, context, read)
        if pieces:
            found += [piece for piece in pieces if not isinstance(piece.meaning, Harmless)]
            at = pieces[0].end
        else:
            unread.append(at)
            at += 1
    return Scan(words, tuple(found), tuple(unread))


def _read(words: Words, at: int, context: Context, read: _PeriodReader) -> list[Found]:
    """What stands at a word. A period beats a phrase of as many words, and that beats a number."""
    as_of = read_as_of(words, at, context)
    if as_of:
        return [Found(as_of[0], at, as_of[1])]
    phrase = context.lexicon.at(tuple([word.text for word in words[at : at + LONGEST_PHRASE]]))
    condition = read_condition(words, at) or read_number(words, at)
    period = read(words, at, context)
    length = phrase[1] if phrase else 0
    end = condition[1] if condition else 0
    if period and period.end >= max(at + length, end):
        return [Found(period.meaning, at, period.end, period.in_year, period.notes)]
    if condition and end > at + length:
        return [Found(condition[0], at, end)]
    return _said(phrase[0], at, at + length) if phrase else []


def _said(meanings: Meanings, start: int, end: int) -> list[Found]:
    return [Found(meaning, start, end) for meaning in meanings]
