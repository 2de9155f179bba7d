"""The Home Office's weekly page: arrivals, and people and events stopped by French authorities.

One week, named in a heading, about nine days old. In January 2026 its year was wrong three weeks running.
"""

import re
from dataclasses import replace
from datetime import date

from bot.errors import PublicationRefused
from bot.periods import long_date
from bot.sources import cells
from bot.sources.dated import Layout, merged, read_table
from bot.sources.home_office_weekly import PREVENTIONS
from bot.sources.order import Calendar
from bot.sources.page import read_page
from bot.sources.parsed import Parsed

LAYOUT = Layout(
    "The weekly page",
    "week ending",
    {"migrants arrived": "arrivals", "boats arrived": "boats"} | PREVENTIONS,
    step=7,
)
OLDEST = 92  # days before the release; the page is of one week, nine days old
_WEEK = re.compile(r"week ending (?:sunday )?(.+)", re.IGNORECASE)


def parse(data: bytes, published: date) -> Parsed:
    """The week, or weeks, of the page. A week whose year cannot be right is refused."""
    page = read_page(data)
    parts = [
        _week(found[1], rows, published)
        for heading, rows in page.tables
        if (found := _WEEK.fullmatch(heading)) and rows
    ]
    if not parts:
        raise PublicationRefused("The weekly page has no table under a heading 'Week ending'.")
    return replace(merged(parts), edited=page.edited)


def _week(ending: str, rows: list[list[str]], published: date) -> Parsed:
    """One week's table as rows that begin with its Sunday."""
    try:
        sunday = cells.day(ending)
    except cells.CellFault as fault:
        raise PublicationRefused(f"The week on the weekly page: {fault}.") from fault
    if (published - sunday).days > OLDEST:
        raise PublicationRefused(
            f"'Week ending {ending}' stands on a page of {long_date(published)}: "
            "its year cannot be right, or the page is old, so nothing was taken from it."
        )
    dated = [["Week ending", *rows[0]], *([long_date(sunday), *row] for row in rows[1:])]
    return read_table(dated, LAYOUT, Calendar(published.toordinal() - OLDEST, published.toordinal(), 7))
