"""What was held, with the values of today: how a revision is told from news.

A figure that was given out counts the days that were held then. Days published since are news, and no
revision; so what was said is set against what is held now *of the same cells*.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from bot.measures import BY_NAME, Adds, Held
from bot.periods import Span
from bot.series.column import ABSENT, Column
from bot.series.holdings import Holdings, Longer


class Moved(NamedTuple):
    """One cell that is not what it was. ``old`` None: nothing was held of it; ``new`` None: nothing is held
    any more. ``publication``: the one that its figure is from now, or was."""

    publication: str
    measure: str
    category: str
    span: Span
    old: int | None
    new: int | None


def like(now: Holdings, then: Holdings) -> Holdings:
    """All that was held ``then``, and nothing else, with the values held ``now``. Releases, revisions and
    joins stay those of then, for they say what was known."""
    return replace(
        then,
        days={name: _alike(column, now.days.get(name)) for name, column in then.days.items()},
        weeks={name: _alike(column, now.weeks.get(name)) for name, column in then.weeks.items()},
        longer=_longer(now, then),
    )


def moved(now: Holdings, then: Holdings) -> tuple[Moved, ...]:
    """The cells whose values are others ``now``, from whichever publication they are; days held since are
    among them. Weeks of what is held by day are left out, for nothing is worked out from them."""
    return (*_moved_pieces(now, then), *_moved_longer(now, then))


def _alike(then: Column, now: Column | None) -> Column:
    if _same(then, now):
        return then
    return Column(then.first, [_value(then, now, index) for index in range(len(then))], then.step)


def _same(then: Column, now: Column | None) -> bool:
    """Most columns are, and are compared as a whole."""
    return now is not None and now.first == then.first and now.values[: len(then)] == then.values


def _value(then: Column, now: Column | None, index: int) -> int:
    if then.values[index] == ABSENT or now is None:
        return ABSENT
    value = now.at(then.first + timedelta(days=index * then.step))
    return ABSENT if value is None else value


def _longer(now: Holdings, then: Holdings) -> dict[tuple[str, str], tuple[Longer, ...]]:
    """A table that was held has its rows of today, those of a category that it did not list too."""
    tables = _tables(then)
    kept = {
        cell: tuple(piece for piece in pieces if (piece.publication, piece.span) in tables)
        for cell, pieces in now.longer.items()
    }
    return {cell: pieces for cell, pieces in kept.items() if pieces}


def _tables(held: Holdings) -> frozenset[tuple[str, Span]]:
    return frozenset((piece.publication, piece.span) for pieces in held.longer.values() for piece in pieces)


def _moved_pieces(now: Holdings, then: Holdings) -> Iterator[Moved]:
    for was, current, grain in ((then.days, now.days, Held.DAY), (then.weeks, now.weeks, Held.WEEK)):
        for name in sorted({*was, *current}):
            if BY_NAME[name].held is grain and BY_NAME[name].adds is Adds.SUM:
                for span, old, new in _moved_values(was.get(name), current.get(name)):
                    yield Moved(now.publication_on(name, span.first), name, "", span, old, new)


def _moved_values(then: Column | None, now: Column | None) -> Iterator[tuple[Span, int | None, int | None]]:
    columns = [column for column in (then, now) if column is not None]
    step, end = columns[0].step, max(column.last for column in columns)
    first = min(column.first for column in columns)
    if then is not None and _same(then, now):
        first = then.last + timedelta(days=1)
    while first <= end:
        old, new = (column.at(first) if column is not None else None for column in (then, now))
        span = Span(first, first + timedelta(days=step - 1))
        if old != new:
            yield span, old, new
        first = span.last + timedelta(days=1)


def _moved_longer(now: Holdings, then: Holdings) -> Iterator[Moved]:
    held, current = _cells(then.longer.values()), _cells(now.longer.values())
    for cell in sorted({*held, *current}):
        if held.get(cell) != current.get(cell):
            yield Moved(*cell, held.get(cell), current.get(cell))


def _cells(longer: Iterable[tuple[Longer, ...]]) -> dict[tuple[str, str, str, Span], int]:
    return {
        (piece.publication, piece.measure, piece.category, piece.span): piece.value
        for pieces in longer
        for piece in pieces
    }
