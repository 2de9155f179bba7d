"""Red days: days on which the Met Office assessed crossings as likely (an extract in CSV).

Published only as totals for certain periods, named in words. An empty cell states no figure.
"""

import re
from datetime import date, timedelta

from bot.periods import month_end
from bot.releases import Refusal, Stated
from bot.sources import cells
from bot.sources.parsed import Parsed, columns_of
from bot.sources.table import read_csv

_IN_BRACKETS = re.compile(r"20\d\d-\d\d \((.+)\)")
_YEAR_ENDING = re.compile(r"year ending ([A-Za-z]+) (\d{4})")
# "Jan-Apr 2022", "Jul 2023-Apr 2024", "11 Oct-10 Nov 2023", "6 Apr 2021-5 Apr 2022"
_SPAN = re.compile(r"(?:(\d+) )?([A-Za-z]+)(?: (\d{4}))?-(?:(\d+) )?([A-Za-z]+) (\d{4})")


def parse(data: bytes, published: date) -> Parsed:
    """Red days for each period that has a figure."""
    figures: list[Stated] = []
    refused: list[Refusal] = []
    for row in read_csv(data, ("period", "red_days")):
        label = " ".join(str(row["period"]).split())
        if not str(row["red_days"]).strip():
            continue
        try:
            first, last = span(label)
            if last > published:
                raise cells.CellFault("it was not over by the release")
            figures.append(Stated("red days", first, last, cells.count(row["red_days"])))
        except cells.CellFault as fault:
            refused.append(Refusal(label, f"{label}: {fault}: the row is refused."))
    return Parsed(columns_of(figures), refused=tuple(refused))


def span(label: str) -> tuple[date, date]:
    """The days that a period's name stands for, inclusive. Raises ``CellFault``."""
    if ending := _YEAR_ENDING.fullmatch(label):
        last = month_end(int(ending[2]), _month(ending[1], label))
        return month_end(last.year - 1, last.month) + timedelta(days=1), last
    inner = _IN_BRACKETS.fullmatch(label)
    found = _SPAN.fullmatch(inner[1] if inner else label)
    if not found:
        raise cells.CellFault(f"{cells.shown(label)} is no period that is known")
    first_day, first_month, first_year, last_day, last_month, last_year = found.groups()
    first = cells.made(int(first_year or last_year), _month(first_month, label), int(first_day or 1), label)
    end = month_end(int(last_year), _month(last_month, label))
    last = cells.made(end.year, end.month, int(last_day), label) if last_day else end
    if last < first:
        raise cells.CellFault(f"{cells.shown(label)} ends before it begins")
    return first, last


def _month(name: str, label: str) -> int:
    number = cells.month_number(name)
    if number is None:
        raise cells.CellFault(f"{cells.shown(label)} names no month")
    return number
