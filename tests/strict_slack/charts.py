"""The two blocks that show numbers: a chart and a table."""

from collections import Counter
from typing import Any

from slackblocks import _limits as limits

from tests.strict_slack.rich_text import RICH_TEXT
from tests.strict_slack.shapes import (
    Problems,
    anything,
    boolean,
    both,
    by_type,
    fields,
    items,
    number,
    one_of,
    problem,
    string,
)

BLOCK_ID = string(limits.BLOCK_ID_MAX_LENGTH)
LABEL = string(limits.DATA_VISUALIZATION_POINT_LABEL_MAX_LENGTH)
POINT = fields({"label": LABEL, "value": number()})
SERIES = fields(
    {
        "name": string(limits.DATA_VISUALIZATION_SERIES_NAME_MAX_LENGTH),
        "data": items(POINT, limits.DATA_VISUALIZATION_DATA_MAX_ITEMS),
    }
)
AXES = fields(
    {"categories": items(LABEL, limits.DATA_VISUALIZATION_CATEGORIES_MAX_ITEMS)},
    {
        "x_label": string(limits.DATA_VISUALIZATION_AXIS_LABEL_MAX_LENGTH),
        "y_label": string(limits.DATA_VISUALIZATION_AXIS_LABEL_MAX_LENGTH),
    },
)


def _coherent(chart: Any, where: str) -> Problems:
    """Series have names of their own, and a value for each category, in their order."""
    try:
        names = [one["name"] for one in chart["series"]]
        categories = list(chart["axis_config"]["categories"])
        labels = [[point["label"] for point in one["data"]] for one in chart["series"]]
    except (KeyError, TypeError):
        return  # said already, by the check of its fields
    yield from (problem(f"series name is not unique: {name}", where) for name in _repeated(names))
    yield from (problem(f"category is not unique: {name}", where) for name in _repeated(categories))
    if any(one != categories for one in labels):
        yield problem("data labels must match the categories", where)


def _repeated(names: list[Any]) -> list[str]:
    return [str(name) for name, times in Counter(map(str, names)).items() if times > 1]


PLOT = both(
    fields({"series": items(SERIES, limits.DATA_VISUALIZATION_SERIES_MAX_ITEMS), "axis_config": AXES}),
    _coherent,
)
SLICE = fields({"label": LABEL, "value": number(least=5e-324)})
PIE = fields({"segments": items(SLICE, limits.DATA_VISUALIZATION_SEGMENTS_MAX_ITEMS)})
CHART = fields(
    {
        "title": string(limits.DATA_VISUALIZATION_TITLE_MAX_LENGTH),
        "chart": by_type({"line": PLOT, "bar": PLOT, "area": PLOT, "pie": PIE}),
    },
    {"block_id": BLOCK_ID},
)

CELL = by_type(
    {
        "raw_text": fields({"text": string(limits.TEXT_MAX_LENGTH)}),
        "raw_number": fields({"value": number(), "text": string(limits.TEXT_MAX_LENGTH)}),
        "rich_text": RICH_TEXT,
    }
)
COLUMN = fields({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})
MOST_CHARACTERS = 10_000


def _even(table: Any, where: str) -> Problems:
    """Rows are of one length, and their words within what one table may hold."""
    rows = table.get("rows") if isinstance(table, dict) else None
    if not (isinstance(rows, list) and all(isinstance(row, list) for row in rows)):
        return
    if len({len(row) for row in rows}) > 1:
        yield problem("rows must have the same number of cells", where)
    words = sum(len(str(cell.get("text", ""))) for row in rows for cell in row if isinstance(cell, dict))
    if words > MOST_CHARACTERS:
        yield problem(f"must be less than {MOST_CHARACTERS + 1} characters in all cells", where)


def _column(value: Any, where: str) -> Problems:
    if value is not None:
        yield from COLUMN(value, where)


TABLE = both(
    fields(
        {"rows": items(items(CELL, limits.TABLE_COLUMNS_MAX_ITEMS), limits.TABLE_ROWS_MAX_ITEMS)},
        {
            "block_id": BLOCK_ID,
            "column_settings": items(_column, limits.TABLE_COLUMN_SETTINGS_MAX_ITEMS, 0),
            "caption": anything,
        },
    ),
    _even,
)
