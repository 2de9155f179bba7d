"""Questions about the figures of whole periods: how many, against what, and what part of what."""

from dataclasses import dataclass
from typing import ClassVar

from bot.periods import Period
from bot.questions.conditions import ANY, Comparator, Condition, in_tenths
from bot.questions.kinds.asked import Asked
from bot.questions.vocabulary import Basis, By, Grain, Lead, Moved, Per, Subject

_WHOLE = 10
_HALF = 5


@dataclass(frozen=True, slots=True)
class Total(Asked):
    """How many in a period."""

    FORM: ClassVar[str] = "total {subject} {period}[ {basis}]"
    subject: Subject
    period: Period
    basis: Basis = Basis.WEEKLY


@dataclass(frozen=True, slots=True)
class Compare(Asked):
    """One period set against another, earlier one as the base."""

    FORM: ClassVar[str] = "compare {subject} {period} with {against}[ by {lead}]"
    subject: Subject
    period: Period
    against: Period
    lead: Lead = Lead.PERCENT


@dataclass(frozen=True, slots=True)
class AgainstAverage(Asked):
    """One period set against the mean of the same dates in each year from ``first_year`` to
    ``last_year``."""

    FORM: ClassVar[str] = "compare {subject} {period} with average of {first_year} to {last_year}[ by {lead}]"
    subject: Subject
    period: Period
    first_year: int
    last_year: int
    lead: Lead = Lead.PERCENT


@dataclass(frozen=True, slots=True)
class Each(Asked):
    """The totals of several periods, in the order asked."""

    FORM: ClassVar[str] = "each of {subject} {periods}"
    subject: Subject
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True)
class Average(Asked):
    """The mean per day, week, month or year of a period."""

    FORM: ClassVar[str] = "average {subject} per {per} {in:period}"
    subject: Subject
    period: Period
    per: Per = Per.DAY


@dataclass(frozen=True, slots=True)
class Check(Asked):
    """Whether a total meets a condition: yes or no, and the total."""

    FORM: ClassVar[str] = "check {subject} {period} {condition}"
    subject: Subject
    period: Period
    condition: Condition = ANY


@dataclass(frozen=True, slots=True)
class CheckChange(Asked):
    """Whether a figure went up or down by so many per cent: yes or no, and the change. ``tenths``: of one
    per cent, so that 432 is 43.2 per cent."""

    FORM: ClassVar[str] = "check {subject} {period} with {against} {moved} {comparator} {tenths} per cent"
    subject: Subject
    period: Period
    against: Period
    moved: Moved
    tenths: int
    comparator: Comparator = Comparator.ABOUT

    @property
    def said(self) -> str:
        """What is said of it: up about 43.2 per cent."""
        return f"{self.moved} {self.comparator} {in_tenths(self.tenths)} per cent"

    def holds(self, tenths: int) -> bool:
        """Whether it is so of a change of so many tenths of one per cent. A whole number is meant as one: 43
        for 42.5 to 43.4 per cent."""
        size = tenths if self.moved == "up" else -tenths
        if self.comparator is Comparator.ABOUT and self.tenths % _WHOLE == 0:
            return size > 0 and self.tenths - _HALF <= size < self.tenths + _HALF
        exactly = Comparator.EXACTLY if self.comparator is Comparator.ABOUT else self.comparator
        return size > 0 and Condition(exactly, self.tenths).holds(size)


@dataclass(frozen=True, slots=True)
class Series(Asked):
    """The figures of a period, piece by piece in order."""

    FORM: ClassVar[str] = "series of {subject} by {grain} {in:period}"
    subject: Subject
    period: Period
    grain: Grain = Grain.MONTH


@dataclass(frozen=True, slots=True)
class Share(Asked):
    """What part of a whole, in per cent: a period within a longer one, a nationality within all
    arrivals, or one measure within another that contains it (``of``)."""

    FORM: ClassVar[str] = "share of {subject} {period}[ of {of}][ within {whole}]"
    subject: Subject
    period: Period
    of: str = ""
    whole: Period | None = None


@dataclass(frozen=True, slots=True)
class Breakdown(Asked):
    """A period's total split up; ``top``: only so many of the largest parts; ``place``: only the
    nationality that comes at this place (2: the second largest); ``only``: these weekdays taken together
    (6, 7: Saturdays and Sundays)."""

    FORM: ClassVar[str] = (
        "breakdown of {subject} by {by} {in:period}[ top {top}][ place {place}][ only {only}]"
    )
    subject: Subject
    period: Period
    by: By = By.NATIONALITY
    top: int | None = None
    place: int | None = None
    only: tuple[int, ...] = ()
