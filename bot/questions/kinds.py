"""The kinds of question. Each class's ``FORM`` is its canonical text, both ways.

In a form, ``{name}`` is a field; ``{in:name}`` a period with the word that fits before it; a part in
square brackets is left out where its field has its default.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from bot.periods import Ever, Period
from bot.questions.conditions import ANY, Condition
from bot.questions.vocabulary import Basis, By, Direction, Grain, Lead, Per, Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """``as_of``: the day whose knowledge is used; None for all that is known."""

    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class Total(_Asked):
    """How many in a period."""

    FORM: ClassVar[str] = "total {subject} {period}[ {basis}]"
    subject: Subject
    period: Period
    basis: Basis = Basis.WEEKLY


@dataclass(frozen=True, slots=True)
class Latest(_Asked):
    """The card: newest day, last seven days, year to date against the same point last year, newest
    record or run."""

    FORM: ClassVar[str] = "latest {subject}"
    subject: Subject


@dataclass(frozen=True, slots=True)
class Compare(_Asked):
    """One period set against another, earlier one as the base."""

    FORM: ClassVar[str] = "compare {subject} {period} with {against}[ by {lead}]"
    subject: Subject
    period: Period
    against: Period
    lead: Lead = Lead.PERCENT


@dataclass(frozen=True, slots=True)
class Each(_Asked):
    """The totals of several periods, in the order asked."""

    FORM: ClassVar[str] = "each of {subject} {periods}"
    subject: Subject
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Average(_Asked):
    """The mean per day, week, month or year of a period."""

    FORM: ClassVar[str] = "average {subject} per {per} {in:period}"
    subject: Subject
    period: Period
    per: Per = Per.DAY


@dataclass(frozen=True, slots=True)
class Extreme(_Asked):
    """The highest or lowest pieces of a period. ``above``: pieces must be over this to count (so that
    "lowest day, not counting days with none" is ``above=0``). ``only``: numbers of the pieces to
    choose among (months 1-12, quarters 1-4), such as all Augusts."""

    FORM: ClassVar[str] = (
        "{direction} {count} {grain} of {subject} {in:period}[ only {only}][ above {above}][ by {lead}]"
    )
    subject: Subject
    period: Period
    grain: Grain = Grain.DAY
    direction: Direction = Direction.HIGHEST
    count: int = 1
    only: tuple[int, ...] = ()
    above: int | None = None
    lead: Lead = Lead.VALUE


@dataclass(frozen=True, slots=True)
class Rank(_Asked):
    """Where a period stands among its like (all Mays for a May) or among all of its grain.
    ``claimed``: the place that the asker supposes; the answer is then yes or no first."""

    FORM: ClassVar[str] = "rank {subject} {period} among {among} {in:within} {direction}[ claimed {claimed}]"
    subject: Subject
    period: Period
    within: Period = field(default_factory=Ever)
    among: str = "like"  # "like" or "all"
    direction: Direction = Direction.HIGHEST
    claimed: int | None = None


@dataclass(frozen=True, slots=True)
class Count(_Asked):
    """How many days (weeks, months, years) meet a condition, or which."""

    FORM: ClassVar[str] = "count {grain} with {subject} {condition} {in:period}[ by {lead}]"
    subject: Subject
    condition: Condition
    period: Period
    grain: Grain = Grain.DAY
    lead: Lead = Lead.COUNT


@dataclass(frozen=True, slots=True)
class Streak(_Asked):
    """The longest, or the current, run of days that meet a condition."""

    FORM: ClassVar[str] = "{which} run of {subject} {condition} {in:period}"
    subject: Subject
    condition: Condition
    period: Period
    which: str = "longest"  # "longest" or "current"


@dataclass(frozen=True, slots=True)
class First(_Asked):
    """The first or last piece of a period that meets a condition."""

    FORM: ClassVar[str] = "{which} {grain} with {subject} {condition} {in:period}"
    subject: Subject
    condition: Condition
    period: Period
    grain: Grain = Grain.DAY
    which: str = "last"  # "first" or "last"


@dataclass(frozen=True, slots=True)
class Reach(_Asked):
    """The day on which a running total from the period's first day reached a number; or, led by days,
    which day of the period that was (its first day is 1)."""

    FORM: ClassVar[str] = "when {subject} reached {threshold} {in:period}[ by {lead}]"
    subject: Subject
    threshold: int
    period: Period
    lead: Lead = Lead.DATE


@dataclass(frozen=True, slots=True)
class Fastest(_Asked):
    """Which year reached a running total in the fewest days."""

    FORM: ClassVar[str] = "fastest year of {subject} to {threshold}"
    subject: Subject
    threshold: int


@dataclass(frozen=True, slots=True)
class Series(_Asked):
    """The figures of a period, piece by piece in order."""

    FORM: ClassVar[str] = "series of {subject} by {grain} {in:period}"
    subject: Subject
    period: Period
    grain: Grain = Grain.MONTH


@dataclass(frozen=True, slots=True)
class Share(_Asked):
    """What part of a whole, in per cent: a period within a longer one, a nationality within all
    arrivals, or one measure within another that contains it (``of``)."""

    FORM: ClassVar[str] = "share of {subject} {period}[ of {of}][ within {whole}]"
    subject: Subject
    period: Period
    of: str = ""
    whole: Period | None = None


@dataclass(frozen=True, slots=True)
class Breakdown(_Asked):
    """A period's total split up; ``top``: only so many of the largest parts."""

    FORM: ClassVar[str] = "breakdown of {subject} by {by} {in:period}[ top {top}]"
    subject: Subject
    period: Period
    by: By = By.NATIONALITY
    top: int | None = None


@dataclass(frozen=True, slots=True)
class Check(_Asked):
    """Whether a total meets a condition: yes or no, and the total."""

    FORM: ClassVar[str] = "check {subject} {period} {condition}"
    subject: Subject
    period: Period
    condition: Condition = ANY


@dataclass(frozen=True, slots=True)
class Revisions(_Asked):
    """What publishers changed in the figures of a period."""

    FORM: ClassVar[str] = "revisions of {subject} {in:period}"
    subject: Subject
    period: Period


@dataclass(frozen=True, slots=True)
class Definition(_Asked):
    """What a measure counts, and what it does not."""

    FORM: ClassVar[str] = "definition of {subject}"
    subject: Subject


@dataclass(frozen=True, slots=True)
class Coverage(_Asked):
    """Which days are held, from which release, and how fresh they are."""

    FORM: ClassVar[str] = "coverage of {subject}"
    subject: Subject


Question = (
    Total
    | Latest
    | Compare
    | Each
    | Average
    | Extreme
    | Rank
    | Count
    | Streak
    | First
    | Reach
    | Fastest
    | Series
    | Share
    | Breakdown
    | Check
    | Revisions
    | Definition
    | Coverage
)
