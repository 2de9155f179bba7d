"""Questions about days that meet a condition, and about the way of a running total."""

from dataclasses import dataclass
from typing import ClassVar

from bot.periods import Period
from bot.questions.conditions import Condition
from bot.questions.kinds.asked import Asked
from bot.questions.vocabulary import Grain, Lead, Subject, WhichPiece, WhichRun


@dataclass(frozen=True, slots=True)
class Count(Asked):
    """How many days (weeks, months, years) meet a condition, or which."""

    FORM: ClassVar[str] = "count {grain} with {subject} {condition} {in:period}[ by {lead}]"
    subject: Subject
    condition: Condition
    period: Period
    grain: Grain = Grain.DAY
    lead: Lead = Lead.COUNT


@dataclass(frozen=True, slots=True)
class Streak(Asked):
    """The longest, or the current, run of days (weeks, months, years) that meet a condition."""

    FORM: ClassVar[str] = "{which} run of {subject} {condition} {in:period}[ by {grain}]"
    subject: Subject
    condition: Condition
    period: Period
    which: WhichRun = "longest"
    grain: Grain = Grain.DAY


@dataclass(frozen=True, slots=True)
class First(Asked):
    """The first or last piece of a period that meets a condition."""

    FORM: ClassVar[str] = "{which} {grain} with {subject} {condition} {in:period}"
    subject: Subject
    condition: Condition
    period: Period
    grain: Grain = Grain.DAY
    which: WhichPiece = "last"


@dataclass(frozen=True, slots=True)
class Reach(Asked):
    """The day on which a running total from the period's first day reached a number; or, led by days,
    which day of the period that was (its first day is 1)."""

    FORM: ClassVar[str] = "when {subject} reached {threshold} {in:period}[ by {lead}]"
    subject: Subject
    threshold: int
    period: Period
    lead: Lead = Lead.DATE


@dataclass(frozen=True, slots=True)
class Overtake(Asked):
    """The day on which a running total from the period's first day passed the whole total of another one."""

    FORM: ClassVar[str] = "when {subject} {in:period} passed the total of {against}"
    subject: Subject
    period: Period
    against: Period


@dataclass(frozen=True, slots=True)
class Fastest(Asked):
    """Which year reached a running total in the fewest days."""

    FORM: ClassVar[str] = "fastest year of {subject} to {threshold}"
    subject: Subject
    threshold: int


@dataclass(frozen=True, slots=True)
class Pace(Asked):
    """How far a year has come by the newest day, and where it would end if it went on as past years did
    from that date. ``record``: whether it is on course for a record, yes or no first. ``beat``: the earlier
    year that it is set against, yes or no first; else the one with the most."""

    FORM: ClassVar[str] = "pace of {subject} in {year}[ {record}][ to beat {beat}]"
    subject: Subject
    year: int
    record: bool = False
    beat: int | None = None
