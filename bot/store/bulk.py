"""Many rows in one statement. PostgreSQL is given one array a column: it reads and plans the statement once,
and the driver binds a handful of values. SQLite takes one row after the other as fast."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, Row, bindparam, func, select, true, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.selectable import TableValuedAlias
from sqlmodel import col

from bot.store.tables.base import Base

Names = tuple[str, ...]
Rows = Sequence[Mapping[str, Any]]
"""By column; each row has the same columns, in the same order."""


def insert_new(connection: Connection, table: type[Base], rows: Rows, *told: str) -> list[Row[Any]]:
    """Insert those whose keys are not there yet; of each that was inserted, the columns ``told``."""
    if not rows:
        return []
    if connection.dialect.name == "postgresql":
        done = connection.execute(_insert_arrays(table, tuple(rows[0]), told), _arrays(rows))
    else:
        done = connection.execute(_insert(table, told), [dict(row) for row in rows])
    return list(done) if told else []


def insert_product(connection: Connection, table: type[Base], ones: Rows, others: Rows) -> None:
    """Insert every one of ``ones`` joined to every one of ``others``, but those that are there."""
    if not ones or not others:
        return
    if connection.dialect.name == "postgresql":
        given = _arrays(ones, "one") | _arrays(others, "other")
        connection.execute(_insert_product(table, tuple(ones[0]), tuple(others[0])), given)
    else:
        insert_new(connection, table, [{**one, **other} for one in ones for other in others])


def upserting(bind: Engine | Connection, table: type[Base]) -> Any:
    """An insert that can say what to do where the key is there: each database has its own."""
    return (postgresql if bind.dialect.name == "postgresql" else sqlite).insert(table)


def update_each(connection: Connection, table: type[Base], rows: Rows) -> None:
    """Write each row's values where its ``id`` is."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(_update_arrays(table, tuple(rows[0])), _arrays(rows))
    else:
        named = [{f"given_{name}": value for name, value in row.items()} for row in rows]
        connection.execute(_update(table, tuple(rows[0])), named)


@cache
def _insert(table: type[Base], told: Names) -> Any:
    return sqlite.insert(table).on_conflict_do_nothing().returning(*_columns(table, told))


@cache
def _insert_arrays(table: type[Base], names: Names, told: Names) -> Any:
    given = _given(table, names)
    new = postgresql.insert(table).from_select(names, select(*(given.c[name] for name in names)))
    return new.on_conflict_do_nothing().returning(*_columns(table, told))


@cache
def _insert_product(table: type[Base], ones: Names, others: Names) -> Any:
    one, other = _given(table, ones, "one"), _given(table, others, "other")
    chosen = select(*(one.c[name] for name in ones), *(other.c[name] for name in others))
    new = postgresql.insert(table).from_select([*ones, *others], chosen.select_from(one.join(other, true())))
    return new.on_conflict_do_nothing()


@cache
def _update(table: type[Base], names: Names) -> Any:
    here = update(table).where(*(column == bindparam("given_id") for column in _columns(table, ("id",))))
    return here.values({name: bindparam(f"given_{name}") for name in names if name != "id"})


@cache
def _update_arrays(table: type[Base], names: Names) -> Any:
    given = _given(table, names)
    here = update(table).where(*(column == given.c.id for column in _columns(table, ("id",))))
    return here.values({name: given.c[name] for name in names if name != "id"})


def _columns(table: type[Base], names: Names) -> list[Any]:
    return [col(getattr(table, name)) for name in names]


def _given(table: type[Base], names: Names, called: str = "given") -> TableValuedAlias:
    """The rows as a table of PostgreSQL's."""
    arrays = [
        bindparam(f"{called}_{name}", type_=postgresql.ARRAY(column.type, dimensions=1))
        for name, column in zip(names, _columns(table, names), strict=True)
    ]
    return func.unnest(*arrays).table_valued(*names, name=called).render_derived()


def _arrays(rows: Rows, called: str = "given") -> dict[str, list[Any]]:
    return {f"{called}_{name}": [row[name] for row in rows] for name in rows[0]}
