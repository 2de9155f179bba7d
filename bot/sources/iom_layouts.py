"""The four layouts in which IOM's incidents go round, as one kind of row.

``allData`` (XLSX or CSV), the website's own export (CSV), a third party's copy of one route (CSV, columns
renamed), and the website's JSON (strings throughout).
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.errors import PublicationRefused
from bot.sources import cells
from bot.sources.spreadsheet import open_workbook
from bot.sources.table import Record, read_csv, records, text_of

# id, date, dead, missing, cause, route
LAYOUTS: tuple[tuple[str, ...], ...] = (
    (
        "Main ID",
        "Incident Date",
        "Number of Dead",
        "Minimum Estimated Number of Missing",
        "Cause of Death",
        "Migration Route",
    ),
    (
        "Main ID",
        "Incident Date",
        "Number Dead",
        "Minimum Estimated Number of Missing",
        "Cause of Death",
        "Migration route",
    ),
    ("Main ID", "Incident date", "No. dead", "No. missing", "Cause of death (category)", "Route"),
    ("web_id", "reported_date", "number_dead", "number_missing", "cause_death", "migration_route"),
)
DEEPEST = 8  # levels of brackets; the publisher's JSON has two
_MONTH_FIRST = re.compile(r"[A-Z][a-z]{2}, (\d\d)/(\d\d)/(\d{4}) - \d\d:\d\d", re.ASCII)
_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Incident:
    """One row as published; ``when`` is None where it has no date, or none that can be read."""

    id: str
    when: date | None
    dead: object
    missing: object
    causes: tuple[str, ...]
    routes: tuple[str, ...]


def incidents(data: bytes) -> Iterator[Incident]:
    """All rows of a copy, in whichever layout it is. Raises ``PublicationRefused``."""
    rows = _rows(data)
    layout = _layout(rows)
    for row in rows:
        name, when, dead, missing, cause, route = (row.get(column, "") for column in layout)
        yield Incident(str(name).strip(), day(when), dead, missing, _parts(cause), _parts(route))


def day(cell: object) -> date | None:
    """The day of an incident. The website's export writes the month first, with the weekday and a time."""
    found = _MONTH_FIRST.fullmatch(str(cell).strip())
    try:
        if found:
            return cells.made(int(found[3]), int(found[1]), int(found[2]), str(cell))
        return cells.day(cell)
    except cells.CellFault:
        return None


def _parts(cell: object) -> tuple[str, ...]:
    """Causes and routes can be combined: "Accidental death,Drowning"."""
    return tuple(part.strip() for part in str(cell).split(","))


def _rows(data: bytes) -> Sequence[Record]:
    if data.startswith(b"PK"):
        workbook = open_workbook(data)
        return records(workbook.rows(workbook.sheets[0])) if workbook.sheets else []
    if data.lstrip()[:1] in (b"[", b"{"):
        return _json(text_of(data))
    return read_csv(data)


def _json(text: str) -> Sequence[Record]:
    if _depth(text) > DEEPEST:
        raise PublicationRefused(f"The file's brackets go more than {DEEPEST} levels deep.")
    try:
        rows = json.loads(text)
    except ValueError as error:
        raise PublicationRefused("The file begins as JSON and is not whole JSON.") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise PublicationRefused("The JSON is not a list of incidents.")
    return rows


def _depth(text: str) -> int:
    deepest = level = 0
    for bracket in re.findall(r"[\[\]{}]", _STRINGS.sub("", text)):
        level += 1 if bracket in "[{" else -1
        deepest = max(deepest, level)
    return deepest


def _layout(rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    names = set(rows[0]) if rows else set()
    for layout in LAYOUTS:
        if names.issuperset(layout):
            return layout
    seen = ", ".join(cells.shown(name) for name in list(names)[:6]) or "nothing"
    raise PublicationRefused(
        f"The file is not laid out as any known copy of IOM's data; its columns: {seen}."
    )
