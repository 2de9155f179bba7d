"""Words to meanings: at each word, the reading that uses most words."""

from collections.abc import Callable
from typing import NamedTuple

from bot.language.asides import read_saying, read_use
from bot.language.context import Context
from bot.language.meanings import Found, Harmless, Passing
from bot.language.numbers import Number, read_condition, read_number, read_passing
from bot.language.percentages import read_percentage
from bot.language.tokens import Words
from bot.language.turns import read_turn
from bot.language.when import When, read_one, read_period
from bot.questions import Condition

_PeriodReader = Callable[[Words, int, Context], When | None]


_STANDS_FOR = ("one", "ones")  # "the 2018 one", "the weekly one"
_COUNTED = (("one", "day"), ("one", "week"), ("one", "month"), ("one", "year"), ("one", "in"))


class Scan(NamedTuple):
    """``found``: every meaning, in order; ``unread``: the indexes of words that mean nothing known."""

    words: Words
    found: tuple[Found, ...]
    unread: tuple[int, ...]


def scan(words: Words, context: Context, ranges: bool = True) -> Scan:
    """Account for every word. ``ranges``: whether "2024 to 2025" is one period. Raises
    ``NotUnderstood`` for a date or number that cannot be."""
    read = read_period if ranges else read_one
    texts = tuple([word.text for word in words])
    found: list[Found] = []
    unread: list[int] = []
    at = 0
    while at < len(words):
        if found and found[-1].end == at and _stands_for(words, texts, at):
            at += 1
            continue
        pieces = _read(words, texts, at, context, read)
        if pieces:
            found += [piece for piece in pieces if not isinstance(piece.meaning, Harmless)]
            at = pieces[0].end
        else:
            unread.append(at)
            at += 1
    return Scan(words, tuple(found), tuple(unread))


def _read(
    words: Words, texts: tuple[str, ...], at: int, context: Context, read: _PeriodReader
) -> list[Found]:
    """What stands at a word. A period beats a phrase of as many words, and that beats a number."""
    turn = read_turn(words, texts, at, context)
    if turn:
        return turn
    saying = read_saying(texts, at)
    if saying:
        return [Found(saying[0], at, saying[1])]
    use = read_use(texts, at)
    if use:
        return [Found(Harmless(), at, use)]
    percentage = read_percentage(words, at)
    if percentage:
        return [Found(percentage[0], at, percentage[1])]
    phrase = context.lexicon.at(texts, at)
    number = _number(words, at)
    period = read(words, at, context)
    phrase_end, number_end = (phrase[1] if phrase else 0), (number[1] if number else 0)
    if period and period.end >= max(phrase_end, number_end):
        return [Found(period.meaning, at, period.end, period.in_year, period.notes)]
    if number and number_end > phrase_end:
        return [Found(number[0], at, number_end)]
    return [Found(meaning, at, phrase_end) for meaning in phrase[0]] if phrase else []


def _number(words: Words, at: int) -> tuple[Number | Condition | Passing, int] | None:
    passing = read_passing(words, at)
    if passing:
        return Passing(passing[0]), passing[1]
    return read_condition(words, at) or read_number(words, at)


def _stands_for(words: Words, texts: tuple[str, ...], at: int) -> bool:
    """ "The 2018 one": no number, but what was named before."""
    if texts[at] not in _STANDS_FOR or texts[at : at + 2] in _COUNTED:
        return False
    number = read_number(words, at)
    return number is None or number[1] == at + 1
