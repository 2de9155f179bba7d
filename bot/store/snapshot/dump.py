"""From a database to the tables of ``data/``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import Engine, select
from sqlmodel import col

from bot.errors import StoreError
from bot.store.engine import reading
from bot.store.records import ReleaseHeld, events, releases
from bot.store.snapshot.csv_files import (
    COVERAGE,
    COVERAGE_COLUMNS,
    EVENTS_FILE,
    RELEASE_COLUMNS,
    RELEASES,
    label,
    write,
)
from bot.store.snapshot.data_tables import DATA_TABLES, DataTable, Line
from bot.store.snapshot.events import EVENT_COLUMNS, cells
from bot.store.tables import CELL_COLUMNS, Coverage, Figure


def dump(engine: Engine, folder: Path) -> None:
    """Write all releases, figures and events to ``folder``, sorted, so that a diff shows what is new.

    Raises ``StoreError`` where a figure has no table in ``data_tables.DATA_TABLES``.
    """
    held = releases(engine)
    by_id = {release.id: _label(release) for release in held}
    write(folder / RELEASES, RELEASE_COLUMNS, (map(str, release[1:]) for release in held))
    write(folder / COVERAGE, COVERAGE_COLUMNS, _coverage_cells(engine, held))
    lines = _lines(engine)
    _refuse_homeless(lines)
    for table in DATA_TABLES:
        write(folder / table.file, table.columns, _rows_of(table, lines, by_id))
    write(folder / EVENTS_FILE, EVENT_COLUMNS, map(cells, events(engine)))


def _coverage_cells(engine: Engine, held: Sequence[ReleaseHeld]) -> list[Sequence[str]]:
    by_id = {release.id: release for release in held}
    spans = select(
        col(Coverage.release),
        col(Coverage.measure),
        col(Coverage.grain_days),
        col(Coverage.first_day),
        col(Coverage.last_day),
    )
    with reading(engine) as connection:
        rows = connection.execute(spans).all()
    # Sorted here, for two databases may not agree on the order of letters.
    in_order = sorted(rows, key=tuple)
    return [(by_id[row[0]].publication, _label(by_id[row[0]]), *map(str, row[1:])) for row in in_order]


def _lines(engine: Engine) -> list[Line]:
    with reading(engine) as connection:
        columns = (*CELL_COLUMNS, col(Figure.value), col(Figure.stated_by), col(Figure.replaced_by))
        return [Line._make(row) for row in connection.execute(select(*columns)).all()]


def _refuse_homeless(lines: Iterable[Line]) -> None:
    for line in lines:
        if not any(table.holds(line) for table in DATA_TABLES):
            why = f"No table of data/ takes {line.measure} of {line.publication}"
            raise StoreError(f"{why}: see bot/store/snapshot/data_tables.py.")


def _rows_of(table: DataTable, lines: Iterable[Line], labels: Mapping[int, str]) -> Iterator[Sequence[str]]:
    wide: dict[tuple[date, date, str, int, int], dict[str, int]] = {}
    for line in lines:
        if table.holds(line):
            key = (line.first, line.last, line.category, line.stated_by, line.replaced_by or 0)
            wide.setdefault(key, {})[line.measure] = line.value
    for first, last, category, stated_by, replaced_by in sorted(wide):
        values = wide[first, last, category, stated_by, replaced_by]
        yield (
            *table.days(first, last),
            *((category,) if table.categories else ()),
            *(str(values.get(measure, "")) for measure in table.measures),
            labels[stated_by],
            labels.get(replaced_by, ""),
        )


def _label(release: ReleaseHeld) -> str:
    return label(release.published, release.sequence)
