"""What is answered: figures with their source and status, caveats and the working, as values.

The meaning is here; how it is said is ``bot.wording``'s. ``figures[0]`` is the direct answer.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.events import Event
from bot.periods import Period, Span
from bot.questions import Question
from bot.releases import Status

Value = int | float | str | bool


@dataclass(frozen=True, slots=True)
class Citation:
    """One publication behind an answer, in the release used. ``published``: its day of release."""

    id: str
    publisher: str
    title: str
    url: str
    published: date
    licence: str


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. ``value`` is a number; a day, week, month, quarter or year as ISO text; or yes or no.

    ``name`` says what it is, with its period. ``unit`` is a measure's unit, ``per cent``, ``times``,
    ``days``, ``day`` and so on. ``source`` is a publication's id; empty where it is worked out from
    several.
    """

    name: str
    value: Value
    unit: str
    start: date
    end: date
    status: Status
    source: str


# Caveats: each a fact about the figures that a reader must know.


@dataclass(frozen=True, slots=True)
class Stale:
    """The newest published day is more than three days before today."""

    newest: date
    days: int


@dataclass(frozen=True, slots=True)
class Cut:
    """The period reaches past the newest published day and is counted up to there."""

    period: Period
    newest: date


@dataclass(frozen=True, slots=True)
class Begins:
    """The period begins before the figures do and is counted from there."""

    period: Period
    first: date


@dataclass(frozen=True, slots=True)
class Hole:
    """Days inside the period for which nothing is held; they are not in the sum."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class OtherBasis:
    """The other of the two Home Office series gives another figure for the same period."""

    value: int
    status: Status
    period: Period


@dataclass(frozen=True, slots=True)
class Revised:
    """Figures inside the period were changed by a release after the one that first stated them."""

    cells: int
    newest: date


@dataclass(frozen=True, slots=True)
class FirstReleaseServes:
    """``as_of`` is before the first release held, which serves, cut at that day."""

    publication: str
    published: date
    as_of: date


@dataclass(frozen=True, slots=True)
class LikeForLike:
    """Both windows are cut to the same calendar dates, since one of them is not complete."""

    span: Span
    against: Span


@dataclass(frozen=True, slots=True)
class PartAgainstWhole:
    """The whole of the base period, beside the like-for-like figure."""

    period: Period
    value: int


@dataclass(frozen=True, slots=True)
class LeapDay:
    """29 February has no counterpart; 28 February stands for it."""

    year: int


@dataclass(frozen=True, slots=True)
class UnevenLengths:
    """Two windows compared have different numbers of days."""

    days: int
    against: int


@dataclass(frozen=True, slots=True)
class SmallBase:
    """The base is too small for a percentage."""

    base: int


@dataclass(frozen=True, slots=True)
class SeasonDiffers:
    """Two spans lie in different parts of the year, in which crossings differ; the same dates a year
    before the period gave ``value``."""

    same_dates: Span
    value: int


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """How an event was counted: the dates used, and the arrivals on the event's first day."""

    event: Event
    span: Span
    on_first_day: int | None


@dataclass(frozen=True, slots=True)
class DeathsCounted:
    """What the figure on deaths counts, from the copy of that day; with the missing beside it."""

    measure: str
    copied: date
    missing: int | None


@dataclass(frozen=True, slots=True)
class WholeWeeks:
    """The measure is published for whole weeks; those that end inside the period are counted."""

    weeks: int
    span: Span


@dataclass(frozen=True, slots=True)
class Scope:
    """A record or rank holds for these days only."""

    span: Span


@dataclass(frozen=True, slots=True)
class Tied:
    """Other pieces share the place, by name."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Denominator:
    """What a share is of."""

    name: str
    value: int


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """People whose nationality is not recorded, or not listed by name."""

    unrecorded: int
    other: int


@dataclass(frozen=True, slots=True)
class PartPeriods:
    """Pieces at the ends of the period that are not whole, by name."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A fact of one question kind only, as a sentence."""

    sentence: str


Caveat = (
    Stale
    | Cut
    | Begins
    | Hole
    | OtherBasis
    | Revised
    | FirstReleaseServes
    | LikeForLike
    | PartAgainstWhole
    | LeapDay
    | UnevenLengths
    | SmallBase
    | SeasonDiffers
    | CountedFrom
    | DeathsCounted
    | WholeWeeks
    | Scope
    | Tied
    | Denominator
    | Unrecorded
    | PartPeriods
    | Note
)


class Rows(Protocol):
    """The series behind an answer, read only when somebody looks: (first day, last day, value)."""

    def __iter__(self) -> Iterator[tuple[date, date, float]]: ...

    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to ``question``: at least one figure, except for definitions and coverage.

    ``spans``: the days that the question's periods turned out to stand for, in the order of its
    fields. ``newest``: the newest published day of the measure. ``rows``: the series behind it.
    """

    question: Question
    figures: tuple[Figure, ...]
    caveats: tuple[Caveat, ...]
    citations: tuple[Citation, ...]
    spans: tuple[Span, ...]
    newest: date
    as_of: date | None = None
    rows: Rows | None = None
