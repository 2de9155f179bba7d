"""The Home Office's daily page "last 7 days": arrivals for the days since the weekly series ended.

Seen: eight rows; no header row; Markdown pipes for a table; a wrong year; a day left out without a word.
"""

from dataclasses import replace
from datetime import date

from bot.errors import PublicationRefused
from bot.sources import cells
from bot.sources.dated import Layout, heading_text, read_table
from bot.sources.order import Calendar
from bot.sources.page import Page, read_page
from bot.sources.parsed import Parsed

LAYOUT = Layout(
    "The daily page",
    "date",
    {
        "migrants arrived": "arrivals",
        "boats arrived": "boats",
        "boats involved in uncontrolled landings": "uncontrolled landings",
    },
)
OLDEST = 31  # days before the release; the page is of seven or eight
_HEADER = ("date", *LAYOUT.measures, "notes")


def parse(data: bytes, published: date) -> Parsed:
    """The page's days. A row whose date cannot be right is refused by itself."""
    page = read_page(data)
    last = published.toordinal()
    parsed = read_table(_rows(page), LAYOUT, Calendar(last - OLDEST, last))
    return replace(parsed, edited=page.edited)


def _rows(page: Page) -> list[list[str]]:
    """The table with its header; where the page has none, the header that it has had since 2023."""
    for rows in (*(rows for _, rows in page.tables), page.piped):
        if any(_is_day(row) for row in rows):
            return _headed([row for row in rows if row])
    raise PublicationRefused("The daily page has no table of days.")


def _headed(rows: list[list[str]]) -> list[list[str]]:
    if heading_text(rows[0][0]) == "date" or not _is_day(rows[0]):
        return rows
    if len(rows[0]) not in (len(_HEADER), len(_HEADER) - 1):
        raise PublicationRefused(f"The daily page's table has no header, and {len(rows[0])} columns.")
    return [list(_HEADER), *rows]


def _is_day(row: list[str]) -> bool:
    try:
        cells.day(row[0] if row else "")
    except cells.CellFault:
        return False
    return True
