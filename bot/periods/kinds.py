"""The kinds of period that can be asked for.

Each has ``text`` (canonical, read back by ``bot.periods.text``), ``name`` (as printed), ``joiner``
(the word that fits before it in a canonical question) and ``span(held)``: the days it stands for. A
period that is open at its end reaches to the newest day held; one that is not may reach past it, and
the caller cuts it there and says so.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal

from bot.events import Event
from bot.periods.calendar import MONTHS, SEASON_FIRST_MONTH, long_date, month_end, months_on, same_date_in
from bot.periods.span import Span

LONGEST_ROLLING = 5000


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


@dataclass(frozen=True, slots=True)
class YearToDate:
    """From 1 January to the calendar date of the newest day held, in any year."""

    year: int
    joiner: ClassVar[str] = "in "

    @property
    def text(self) -> str:
        return f"ytd {self.year:04d}"

    @property
    def name(self) -> str:
        return f"{self.year} to date"

    def span(self, held: Span) -> Span:
        return Span(date(self.year, 1, 1), same_date_in(self.year, held.last))


@dataclass(frozen=True, slots=True)
class Rolling:
    """The ``count`` days, weeks or months that end on the newest day held."""

    count: int
    unit: Literal["days", "weeks", "months"]
    joiner: ClassVar[str] = "in "

    def __post_init__(self) -> None:
        if not 1 <= self.count <= LONGEST_ROLLING:
            raise ValueError(f"the last {self.count} {self.unit} is not a span that can be counted")

    @property
    def text(self) -> str:
        return f"last {self.count} {self.unit}"

    @property
    def name(self) -> str:
        return f"the last {self.count} {self.unit if self.count != 1 else self.unit[:-1]}"

    def span(self, held: Span) -> Span:
        if self.unit != "months":
            days = self.count * (7 if self.unit == "weeks" else 1)
            return Span(date.fromordinal(max(held.last.toordinal() - days + 1, 1)), held.last)
        year, month = months_on(held.last.year, held.last.month, -self.count)
        before = min(
            date(year, month, 1).replace(day=1) + timedelta(days=held.last.day - 1), month_end(year, month)
        )
        return Span(before + timedelta(days=1), held.last)


@dataclass(frozen=True, slots=True)
class Since:
    """From a day, included, to the newest day held."""

    first: date
    joiner: ClassVar[str] = ""

    @property
    def text(self) -> str:
        return f"since {self.first.isoformat()}"

    @property
    def name(self) -> str:
        return f"since {long_date(self.first)}"

    def span(self, held: Span) -> Span:
        return Span(self.first, max(self.first, held.last))


@dataclass(frozen=True, slots=True)
class SinceEvent:
    """From the first day that counts after an event (``Event.since``) to the newest day held."""

    event: Event
    joiner: ClassVar[str] = ""

    @property
    def text(self) -> str:
        return f"since {self.event.id}"

    @property
    def name(self) -> str:
        return f"since {long_date(self.event.since)} ({self.event.title})"

    def span(self, held: Span) -> Span:
        return Span(self.event.since, max(self.event.since, held.last))


@dataclass(frozen=True, slots=True)
class During:
    """While an event lasted: from its start to its last day, or to the newest day held."""

    event: Event
    joiner: ClassVar[str] = ""

    @property
    def text(self) -> str:
        return f"during {self.event.id}"

    @property
    def name(self) -> str:
        return f"during {self.event.title}"

    def span(self, held: Span) -> Span:
        return Span(self.event.start, self.event.last or max(self.event.start, held.last))


@dataclass(frozen=True, slots=True)
class Ever:
    """All days held."""

    joiner: ClassVar[str] = ""

    @property
    def text(self) -> str:
        return "ever"

    @property
    def name(self) -> str:
        return "since records began"

    def span(self, held: Span) -> Span:
        return held


Period = (
    Day
    | Week
    | Month
    | Quarter
    | Half
    | Season
    | Year
    | FinancialYear
    | Range
    | YearToDate
    | Rolling
    | Since
    | SinceEvent
    | During
    | Ever
)


def range_name(span: Span) -> str:
    """A range as it is printed, saying the year or month once where both ends share it."""
    first, last = span.first, span.last
    if first == last:
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)} to {long_date(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {long_date(last)}"
    return f"{first.day} to {long_date(last)}"
