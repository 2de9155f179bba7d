"""Small changes of what was given in a channel, as its digest tells them."""

from collections.abc import Iterable, Iterator, Sequence

from bot.answers.digest import Retold
from bot.sending.said import Small

MOST = 8
"""Figures in one digest; what is over waits for the next."""


def those_told(waiting: Iterable[Small]) -> tuple[Sequence[Small], tuple[Retold, ...]]:
    """The changes that one digest tells, and the figures that they come to, each once. A change is told
    whole or not at all."""
    told: list[Small] = []
    figures: dict[Retold, None] = {}
    for small in waiting:
        more = figures | dict.fromkeys(_figures(small))
        if told and len(more) > MOST:
            break
        told.append(small)
        figures = more
    return told, tuple(figures)


def _figures(small: Small) -> Iterator[Retold]:
    for was, now in zip(small.was, small.now, strict=True):
        if was != now and not isinstance(was.value, str) and not isinstance(now.value, str):
            yield Retold(now.name, was.value, now.value)
