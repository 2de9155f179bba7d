"""Caveats: each a fact about the figures that a reader must know. ``bot.wording`` says them."""

from dataclasses import dataclass
from datetime import date

from bot.answers.values import Number
from bot.events import Event
from bot.periods import Period, Span
from bot.releases import Status


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
    """The other of the two Home Office series gives another figure for the same period. ``publication``:
    the one that states it, where it is not among those of the answer's figures."""

    value: int
    status: Status
    period: Period
    publication: str = ""


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
    """Both windows are cut to the same calendar dates, since one of them is not complete; or, for what is
    published by week, to as many ``weeks``."""

    span: Span
    against: Span
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class PartAgainstWhole:
    """The whole of the base period, beside the like-for-like figure."""

    period: Period
    value: Number


@dataclass(frozen=True, slots=True)
class LeapDay:
    """29 February has no counterpart; 28 February stands for it."""

    year: int


@dataclass(frozen=True, slots=True)
class UnevenLengths:
    """Two windows compared have different numbers of days, or of ``unit``."""

    days: int
    against: int
    unit: str = "days"


@dataclass(frozen=True, slots=True)
class SmallBase:
    """The base is too small for a percentage."""

    base: int


@dataclass(frozen=True, slots=True)
class SeasonDiffers:
    """Two spans lie in different parts of the year, in which crossings differ; the same dates a year
    before the period gave ``value``."""

    same_dates: Span
    value: Number


@dataclass(frozen=True, slots=True)
class CountedFrom:
    """How an event was counted: the dates used, and for arrivals and boats the arrivals on the first of
    them. ``begins``: the event's first day, where the first week counted begins before it. ``left_out``:
    the figure of the day of an event that is counted from the next day."""

    event: Event
    span: Span
    on_first_day: int | None
    begins: date | None = None
    left_out: int | None = None


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
    """Pieces at the ends of the period that are not whole, by name. ``left_out``: they are not among
    the pieces counted or ranked, for what they will come to is not known."""

    names: tuple[str, ...]
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Backtest:
    """How many of ``years`` past years ended inside the range that the others give for them. ``first``:
    the first year that was used."""

    inside: int
    years: int
    first: int


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
    | Backtest
    | Note
)
