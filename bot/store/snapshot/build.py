"""From the tables of ``data/`` to a database."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from bot.errors import StoreError
from bot.store.engine import take_turn, writing
from bot.store.snapshot.csv_files import COVERAGE, EVENTS_FILE, RELEASES, label, read, told
from bot.store.snapshot.data_tables import DATA_TABLES, DataTable
from bot.store.snapshot.events import read_events
from bot.store.tables import Base, Coverage, EventRow, Figure, Release
from bot.store.writes import event_row

Row = Mapping[str, object]
Ids = Mapping[tuple[str, str], int]  # (publication, label) -> release


def build(engine: Engine, folder: Path) -> None:
    """Fill an empty database from ``folder``, in one transaction.

    Where another process has just done so, nothing is added. Raises ``StoreError`` where a table is
    missing, or says what cannot be.
    """
    try:
        with writing(engine) as connection:
            take_turn(connection)
            if connection.execute(select(col(Release.id)).limit(1)).first() is None:
                _fill(connection, folder)
    except IntegrityError as error:
        raise StoreError(f"The shipped tables contradict each other: {error.orig}.") from error


def _fill(connection: Connection, folder: Path) -> None:
    ids: Ids = {name: _add_release(connection, values) for name, values in _releases(folder / RELEASES)}
    _add_all(connection, Coverage, _spans(folder / COVERAGE, ids))
    for table in DATA_TABLES:
        _add_all(connection, Figure, _figures(table, folder / table.file, ids))
    _add_all(connection, EventRow, map(event_row, read_events(folder / EVENTS_FILE)))


def _add_all(connection: Connection, table: type[Base], rows: Iterable[Row]) -> None:
    together = list(rows)
    if together:
        connection.execute(insert(table), together)


def _add_release(connection: Connection, values: Row) -> int:
    return connection.execute(insert(Release).values(values).returning(col(Release.id))).scalar_one()


def _releases(file: Path) -> Iterator[tuple[tuple[str, str], Row]]:
    for where, row in read(file):
        with told(where):
            published, sequence = date.fromisoformat(row["published"]), int(row["sequence"])
            name = row["publication"], label(published, sequence)
            yield name, {**row, "published": published, "sequence": sequence}


def _spans(file: Path, ids: Ids) -> Iterator[Row]:
    for where, row in read(file):
        with told(where):
            yield {
                "release": ids[row["publication"], row["release"]],
                "measure": row["measure"],
                "grain_days": int(row["grain_days"]),
                "first_day": date.fromisoformat(row["first_day"]),
                "last_day": date.fromisoformat(row["last_day"]),
            }


def _figures(table: DataTable, file: Path, ids: Ids) -> Iterator[Row]:
    name = table.publication
    for where, row in read(file):
        with told(where):
            first, last = table.span(row)
            shared = {
                "publication": name,
                "category": row["category"] if table.categories else "",
                "first_day": first,
                "last_day": last,
                "stated_by": ids[name, row["stated_by"]],
                "replaced_by": ids[name, row["replaced_by"]] if row["replaced_by"] else None,
            }
            for measure in table.measures:
                if row[measure]:
                    yield {**shared, "measure": measure, "value": int(row[measure])}
