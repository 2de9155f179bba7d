"""Questions about the highest and the lowest, and the place that something takes."""

from dataclasses import dataclass, field
from typing import ClassVar

from bot.periods import Ever, Period
from bot.questions.kinds.asked import Asked
from bot.questions.vocabulary import Among, Direction, Grain, Lead, Subject


@dataclass(frozen=True, slots=True)
class Extreme(Asked):
    """The highest or lowest pieces of a period. ``above``: pieces must be over this to count (so that
    "lowest day, not counting days with none" is ``above=0``). ``only``: numbers of the pieces to
    choose among (months 1-12, quarters 1-4), such as all Augusts. ``months``: only the days of these
    months of every year. ``place``: only the one that comes at this place (2: the second highest)."""

    FORM: ClassVar[str] = (
        "{direction} {count} {grain} of {subject} {in:period}[ only {only}][ of months {months}]"
        "[ above {above}][ by {lead}]"
        "[ place {place}]"
    )
    subject: Subject
    period: Period
    grain: Grain = Grain.DAY
    direction: Direction = Direction.HIGHEST
    count: int = 1
    only: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    above: int | None = None
    lead: Lead = Lead.VALUE
    place: int | None = None


@dataclass(frozen=True, slots=True)
class HighestDays(Asked):
    """The so many days in a row that come to the most, on whatever day of the week they begin."""

    FORM: ClassVar[str] = "highest {days} days in a row of {subject} {in:period}"
    subject: Subject
    days: int
    period: Period = field(default_factory=Ever)


@dataclass(frozen=True, slots=True)
class Rank(Asked):
    """Where a period stands among its like (all Mays for a May) or among all of its grain.
    ``claimed``: the place that the asker supposes; the answer is then yes or no first."""

    FORM: ClassVar[str] = "rank {subject} {period} among {among} {in:within} {direction}[ claimed {claimed}]"
    subject: Subject
    period: Period
    within: Period = field(default_factory=Ever)
    among: Among = "like"
    direction: Direction = Direction.HIGHEST
    claimed: int | None = None


@dataclass(frozen=True, slots=True)
class HighestSince(Asked):
    """Since when a period's figure is the highest, or the lowest: the newest earlier one of its like that
    was as high or higher (as low or lower)."""

    FORM: ClassVar[str] = "{direction} since when {subject} {in:period}"
    subject: Subject
    period: Period
    direction: Direction = Direction.HIGHEST


@dataclass(frozen=True, slots=True)
class Progression(Asked):
    """The successive records of a period: each piece higher (lower) than all before it. ``back``: how many
    records before the newest is the one asked for (1: "what was the record before that"); None for all."""

    FORM: ClassVar[str] = "{direction} records of {subject} by {grain} {in:period}[ back {back}]"
    subject: Subject
    period: Period = field(default_factory=Ever)
    grain: Grain = Grain.DAY
    direction: Direction = Direction.HIGHEST
    back: int | None = None
