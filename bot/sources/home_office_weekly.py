"""The Home Office's weekly time series (ODS): arrivals by day (SB_01), and preventions by week (SB_02).

Released on Fridays; every release states the whole series again. ``-`` means not collected.
"""

from collections.abc import Sequence
from datetime import date

from bot.measures import RECORDS_BEGIN
from bot.sources.dated import Layout, merged, read_table
from bot.sources.judged import Row
from bot.sources.order import Calendar
from bot.sources.parsed import Parsed
from bot.sources.spreadsheet import open_workbook

ARRIVALS = {
    "migrants arrived": "arrivals",
    "boats arrived": "boats",
    "boats arrived - involved in uncontrolled landings": "uncontrolled landings",
}
PREVENTIONS = {"migrants prevented": "prevented", "events prevented": "events prevented"}
BY_DAY = Layout("SB_01", "date", ARRIVALS)
BY_WEEK = Layout("SB_02", "week ending", ARRIVALS | PREVENTIONS, step=7)


def parse(data: bytes, published: date) -> Parsed:
    """Both tables. A sheet of another publication that is also called SB_01 is refused by its header."""
    workbook = open_workbook(data)
    return merged([_table(workbook.rows(layout.name), layout, published) for layout in (BY_DAY, BY_WEEK)])


def _table(rows: Sequence[Row], layout: Layout, published: date) -> Parsed:
    calendar = Calendar(RECORDS_BEGIN.toordinal(), published.toordinal(), layout.step)
    return read_table(rows, layout, calendar)
