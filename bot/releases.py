"""What a source hands to the store: one release of a publication, as it was read.

A source reads; it neither knows nor asks what was known before. The store compares.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import chain, repeat
from typing import NamedTuple, overload


class Status(StrEnum):
    """How settled a figure is."""

    PROVISIONAL = "provisional"
    FINAL = "final"
    ESTIMATE = "estimate"


@dataclass(frozen=True, slots=True)
class Publication:
    """One publication that the desk reads: where it comes from and under which licence."""

    id: str
    publisher: str
    title: str
    url: str
    licence: str
    status: Status


class Stated(NamedTuple):
    """One figure as one release states it: a count for an inclusive range of days.

    ``category`` is empty unless the measure has categories (a nationality). A value that the
    publisher marks as not collected is not stated at all: there is no row, and never a zero.
    A named tuple, for one release states some 9,000 figures: a frozen dataclass takes four times as
    long to make, half as long as reading the file itself.
    """

    measure: str
    first: date
    last: date
    value: int
    category: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The figures of one measure and category: ``values[i]`` for the days ``firsts[i]`` to ``lasts[i]``.

    Days are proleptic Gregorian ordinals (``date.toordinal``).
    """

    measure: str
    firsts: "array[int]"
    lasts: "array[int]"
    values: "array[int]"
    category: str = ""


class Figures(Sequence[Stated]):
    """Figures kept as columns: a sequence of ``Stated``, each made when it is asked for.

    To make all 9,000 of a release takes a quarter of the time that reading its file does.
    """

    __slots__ = ("columns",)

    def __init__(self, columns: Iterable[Columns]) -> None:
        self.columns = tuple(columns)

    def __len__(self) -> int:
        return sum(len(column.values) for column in self.columns)

    def __iter__(self) -> Iterator[Stated]:
        made: dict[bytes, list[date]] = {}  # most columns of a file share their days
        return chain.from_iterable(_figures(column, made) for column in self.columns)

    @overload
    def __getitem__(self, index: int) -> Stated: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Stated, ...]: ...
    def __getitem__(self, index: int | slice) -> Stated | tuple[Stated, ...]:
        return tuple(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]  # equal to lists, which have none

    def __repr__(self) -> str:
        return f"Figures({len(self)} in {len(self.columns)} columns)"


def _figures(column: Columns, made: dict[bytes, list[date]]) -> Iterator[Stated]:
    firsts, lasts = (_dates(days, made) for days in (column.firsts, column.lasts))
    rows = zip(repeat(column.measure), firsts, lasts, column.values, repeat(column.category), strict=False)
    return map(Stated._make, rows)


def _dates(ordinals: "array[int]", made: dict[bytes, list[date]]) -> list[date]:
    key = ordinals.tobytes()
    if key not in made:
        made[key] = list(map(date.fromordinal, ordinals))
    return made[key]


def grain_days(first: date, last: date) -> int:
    """The grain of a figure, in days: 1, 7, or 0 for any other length."""
    days = (last - first).days + 1
    return days if days in {1, 7} else 0


@dataclass(frozen=True, slots=True)
class Covered:
    """For ``measure`` (and grain, as of ``grain_days``) the release is complete over
    these days: a figure held inside them that the release no longer states has been withdrawn."""

    measure: str
    first: date
    last: date
    grain_days: int = 1


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row, or the whole file (``where`` empty), that was not taken in, and why."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One release as it was read.

    ``published``: the day of release. ``edited``: the publisher's own edit time as ISO text, where the
    page states one. ``digest``: SHA-256 of the file's bytes, so that the same file is known again.
    """

    publication: str
    published: date
    digest: str
    figures: Sequence[Stated]
    covered: tuple[Covered, ...] = ()
    refused: tuple[Refusal, ...] = ()
    edited: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class RunRecord:
    """What one reading did to the store: the record that every ingest run leaves."""

    publication: str
    published: date
    digest: str
    new: int
    changed: int
    withdrawn: int
    unchanged: int
    refused: tuple[Refusal, ...]
    taken: bool  # False: refused whole, and the store is as it was
