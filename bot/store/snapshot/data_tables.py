"""The tables of ``data/``: which figures stand in which file, and how a row is written.

A row is wide: the figures of one publication for the same days that began and stopped together. A day
is written as ``day``, a week by the Sunday on which it ends, any longer span by both its ends.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from bot.releases import grain_days

DAY, WEEK, LONGER = 1, 7, 0


class Line(NamedTuple):
    """One figure with its history: releases by id."""

    publication: str
    measure: str
    category: str
    first: date
    last: date
    value: int
    stated_by: int
    replaced_by: int | None


@dataclass(frozen=True, slots=True)
class DataTable:
    """One file. ``grain``: of its figures, in days, as of ``bot.releases.grain_days``."""

    name: str
    publication: str
    measures: tuple[str, ...]
    grain: int
    categories: bool = False

    @property
    def file(self) -> str:
        return f"{self.name}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        days = {DAY: ("day",), WEEK: ("week_ending",), LONGER: ("first_day", "last_day")}[self.grain]
        return (
            *days,
            *(("category",) if self.categories else ()),
            *self.measures,
            "stated_by",
            "replaced_by",
        )

    def days(self, first: date, last: date) -> tuple[str, ...]:
        return (f"{first}", f"{last}") if self.grain == LONGER else (f"{last}",)

    def span(self, row: Mapping[str, str]) -> tuple[date, date]:
        """First and last day of a row. Raises ``ValueError`` or ``KeyError`` where it has none."""
        if self.grain == LONGER:
            return date.fromisoformat(row["first_day"]), date.fromisoformat(row["last_day"])
        last = date.fromisoformat(row[self.columns[0]])
        return last - timedelta(days=self.grain - 1), last

    def holds(self, line: Line) -> bool:
        return (
            line.publication == self.publication
            and line.measure in self.measures
            and grain_days(line.first, line.last) == self.grain
            and (self.categories or not line.category)
        )


BOATS = ("arrivals", "boats", "uncontrolled landings")
PREVENTED = ("prevented", "events prevented")

DATA_TABLES: Sequence[DataTable] = (
    DataTable("arrivals", "home-office-weekly", BOATS, DAY),
    DataTable("weeks", "home-office-weekly", (*BOATS, *PREVENTED), WEEK),
    DataTable("last_seven_days", "home-office-daily", BOATS, DAY),
    DataTable("preventions", "home-office-preventions", (*BOATS, *PREVENTED), WEEK),
    DataTable("quarters", "home-office-quarterly", ("arrivals",), LONGER),
    DataTable(
        "quarters_by_nationality",
        "home-office-quarterly",
        ("arrivals by nationality",),
        LONGER,
        categories=True,
    ),
    DataTable("official_years", "home-office-annual", ("arrivals", "boats"), LONGER),
    DataTable(
        "nationality", "home-office-nationality", ("arrivals by nationality",), LONGER, categories=True
    ),
    DataTable("deaths", "iom-missing-migrants", ("deaths", "missing", "drowned", "incidents"), DAY),
    DataTable("red_days", "met-office-red-days", ("red days",), LONGER),
)
