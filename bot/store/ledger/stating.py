"""Which release brought a value."""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, func, select
from sqlmodel import col

from bot.series import Moved
from bot.store.engine import reading
from bot.store.records import ReleaseHeld, releases_in
from bot.store.tables import Figure


def brought_by(engine: Engine, cells: Sequence[Moved], after: int, until: int) -> list[ReleaseHeld | None]:
    """For each cell, the first of the releases after edition ``after``, and not after ``until``, to state
    what it is now, in whichever publication; of a figure withdrawn, the one that no longer states it."""
    with reading(engine) as connection:
        held = {release.id: release for release in releases_in(connection)}
        publications = sorted({release.publication for release in held.values()})
        found = (_stated(connection, cell, publications, after, until) for cell in cells)
        return [held.get(release or 0) for release in found]


def _stated(
    connection: Connection, cell: Moved, publications: Sequence[str], after: int, until: int
) -> int | None:
    here = (
        col(Figure.publication).in_(publications),  # all there are: the index of cells begins with them
        col(Figure.measure) == cell.measure,
        col(Figure.category) == cell.category,
        col(Figure.first_day) == cell.span.first,
        col(Figure.last_day) == cell.span.last,
    )
    stated, stopped = col(Figure.stated_by), col(Figure.replaced_by)
    stating = select(func.min(stated)).where(
        *here, col(Figure.value) == cell.new, stated.between(after + 1, until)
    )
    withdrawing = select(func.max(stopped)).where(*here, stopped.between(after + 1, until))
    found: int | None = connection.execute(stating).scalar()
    return found if found is not None else connection.execute(withdrawing).scalar()
