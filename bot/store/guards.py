"""Signs that a file is damaged, old or of another make: the whole of it is refused, and nothing is lost."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from bot.releases import Reading
from bot.store.changes import Cell, Changes, Current, grain, within

FEW = 5
SHRINKS_BY = 0.02
A_YEAR = timedelta(days=366)


def faults(reading: Reading, held: Mapping[Cell, Current], changes: Changes) -> list[str]:
    """Sentences on why ``reading`` cannot be a release that follows what is held; none if it can."""
    return [
        sentence
        for sentence in (
            _nothing_read(reading),
            _two_values(reading),
            _of_the_future(reading),
            _long_ago(reading),
            _newest_lost(reading, held),
            _shrunk(reading, held, changes),
        )
        if sentence
    ]


def _nothing_read(reading: Reading) -> str:
    return "" if reading.figures else "No figure could be read in it."


def _two_values(reading: Reading) -> str:
    values: dict[Cell, int] = {}
    for stated in reading.figures:
        if values.setdefault(Cell.of(stated), stated.value) != stated.value:
            return f"It gives {stated.measure} for {_days(Cell.of(stated))} twice, with different values."
    return ""


def _of_the_future(reading: Reading) -> str:
    late = [stated for stated in reading.figures if stated.last > reading.published]
    if not late:
        return ""
    cell = Cell.of(late[0])
    return f"It gives {cell.measure} for {_days(cell)}, after its own release on {reading.published}."


def _long_ago(reading: Reading) -> str:
    """Taken in with a slip in its day, a release would stand in the way of all that follow."""
    newest = max((stated.last for stated in reading.figures), default=reading.published)
    if reading.published - newest <= A_YEAR:
        return ""
    return f"It is said to be the release of {reading.published}, but its newest figure is for {newest}."


def _newest_lost(reading: Reading, held: Mapping[Cell, Current]) -> str:
    """A release may start later than the one before, but never ends earlier."""
    ends = _newest(Cell.of(stated) for stated in reading.figures)
    for key, newest in _newest(held).items():
        if key in ends and ends[key].last < newest.last:
            return f"Its {newest.measure} end with {_days(ends[key])}; {_days(newest)} is already held."
    return ""


def _shrunk(reading: Reading, held: Mapping[Cell, Current], changes: Changes) -> str:
    withdrawn = len(changes.withdrawn)
    before = sum(1 for _ in within(reading.covered, held))
    if withdrawn <= max(FEW, before * SHRINKS_BY):
        return ""
    return f"It has shrunk: {withdrawn:,} of {before:,} figures held for the days that it covers are gone."


def _newest(cells: Iterable[Cell]) -> dict[tuple[str, int], Cell]:
    newest: dict[tuple[str, int], Cell] = {}
    for cell in cells:
        key = (cell.measure, grain(cell))
        if key not in newest or newest[key].last < cell.last:
            newest[key] = cell
    return newest


def _days(cell: Cell) -> str:
    return f"{cell.first}" if cell.first == cell.last else f"{cell.first} to {cell.last}"
