"""Arrivals by nationality and year, from the Home Office's summary tables (an extract in CSV).

``row_kind`` says what a row is: a nationality, the year's total, all others, or those not recorded. A year
whose rows do not add up to its total is refused.
"""

from collections import defaultdict
from datetime import date, timedelta

from bot.periods import month_end
from bot.releases import Refusal, Stated
from bot.sources import cells
from bot.sources.parsed import Parsed, columns_of
from bot.sources.table import Record, read_csv

MEASURE = "arrivals by nationality"
NAMES = {"total": "Total", "other": "All other nationalities", "unrecorded": "Not currently recorded"}
COLUMNS = ("year", "nationality", "people", "partial_year", "row_kind")
LAG = timedelta(days=40)  # statistics of a quarter are out some eight weeks after its end


def parse(data: bytes, published: date) -> Parsed:
    """One figure a year and category. A part year ends with the last quarter out by the release."""
    years: dict[str, list[Record]] = defaultdict(list)
    for record in read_csv(data, COLUMNS):
        years[str(record["year"])].append(record)
    figures: list[Stated] = []
    refused: list[Refusal] = []
    for year, rows in years.items():
        try:
            figures += _year(year, rows, published)
        except cells.CellFault as fault:
            refused.append(Refusal(year, f"{year}: {fault}: the year is refused."))
    return Parsed(columns_of(figures), refused=tuple(refused))


def _year(year: str, rows: list[Record], published: date) -> list[Stated]:
    first, last = _span(year, rows, published)
    figures = [
        Stated(
            MEASURE,
            first,
            last,
            cells.count(row["people"]),
            NAMES.get(str(row["row_kind"]), str(row["nationality"])),
        )
        for row in rows
    ]
    if len({figure.category for figure in figures}) != len(figures):
        raise cells.CellFault("one nationality stands twice")
    parts = sum(figure.value for figure in figures if figure.category != NAMES["total"])
    totals = [figure.value for figure in figures if figure.category == NAMES["total"]]
    if totals != [parts]:
        raise cells.CellFault(f"its rows add up to {parts:,}, and its total is {totals}")
    return figures


def _span(year: str, rows: list[Record], published: date) -> tuple[date, date]:
    first = cells.day(f"{year}-01-01")
    whole = {str(row["partial_year"]) for row in rows} == {"0"}
    last = first.replace(month=12, day=31) if whole else _last_quarter_out(published)
    if last > published or last < first or last.year != first.year:
        raise cells.CellFault("its days are not over by the release")
    return first, last


def _last_quarter_out(published: date) -> date:
    newest = published - LAG
    ends = [month_end(year, month) for year in (newest.year - 1, newest.year) for month in (3, 6, 9, 12)]
    return max(end for end in ends if end <= newest)
