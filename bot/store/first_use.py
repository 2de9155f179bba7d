"""Opening the desk's database; the first time, SQLite's file is built from the shipped tables."""

import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from bot.errors import StoreError
from bot.store.engine import connect, sqlite_file
from bot.store.migrate import behind, check_layout, migrate


def open_store(url: str, data: Path) -> Engine:
    """An engine for ``url`` whose layout is right. A missing SQLite file is first built from ``data``, and
    one of an earlier version brought to this one's layout: nobody runs a release step for a file.

    Raises ``SettingError`` for a wrong address, ``StoreError`` for a database that cannot be used.
    """
    _build_missing(url, data)
    engine = connect(url)
    try:
        if sqlite_file(url) is not None and behind(engine):
            migrate(engine)
        check_layout(engine)
    except BaseException:
        engine.dispose()
        raise
    return engine


def prepare(url: str, data: Path) -> Engine:
    """The newest layout, and the shipped tables where nothing is held yet: what ``migrate`` does."""
    _build_missing(url, data)
    engine = connect(url)
    _fill(engine, data)
    return engine


def build_file(file: Path, data: Path) -> None:
    """Build an SQLite file in a folder beside ``file`` and put it in place whole.

    Of two processes that start at once, the first to finish wins, and the other uses its file.
    """
    if not file.parent.is_dir():
        raise StoreError(f"There is no folder {file.parent} to keep the database in.")
    with tempfile.TemporaryDirectory(prefix=f".{file.name}.", dir=file.parent) as folder:
        unfinished = Path(folder) / file.name
        engine = connect(f"sqlite:///{unfinished}")
        try:
            _fill(engine, data)
        finally:
            engine.dispose()
        _settle(unfinished)
        _place(unfinished, file)


def _fill(engine: Engine, data: Path) -> None:
    from bot.store.snapshot import build  # reads CSV: only where there is something to build

    migrate(engine)
    build(engine, data)


def _build_missing(url: str, data: Path) -> None:
    file = sqlite_file(url)
    try:
        if file is not None and not file.exists():
            build_file(file, data)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise StoreError(
            f"The database {file} cannot be made: {why}. DATABASE_URL says where it is."
        ) from None


def _settle(file: Path) -> None:
    """A write-ahead journal would be a second file, which a link does not carry along."""
    with closing(sqlite3.connect(file)) as plain:
        plain.execute("PRAGMA journal_mode=DELETE")


def _place(unfinished: Path, file: Path) -> None:
    """A link fails where the name is taken, so that a database in use is never put aside."""
    try:
        os.link(unfinished, file)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not file.exists():
            unfinished.rename(file)
