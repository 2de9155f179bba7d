"""How a reader of periods answers: what the words mean, and where they end."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import AsOf, Before, Earlier, Either, Several
from bot.language.tokens import Words
from bot.periods import Period, Span

Meant = Period | Earlier | Before | AsOf | Either | Several


class When(NamedTuple):
    """``end``: the index after the last word used. ``in_year``: the same period in another year, where
    the words named none."""

    meaning: Meant
    end: int
    in_year: Callable[[int], Period] | None = None
    notes: tuple[str, ...] = ()


Reader = Callable[[Words, int, Context], When | None]


def word(words: Words, at: int) -> str:
    """The text of a word; empty past the end."""
    return words[at].text if 0 <= at < len(words) else ""


def after(words: Words, at: int, *phrases: str) -> int | None:
    """The index after the first of the phrases that stands at a word."""
    for phrase in phrases:
        parts = phrase.split()
        if [word(words, at + i) for i in range(len(parts))] == parts:
            return at + len(parts)
    return None


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
