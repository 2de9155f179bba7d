"""What a release changes, given what is held: a pure comparison, cell by cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.releases import Covered, Reading, Stated, grain_days


class Cell(NamedTuple):
    """What a figure of one publication is a figure of."""

    measure: str
    category: str
    first: date
    last: date

    @classmethod
    def of(cls, stated: Stated) -> "Cell":
        return cls(stated.measure, stated.category, stated.first, stated.last)


class Current(NamedTuple):
    """The figure that stands for a cell now: its row, and its value."""

    row: int
    value: int


@dataclass(frozen=True, slots=True)
class Changes:
    """``changed`` and ``withdrawn`` name the rows that stop; ``new`` and ``changed`` what begins."""

    new: tuple[Stated, ...]
    changed: tuple[tuple[int, Stated], ...]
    withdrawn: tuple[int, ...]
    unchanged: int

    @property
    def any(self) -> bool:
        return bool(self.new or self.changed or self.withdrawn)

    @property
    def stopped(self) -> tuple[int, ...]:
        return tuple(row for row, _ in self.changed) + self.withdrawn

    @property
    def begun(self) -> tuple[Stated, ...]:
        return self.new + tuple(stated for _, stated in self.changed)


def compare(held: Mapping[Cell, Current], reading: Reading) -> Changes:
    """What ``reading`` says that ``held``, its publication's current figures, does not."""
    said = {Cell.of(stated): stated for stated in reading.figures}
    new = tuple(stated for cell, stated in said.items() if cell not in held)
    changed = tuple(
        (held[cell].row, stated)
        for cell, stated in said.items()
        if cell in held and held[cell].value != stated.value
    )
    withdrawn = tuple(held[cell].row for cell in within(reading.covered, held) if cell not in said)
    return Changes(
        new=new,
        changed=changed,
        withdrawn=withdrawn,
        unchanged=len(said) - len(new) - len(changed),
    )


def within(covered: Iterable[Covered], cells: Iterable[Cell]) -> Iterator[Cell]:
    """The cells for which a release with this coverage is complete."""
    spans: dict[tuple[str, int], list[tuple[date, date]]] = {}
    for span in covered:
        spans.setdefault((span.measure, span.grain_days), []).append((span.first, span.last))
    for cell in cells:
        for first, last in spans.get((cell.measure, grain_days(cell.first, cell.last)), ()):
            if first <= cell.first and cell.last <= last:
                yield cell
                break
