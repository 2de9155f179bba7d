"""Connections to the database: SQLite in one file, or PostgreSQL.

Every use of the database goes through ``reading`` or ``writing``: one transaction each. A reading sees
one state throughout; a writing holds off other writers from its start.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, ProgrammingError

from bot.errors import SettingError, StoreError

BUSY_SECONDS = 30
CONNECT_SECONDS = 10
WRITES = "desk_writes"
MAIN_LOCK = 7_305_112_018  # any number, the same in every process of the desk


def connect(url: str) -> Engine:
    """An engine for ``url``: ``sqlite:///file.db``, or ``postgresql://...``. Opens no connection yet.

    Raises ``SettingError`` for any other kind of address.
    """
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    return create_engine(
        address.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        connect_args={} if "connect_timeout" in address.query else {"connect_timeout": CONNECT_SECONDS},
    )


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite address; None for PostgreSQL."""
    address = _address(url)
    return Path(address.database or "") if address.get_backend_name() == "sqlite" else None


def journal_mode(version: tuple[int, ...]) -> str:
    """The journal that is safe for several connections on this version of SQLite.

    Versions 3.7.0 to 3.51.2 can corrupt a database in WAL mode (https://sqlite.org/wal.html, "the WAL
    reset bug"); 3.50.7 and 3.44.6 carry the repair too.
    """
    repaired = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return "WAL" if repaired else "TRUNCATE"


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that only reads, and sees one state of the database throughout."""
    options = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with _told(engine), engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: all of it is kept, or, on any error or end of the process, none."""
    with (
        _told(engine),
        engine.connect().execution_options(**{WRITES: True}) as connection,
        connection.begin(),
    ):
        yield connection


def take_turn(connection: Connection) -> None:
    """Wait until no other process of the desk compares and writes; held to the transaction's end.

    On SQLite ``BEGIN IMMEDIATE`` has done so already.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MAIN_LOCK})")


def read_in_order(connection: Connection) -> None:
    """For the rest of the transaction, read what is wanted first from an index that has it in order.

    PostgreSQL knows nothing yet of thousands of rows that were written within a minute. It takes them for
    a few, and sorts them all for each handful that is wanted.
    """
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL enable_sort = off")


def in_force(engine: Engine) -> dict[str, str]:
    """What the database says about itself, for ``doctor``."""
    with reading(engine) as connection:
        if engine.dialect.name == "postgresql":
            version = connection.exec_driver_sql("SHOW server_version").scalar()
            return {"server": f"PostgreSQL {version}"}
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        said = {name: str(connection.exec_driver_sql(f"PRAGMA {name}").scalar()) for name in names}
        return {"server": f"SQLite {sqlite3.sqlite_version}", **said}


def _address(url: str) -> URL:
    try:
        address = make_url(url.replace("postgres://", "postgresql://", 1))
    except ArgumentError:
        raise SettingError("DATABASE_URL is not an address of a database.") from None
    if address.get_backend_name() not in {"sqlite", "postgresql"}:
        raise SettingError(f"DATABASE_URL names {address.get_backend_name()}; use sqlite or postgresql.")
    if address.get_backend_name() == "sqlite" and address.database in {None, "", ":memory:"}:
        raise SettingError("DATABASE_URL names no file: write sqlite:///crossings.db.")
    return address


def _sqlite(address: URL) -> Engine:
    engine = create_engine(address, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes late, and loses updates
    for pragma in (
        f"journal_mode={journal_mode(sqlite3.sqlite_version_info)}",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_SECONDS * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def _told(engine: Engine) -> Iterator[None]:
    """Turns the driver's failures into one sentence for the operator; a broken rule stays an error."""
    try:
        yield
    except IntegrityError:
        raise
    except ProgrammingError as error:
        raise StoreError(
            f"The database has another layout: {_said(error)} Run `python -m bot migrate`."
        ) from error
    except DBAPIError as error:
        raise StoreError(f"The database {_named(engine)} cannot be used: {_said(error)}") from error


def _named(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=True)


def _said(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0].rstrip(".") + "."
