"""The words from which questions are made."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from bot.periods import Day, Month, Period, Quarter, Season, Week, Year


class Basis(StrEnum):
    """Which of the publisher's series leads."""

    WEEKLY = "weekly"
    FINAL = "final"


class Grain(StrEnum):
    """The size of the pieces in which a period is looked at."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    SEASON = "season"
    WEEKDAY = "weekday"

    @classmethod
    def of(cls, period: Period) -> "Grain | None":
        """Which piece a period is by itself: a week, a month; None for any other."""
        return _PIECES.get(type(period))


_PIECES: dict[type[Period], Grain] = {
    Day: Grain.DAY,
    Week: Grain.WEEK,
    Month: Grain.MONTH,
    Quarter: Grain.QUARTER,
    Season: Grain.SEASON,
    Year: Grain.YEAR,
}


class Per(StrEnum):
    """What an average is taken over. A crossing day is one with at least one arrival."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    CROSSING_DAY = "crossing day"


class By(StrEnum):
    """What a breakdown is made by."""

    NATIONALITY = "nationality"
    WEEKDAY = "weekday"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Direction(StrEnum):
    HIGHEST = "highest"
    LOWEST = "lowest"

    @property
    def level(self) -> str:
        """high or low: none was as high."""
        return "high" if self is Direction.HIGHEST else "low"


class Lead(StrEnum):
    """Which figure answers the question as it was put; it comes first. ``HIGHER``, ``LOWER``: whether the
    first of two is, yes or no; ``DOUBLED``, ``HALVED``: whether it is at least twice, or at most half, the
    other."""

    TOTALS = "totals"
    DIFFERENCE = "difference"
    PERCENT = "percent"
    RATIO = "ratio"
    VALUE = "value"
    DATE = "date"
    COUNT = "count"
    LIST = "list"
    DAYS = "days"
    HIGHER = "higher"
    LOWER = "lower"
    DOUBLED = "doubled"
    HALVED = "halved"


Among = Literal["like", "all"]
"""What a period is ranked among: its like in other years, such as all Mays, or all of its grain."""
WhichRun = Literal["longest", "current"]
Moved = Literal["up", "down"]
"""Which way a figure is said to have gone."""
WhichPiece = Literal["first", "last"]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is counted: a measure, and for arrivals perhaps one nationality."""

    measure: str
    nationality: str = ""

    @property
    def text(self) -> str:
        return f"{self.measure} from {self.nationality}" if self.nationality else self.measure
