"""What a source hands to the store: one release of a publication, as it was read.

A source reads; it neither knows nor asks what was known before. The store compares.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


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
class Covered:
    """For ``measure`` (and grain, in days: 1, 7, or 0 for any longer) the release is complete over
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
    figures: tuple[Stated, ...]
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
