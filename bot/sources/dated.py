"""Tables with one row a day, or one a week, as the Home Office lays them out in files and on pages.

Whole columns are read at once; only where something is amiss is each row, then each cell, judged.
"""

from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import compress
from typing import cast

from bot.errors import PublicationRefused
from bot.releases import Columns, Refusal
from bot.sources import cells
from bot.sources.judged import Kept, Row, judged
from bot.sources.order import Calendar, spoken
from bot.sources.parsed import Parsed

# Three times the records (1,305 people on 3 September 2022): beyond, a digit too many is likelier.
_MOST_IN_A_DAY = {"arrivals": 4_000, "boats": 300, "uncontrolled landings": 300}


@dataclass(frozen=True, slots=True)
class Layout:
    """``name`` is what refusals call the table; ``measures`` go by heading; all headings must be there."""

    name: str
    day_heading: str
    measures: Mapping[str, str]
    step: int = 1


def read_table(rows: Sequence[Row], layout: Layout, calendar: Calendar) -> Parsed:
    """The figures of a table whose first row is its header.

    Raises ``PublicationRefused`` where the header is not the layout's, or no row could be taken.
    """
    headings = _headings(rows, layout)
    kept, refused = _ordered(rows, headings, layout, calendar)
    if not kept.days and not refused:
        raise PublicationRefused(f"{layout.name} has a header and no rows.")
    if not kept.days:
        raise PublicationRefused(f"{layout.name}: {refused[0].why}")
    columns = []
    for heading, measure in layout.measures.items():
        column, faults = _column(kept, kept.columns[headings[heading]], measure, layout, heading)
        columns.append(column)
        refused += faults
    return Parsed(columns=tuple(columns), refused=tuple(refused))


def merged(parts: Sequence[Parsed]) -> Parsed:
    """Several tables of one file as one."""
    return Parsed(
        columns=tuple(column for part in parts for column in part.columns),
        covered=tuple(span for part in parts for span in part.covered),
        refused=tuple(refusal for part in parts for refusal in part.refused),
    )


def heading_text(cell: object) -> str:
    """A heading as it is compared: one space between words, small letters."""
    return " ".join(str(cell).split()).casefold()


def _headings(rows: Sequence[Row], layout: Layout) -> dict[str, int]:
    found = [heading_text(cell) for cell in rows[0]] if rows else []
    missing = [name for name in (layout.day_heading, *layout.measures) if name not in found]
    if missing:
        seen = ", ".join(cells.shown(name) for name in found[:8]) or "nothing"
        raise PublicationRefused(
            f"{layout.name} is not the table expected: no column '{missing[0]}'; its header reads {seen}."
        )
    if repeated := [name for name in found if name and found.count(name) > 1]:
        raise PublicationRefused(f"{layout.name} has two columns called '{repeated[0]}'.")
    return {name: place for place, name in enumerate(found) if name}


def _ordered(
    rows: Sequence[Row], headings: Mapping[str, int], layout: Layout, calendar: Calendar
) -> tuple[Kept, list[Refusal]]:
    """The rows whose days are in order, and what was wrong with the others."""
    width = max(headings.values()) + 1
    body = rows[1:]
    if body and min(map(len, body)) >= width:
        columns = tuple(zip(*body, strict=False))
        # A TypeError: some day is no date, or a row is blank; then each is judged by itself.
        with suppress(TypeError):
            days = list(map(date.toordinal, columns[headings[layout.day_heading]]))
            if calendar.regular(days):
                return Kept(columns, array("i", days)), []
    return judged(rows, headings[layout.day_heading], width, layout.name, calendar)


def _column(
    kept: Kept, column: Row, measure: str, layout: Layout, heading: str
) -> tuple[Columns, list[Refusal]]:
    """A measure's figures; what is not collected is not among them."""
    days, stated = kept.days, column
    if cells.NOT_COLLECTED in column:
        collected = [cell != cells.NOT_COLLECTED for cell in column]
        days, stated = array("i", list(compress(days, collected))), tuple(compress(column, collected))
    refused: list[Refusal] = []
    most = _MOST_IN_A_DAY.get(measure, cells.LARGEST_COUNT) * layout.step
    numbers = _counts(stated, most)
    if numbers is None:
        days, numbers, refused = _cell_by_cell(kept, column, layout, heading, most)
    firsts = days if layout.step == 1 else array("i", [day - layout.step + 1 for day in days])
    return Columns(measure, firsts, days, numbers), refused


def _counts(column: Row, most: int) -> "array[int] | None":
    """The whole column as counts; None where one of its cells is no count, too large a one, or text."""
    different = set(column)  # some hundreds: to judge these is to judge all
    if any(type(cell) is not float for cell in different):
        return None
    numbers = cast("set[float]", different)
    if not all(map(float.is_integer, numbers)):
        return None
    if numbers and not 0 <= min(numbers) <= max(numbers) <= min(most, cells.LARGEST_COUNT):
        return None
    return array("i", list(map(int, cast("Sequence[float]", column))))


def _cell_by_cell(
    kept: Kept, column: Row, layout: Layout, heading: str, most: int
) -> tuple["array[int]", "array[int]", list[Refusal]]:
    days, numbers, refused = array("i"), array("i"), []
    for place, (day, cell) in enumerate(zip(kept.days, column, strict=True)):
        if str(cell).strip() == cells.NOT_COLLECTED:
            continue
        try:
            numbers.append(cells.count_up_to(most, cell))
        except cells.CellFault as fault:
            where = f"{layout.name}, row {kept.label(place)}"
            refused.append(Refusal(where, f"{spoken(day)}, {heading}: {fault}: refused."))
        else:
            days.append(day)
    return days, numbers, refused
