"""Rows of a dated table, judged one by one: which stand where they should, and why the others do not."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.releases import Refusal
from bot.sources import cells
from bot.sources.order import Calendar, disorder, left_out, rising, spoken

Row = Sequence[object]


@dataclass(frozen=True, slots=True)
class Kept:
    """The rows that were kept: their cells by column, and the ordinal of each one's day."""

    columns: tuple[Row, ...]
    days: "array[int]"
    labels: Sequence[int] | None = None  # row numbers in the file; None: header in row 1 and none left out

    def label(self, place: int) -> int:
        """The row's number in the file."""
        return place + 2 if self.labels is None else self.labels[place]


class _Dated(NamedTuple):
    """One row that has a day: its number in the file, the day's ordinal, its cells."""

    label: int
    day: int
    cells: Row


def judged(
    rows: Sequence[Row], day_column: int, width: int, table: str, calendar: Calendar
) -> tuple[Kept, list[Refusal]]:
    """The rows under a header (``rows[0]``) that can be right, and what was wrong with each other one.

    ``table`` is what refusals call the table; rows shorter than ``width`` are filled up with blanks.
    """
    dated, undated = _dated(rows, day_column, width, table)
    possible, impossible = _possible(dated, table, calendar)
    kept, disordered = _ordered(possible, table)
    days = [row.day for row in kept]
    gaps = [_gap(table, *span) for span in left_out(sorted({row.day for row in possible}), calendar.step)]
    columns = tuple(zip(*(row.cells for row in kept), strict=True))
    found = Kept(columns, array("i", days), [row.label for row in kept])
    return found, undated + impossible + disordered + gaps


def _dated(
    rows: Sequence[Row], day_column: int, width: int, table: str
) -> tuple[list[_Dated], list[Refusal]]:
    """The rows that are not blank and have a day."""
    dated, refused = [], []
    for label, row in enumerate(rows[1:], start=2):
        if all(cell == "" for cell in row):
            continue
        filled = (*row, *[""] * (width - len(row)))[: max(width, len(rows[0]))]
        try:
            dated.append(_Dated(label, cells.day(filled[day_column]).toordinal(), filled))
        except cells.CellFault as fault:
            refused.append(_refusal(table, label, f"The day {fault}: refused."))
    return dated, refused


def _possible(rows: Sequence[_Dated], table: str, calendar: Calendar) -> tuple[list[_Dated], list[Refusal]]:
    """The rows whose days can stand in this table at all."""
    fitting = sorted(row.day for row in rows if calendar.first <= row.day <= calendar.last)
    among = fitting[len(fitting) // 2] if fitting else None
    faults = [calendar.fault(row.day, among) for row in rows]
    possible = [row for row, why in zip(rows, faults, strict=True) if not why]
    return possible, [_refusal(table, row.label, why) for row, why in zip(rows, faults, strict=True) if why]


def _ordered(rows: Sequence[_Dated], table: str) -> tuple[list[_Dated], list[Refusal]]:
    """The rows whose days rise, once each; of a day with two different rows, neither."""
    run = [rows[place] for place in rising([row.day for row in rows])]
    kept = {row.day: row for row in run}
    days = list(kept)
    out = [row for row in rows if row.day not in kept or kept[row.day].cells != row.cells]
    refused = [_refusal(table, row.label, disorder(row.day, days)) for row in out]
    doubtful = {row.day for row in out}
    return [row for row in run if row.day not in doubtful], refused


def _gap(table: str, first: int, last: int) -> Refusal:
    span = spoken(first) if first == last else f"{spoken(first)} to {spoken(last)}"
    return Refusal(f"{table}, {span}", f"No row stands for {span}: nothing was taken for it.")


def _refusal(table: str, label: int, why: str) -> Refusal:
    return Refusal(f"{table}, row {label}", why)
