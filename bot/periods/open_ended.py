"""Periods that end on the newest day held, or while an event lasts."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, Literal

from bot.events import Event
from bot.periods.calendar import long_date, month_end, months_on, same_date_in
from bot.periods.span import Span

LONGEST_ROLLING = 5000


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
        before = min(date(year, month, 1) + timedelta(days=held.last.day - 1), month_end(year, month))
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
