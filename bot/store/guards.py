"""Signs that a reading cannot be a release at all, whatever is held: the whole of it is refused."""

from datetime import timedelta

from bot.releases import Reading
from bot.store.changes import Cell

A_YEAR = timedelta(days=366)


def faults(reading: Reading) -> list[str]:
    """Sentences on what is wrong; none if nothing is."""
    checks = (_nothing_read, _two_values, _of_the_future, _long_ago)
    return [sentence for check in checks if (sentence := check(reading))]


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


def _days(cell: Cell) -> str:
    return f"{cell.first}" if cell.first == cell.last else f"{cell.first} to {cell.last}"
