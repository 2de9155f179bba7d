"""The Home Office's quarterly final statistics (XLSX): small-boat arrivals by quarter and nationality.

"Irregular migration ... detailed dataset" until 2025, sheet ``Data - Irr_D01``; since February 2026
"illegal-entry-routes-to-the-uk-dataset-MMM-YYYY.xlsx", sheet ``Data_IER_D01``. A row is a quarter, method
of entry, nationality, region, sex and age: quarters are sums of rows, so one bad row refuses the file.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from bot.errors import PublicationRefused
from bot.periods import long_date, month_end
from bot.releases import Stated
from bot.sources import cells
from bot.sources.parsed import Parsed, columns_of
from bot.sources.spreadsheet import Workbook, open_workbook
from bot.sources.table import Record, records

SHEETS = ("Data_IER_D01", "Data - Irr_D01")
METHOD = "small boat arrivals"
COUNT = "Number of detections"
NEEDED = ("Year", "Quarter", "Method of entry", "Nationality", COUNT)
FIRST_YEAR = 2018
_QUARTER = re.compile(r"(20\d\d) Q([1-4])")


def parse(data: bytes, published: date) -> Parsed:
    """People by quarter, and by quarter and nationality; a quarter is stated as its first to last day."""
    by_quarter: Counter[tuple[date, date]] = Counter()
    by_nationality: Counter[tuple[date, date, str]] = Counter()
    for row, record in _small_boats(open_workbook(data)):
        first, last = _quarter(record, row, published)
        people, nationality = _people(record, row), str(record["Nationality"]).strip()
        by_quarter[first, last] += people
        by_nationality[first, last, nationality] += people
    _check_run(by_quarter)
    totals = [Stated("arrivals", *quarter, people) for quarter, people in sorted(by_quarter.items())]
    shares = [
        Stated("arrivals by nationality", first, last, people, nationality)
        for (first, last, nationality), people in sorted(by_nationality.items())
    ]
    return Parsed(columns_of(totals + shares))


def _small_boats(workbook: Workbook) -> Iterable[tuple[int, Record]]:
    """The rows of people in small boats, each with its row number in the sheet."""
    sheet = next((name for name in SHEETS if name in workbook.sheets), SHEETS[0])
    rows = workbook.rows(sheet)
    start = next((at for at, row in enumerate(rows[:5]) if "Quarter" in row and "Year" in row), None)
    header = () if start is None else rows[start]
    missing = [name for name in NEEDED if name not in header]
    if start is None or missing:
        raise PublicationRefused(f"The sheet {sheet} is not the one expected: no column '{missing[0]}'.")
    found = [
        (number, record)
        for number, record in enumerate(records(rows[start:]), start=start + 2)
        if str(record["Method of entry"]).strip().casefold() == METHOD
    ]
    if not found:
        raise PublicationRefused(f"The sheet {sheet} has no row of small boat arrivals.")
    return found


def _quarter(record: Record, row: int, published: date) -> tuple[date, date]:
    found = _QUARTER.fullmatch(str(record["Quarter"]).strip())
    if not found or record["Year"] != int(found[1]) or int(found[1]) < FIRST_YEAR:
        seen = f"{cells.shown(record['Year'])}, {cells.shown(record['Quarter'])}"
        raise PublicationRefused(f"Row {row} is of no quarter that can be ({seen}): the file is refused.")
    year, month = int(found[1]), 3 * int(found[2])
    last = month_end(year, month)
    if last > published:
        raise PublicationRefused(
            f"Row {row} is of {found[0]}, which was not over on {long_date(published)}: the file is refused."
        )
    return date(year, month - 2, 1), last


def _people(record: Record, row: int) -> int:
    try:
        return cells.count(record[COUNT])
    except cells.CellFault as fault:
        raise PublicationRefused(
            f"Row {row}: {fault}: the file is refused, as its sums would be wrong."
        ) from fault


def _check_run(quarters: Iterable[tuple[date, date]]) -> None:
    """Quarters follow each other: a hole in the middle is a file that lost rows."""
    run = sorted(quarters)
    for (_, last), (first, _) in pairwise(run):
        if (first - last).days != 1:
            raise PublicationRefused(
                f"No row is of the days from {long_date(last)} to {long_date(first)}: the file is refused."
            )
