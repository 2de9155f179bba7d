"""Periods whose days are fixed by the calendar."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from bot.periods.calendar import MONTHS, SEASON_FIRST_MONTH, long_date, month_end, months_on
from bot.periods.span import Span, range_name


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    joiner: ClassVar[str] = "on "

    @property
    def text(self) -> str:
        return self.day.isoformat()

    @property
    def name(self) -> str:
        return long_date(self.day)

    def span(self, held: Span) -> Span:
        return Span(self.day, self.day)


@dataclass(frozen=True, slots=True)
class Week:
    """Monday to Sunday, known by its Sunday as the publishers do."""

    ending: date
    joiner: ClassVar[str] = "in "

    def __post_init__(self) -> None:
        if self.ending.weekday() != 6:
            raise ValueError(f"a week ends on a Sunday; {long_date(self.ending)} is not one")

    @classmethod
    def of(cls, day: date) -> "Week":
        return cls(day + timedelta(days=6 - day.weekday()))

    def later(self, weeks: int) -> "Week":
        """The week so many after it; before it, where negative."""
        return Week(self.ending + timedelta(weeks=weeks))

    @property
    def text(self) -> str:
        return f"week ending {self.ending.isoformat()}"

    @property
    def name(self) -> str:
        return f"the week ending {long_date(self.ending)}"

    def span(self, held: Span) -> Span:
        return Span(self.ending - timedelta(days=6), self.ending)


@dataclass(frozen=True, slots=True)
class Month:
    year: int
    month: int
    joiner: ClassVar[str] = "in "

    @property
    def text(self) -> str:
        return f"{MONTHS[self.month - 1]} {self.year}"

    name = text

    def span(self, held: Span) -> Span:
        return Span(date(self.year, self.month, 1), month_end(self.year, self.month))


@dataclass(frozen=True, slots=True)
class Quarter:
    year: int
    quarter: int
    joiner: ClassVar[str] = "in "

    @property
    def text(self) -> str:
        return f"Q{self.quarter} {self.year}"

    @property
    def name(self) -> str:
        return f"{MONTHS[self.quarter * 3 - 3]} to {MONTHS[self.quarter * 3 - 1]} {self.year}"

    def span(self, held: Span) -> Span:
        return Span(date(self.year, self.quarter * 3 - 2, 1), month_end(self.year, self.quarter * 3))


@dataclass(frozen=True, slots=True)
class Half:
    year: int
    half: int
    joiner: ClassVar[str] = "in "

    @property
    def text(self) -> str:
        return f"H{self.half} {self.year}"

    @property
    def name(self) -> str:
        return f"the {('first', 'second')[self.half - 1]} half of {self.year}"

    def span(self, held: Span) -> Span:
        return Span(date(self.year, self.half * 6 - 5, 1), month_end(self.year, self.half * 6))


@dataclass(frozen=True, slots=True)
class Season:
    """Three whole months (meteorological); winter is known by the year of its December."""

    year: int
    season: str
    joiner: ClassVar[str] = "in "

    @property
    def text(self) -> str:
        if self.season == "winter":
            return f"winter {self.year}-{(self.year + 1) % 100:02d}"
        return f"{self.season} {self.year}"

    name = text

    def span(self, held: Span) -> Span:
        month = SEASON_FIRST_MONTH[self.season]
        return Span(date(self.year, month, 1), month_end(*months_on(self.year, month, 2)))


@dataclass(frozen=True, slots=True)
class Year:
    year: int
    joiner: ClassVar[str] = "in "

    @property
    def text(self) -> str:
        return f"{self.year:04d}"

    name = text

    def span(self, held: Span) -> Span:
        return Span(date(self.year, 1, 1), date(self.year, 12, 31))


@dataclass(frozen=True, slots=True)
class FinancialYear:
    """The government's year, 1 April to 31 March, known by the year it begins in."""

    year: int
    joiner: ClassVar[str] = "in "

    @property
    def text(self) -> str:
        return f"financial year {self.year}-{(self.year + 1) % 100:02d}"

    @property
    def name(self) -> str:
        return f"the {self.text}"

    def span(self, held: Span) -> Span:
        return Span(date(self.year, 4, 1), date(self.year + 1, 3, 31))


@dataclass(frozen=True, slots=True)
class Range:
    first: date
    last: date
    joiner: ClassVar[str] = "in "

    def __post_init__(self) -> None:
        Span(self.first, self.last)

    @property
    def text(self) -> str:
        return f"{self.first.isoformat()} to {self.last.isoformat()}"

    @property
    def name(self) -> str:
        return range_name(Span(self.first, self.last))

    def span(self, held: Span) -> Span:
        return Span(self.first, self.last)
