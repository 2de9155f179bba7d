"""Many rows in one statement. PostgreSQL is given one array a column: it reads and plans the statement once,
and the driver binds a handful of values. SQLite takes one row after the other as fast."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.selectable import TableValuedAlias
from sqlmodel import col

from bot.store.tables.base import Base

Rows = Sequence[Mapping[str, Any]]
"""By column; each row has the same columns, in the same order."""


def insert_new(connection: Connection, table: type[Base], rows: Rows, *told: str) -> list[Row[Any]]:
    """Insert those whose keys are not there yet; of each that was inserted, the columns ``told``."""
    if not rows:
        return []
    returned = [col(getattr(table, name)) for name in told]
    if connection.dialect.name != "postgresql":
        new = sqlite.insert(table).on_conflict_do_nothing().returning(*returned)
        done = connection.execute(new, [dict(row) for row in rows])
        return list(done) if told else []
    names = list(rows[0])
    given = _given(table, names)
    chosen = postgresql.insert(table).from_select(names, select(*(given.c[name] for name in names)))
    done = connection.execute(chosen.on_conflict_do_nothing().returning(*returned), _arrays(rows))
    return list(done) if told else []


def update_each(connection: Connection, table: type[Base], rows: Rows) -> None:
    """Write each row's values where its ``id`` is."""
    if not rows:
        return
    names = [name for name in rows[0] if name != "id"]
    id_ = col(getattr(table, "id"))  # noqa: B009 - not every table has one
    if connection.dialect.name != "postgresql":
        here = update(table).where(id_ == bindparam("all_id"))
        changed = here.values({name: bindparam(f"all_{name}") for name in names})
        connection.execute(changed, [{f"all_{name}": value for name, value in row.items()} for row in rows])
        return
    given = _given(table, list(rows[0]))
    changed = update(table).where(id_ == given.c.id).values({name: given.c[name] for name in names})
    connection.execute(changed, _arrays(rows))


def _given(table: type[Base], names: Sequence[str]) -> TableValuedAlias:
    """The rows as a table of PostgreSQL's."""
    types = {name: col(getattr(table, name)).type for name in names}
    arrays = [bindparam(f"all_{name}", type_=postgresql.ARRAY(types[name], dimensions=1)) for name in names]
    return func.unnest(*arrays).table_valued(*names, name="given").render_derived()


def _arrays(rows: Rows) -> dict[str, list[Any]]:
    return {f"all_{name}": [row[name] for row in rows] for name in rows[0]}
