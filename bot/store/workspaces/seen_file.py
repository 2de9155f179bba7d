"""Requests taken up, where the database is SQLite: a file of their own beside it, which waits for no disk.

Each request of Slack's keeps its claim before it is answered, and SQLite cannot commit one transaction with
less care than the others. Claims bind other processes at once and outlive this one; only a crash of the
whole machine may forget the newest, and then nobody is waiting for an answer.
"""

import json
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from bot.errors import StoreError

LAYOUT = "CREATE TABLE IF NOT EXISTS seen (key TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID"
CLAIM = (
    "INSERT INTO seen (key, at) SELECT value, ? FROM json_each(?) WHERE true "
    "ON CONFLICT (key) DO NOTHING RETURNING key"
)
RELEASE = "DELETE FROM seen WHERE key IN (SELECT value FROM json_each(?))"
FORGET = "DELETE FROM seen WHERE at < ?"
OPENING_SECONDS = 30.0
BUSY_SECONDS = 1.0  # a claim is waited for by somebody who waits three


class SeenFile:
    """``bot.slack.ports.Claiming``. ``database``: the file of the desk's database.

    ``claim``, ``release`` and ``forget`` are for one thread, ``claim_at_once`` for another. Raises
    ``StoreError`` where no file can be kept there.
    """

    def __init__(self, database: Path) -> None:
        self._file = database.with_suffix(".seen.db")
        with _told(self._file):
            _mended(self._file)
            self._patient = _Link(self._file, BUSY_SECONDS)
            self._at_once = _Link(self._file, 0.0)

    def claim(self, keys: Collection[str], at: float) -> frozenset[str]:
        """Those of ``keys`` that nobody had claimed, now claimed; all in one transaction."""
        with _told(self._file):
            return _claimed(self._patient.connection(), keys, at)

    def claim_at_once(self, keys: Collection[str], at: float) -> frozenset[str] | None:
        """The same where no other process is writing; else None, and nothing is claimed. It takes some
        hundredths of a millisecond, for nothing is flushed to the disk."""
        try:
            return _claimed(self._at_once.connection(), keys, at)
        except sqlite3.Error:
            return None

    def release(self, keys: Collection[str]) -> None:
        """Give claims back: what they were for certainly did not happen."""
        with _told(self._file):
            self._patient.connection().execute(RELEASE, (json.dumps(list(keys)),))

    def forget(self, before: float) -> None:
        """Claims made before that moment."""
        with _told(self._file):
            self._patient.connection().execute(FORGET, (before,))

    def close(self) -> None:
        self._at_once.close()
        self._patient.close()


class _Link:
    """One thread's connection, to the file that has the name now: where that was taken away, or begun anew by
    another process, claims in the old one would bind nobody else. ``seconds``: how long a claim may wait."""

    def __init__(self, file: Path, seconds: float) -> None:
        self._file = file
        self._seconds = seconds
        self._open(OPENING_SECONDS)

    def connection(self) -> sqlite3.Connection:
        if _number(self._file) != self._number:
            self._connection.close()
            self._open(self._seconds)
        return self._connection

    def close(self) -> None:
        self._connection.close()

    def _open(self, patience: float) -> None:
        before = _number(self._file)  # one that changes meanwhile is opened again
        self._connection = _opened(self._file, patience)
        self._number = before
        self._connection.execute(f"PRAGMA busy_timeout={int(self._seconds * 1000)}")


def _number(file: Path) -> int | None:
    """What tells it from all other files that are open or have a name."""
    try:
        return file.stat().st_ino
    except FileNotFoundError:
        return None


def _claimed(connection: sqlite3.Connection, keys: Collection[str], at: float) -> frozenset[str]:
    return frozenset([key for (key,) in connection.execute(CLAIM, (at, json.dumps(list(keys))))])


def _mended(file: Path) -> None:
    """What a crash of the machine left may be no database any more: then it is begun anew."""
    try:
        with closing(_opened(file, OPENING_SECONDS)) as connection:
            if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                return
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        pass
    for each in (file, file.with_name(f"{file.name}-journal")):
        with suppress(FileNotFoundError):
            each.unlink()


def _opened(file: Path, patience: float) -> sqlite3.Connection:
    """It waits its turn: another process may be opening the file too, or writing claims."""
    connection = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA journal_mode=PERSIST")  # a process that is killed leaves it whole
        connection.execute(LAYOUT)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _told(file: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise StoreError(f"{file}, where requests taken up are kept, cannot be used: {error}.") from error
