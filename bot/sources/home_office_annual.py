"""People and boats by year in the Home Office's quarterly final statistics (an extract in CSV).

The extract also has the weekly series' years, for comparison: they are not read.
"""

import re
from datetime import date

from bot.errors import PublicationRefused
from bot.releases import Refusal, Stated
from bot.sources import cells
from bot.sources.parsed import Parsed, columns_of
from bot.sources.table import read_csv

_FINAL = {"arrivals": re.compile(r"quarterly_.*people.*"), "boats": re.compile(r"quarterly_.*boats.*")}
_SPAN = re.compile(r"(20\d\d)(H[12])?")
_HALVES = {"": ((1, 1), (12, 31)), "H1": ((1, 1), (6, 30)), "H2": ((7, 1), (12, 31))}


def parse(data: bytes, published: date) -> Parsed:
    """Arrivals and boats by year, and by half year where a year is not whole."""
    rows = read_csv(data, ("year",))
    names = list(rows[0]) if rows else []
    columns = {
        measure: [name for name in names if pattern.fullmatch(name)] for measure, pattern in _FINAL.items()
    }
    if any(len(found) != 1 for found in columns.values()):
        raise PublicationRefused("The table has no single column of final people, and one of final boats.")
    figures: list[Stated] = []
    refused: list[Refusal] = []
    for row in rows:
        label = str(row["year"]).strip()
        try:
            first, last = _span(label, published)
            figures += [
                Stated(measure, first, last, cells.count(row[name])) for measure, (name,) in columns.items()
            ]
        except cells.CellFault as fault:
            refused.append(Refusal(label, f"{label}: {fault}: the row is refused."))
    return Parsed(columns_of(figures), refused=tuple(refused))


def _span(label: str, published: date) -> tuple[date, date]:
    found = _SPAN.fullmatch(label)
    if not found:
        raise cells.CellFault(f"{cells.shown(label)} is no year or half year")
    (first_month, first_day), (last_month, last_day) = _HALVES[found[2] or ""]
    first = date(int(found[1]), first_month, first_day)
    last = date(int(found[1]), last_month, last_day)
    if last > published:
        raise cells.CellFault("it was not over by the release")
    return first, last
