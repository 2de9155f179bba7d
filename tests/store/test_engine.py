"""How databases are addressed and opened."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text

from bot.errors import SettingError, StoreError
from bot.store.engine import connect, in_force, journal_mode, reading, sqlite_file, writing


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("", "not an address"),
        ("crossings.db", "not an address"),
        ("mysql://localhost/x", "names mysql; use sqlite or postgresql"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
    ],
)
def test_a_wrong_address_is_told(url: str, why: str) -> None:
    with pytest.raises(SettingError, match=why):
        connect(url)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_usual_addresses_of_postgresql_are_taken(scheme: str) -> None:
    engine = connect(f"{scheme}://desk:secret@db.example/crossings")
    assert engine.url.drivername == "postgresql+psycopg"
    assert engine.url.database == "crossings"
    assert sqlite_file(f"{scheme}://db.example/crossings") is None


@pytest.mark.parametrize(("asked", "seconds"), [("", 10), ("?connect_timeout=3", "3")])
def test_a_server_that_does_not_answer_is_not_waited_for_long(asked: str, seconds: object) -> None:
    engine, given = connect(f"postgresql://desk@db.example/crossings{asked}"), dict[str, object]()

    @event.listens_for(engine, "do_connect")
    def _connect(_dialect: object, _record: object, _words: object, named: dict[str, object]) -> None:
        given.update(named)
        raise ConnectionRefusedError

    with pytest.raises(ConnectionRefusedError), engine.connect():
        pass
    assert given["connect_timeout"] == seconds


def test_a_database_that_is_not_there_is_told_without_its_password() -> None:
    engine = connect("postgresql://desk:secret@/crossings?host=/nowhere")
    with pytest.raises(StoreError, match="cannot be used") as told, reading(engine):
        pass
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "TRUNCATE"),
        ((3, 44, 5), "TRUNCATE"),
        ((3, 44, 6), "WAL"),
        ((3, 45, 0), "TRUNCATE"),
        ((3, 50, 6), "TRUNCATE"),
        ((3, 50, 7), "WAL"),
        ((3, 51, 0), "TRUNCATE"),
        ((3, 51, 2), "TRUNCATE"),
        ((3, 51, 3), "WAL"),
        ((3, 52, 0), "WAL"),
    ],
)
def test_wal_only_where_it_is_repaired(version: tuple[int, ...], mode: str) -> None:
    assert journal_mode(version) == mode


def test_what_is_in_force_on_sqlite(tmp_path: Path) -> None:
    engine = connect(f"sqlite:///{tmp_path / 'x.db'}")
    assert in_force(engine) == {
        "server": f"SQLite {sqlite3.sqlite_version}",
        "journal_mode": journal_mode(sqlite3.sqlite_version_info).lower(),
        "synchronous": "2",
        "foreign_keys": "1",
        "busy_timeout": "30000",
    }
    engine.dispose()


def test_what_is_in_force_names_the_server(store: Engine) -> None:
    assert in_force(store)["server"].split()[0] in {"SQLite", "PostgreSQL"}


COUNT = text("SELECT count(*) FROM release")
ADD = text(
    "INSERT INTO release (publication, published, sequence, digest, edited, url) "
    "VALUES ('x', '2026-01-01', 1, '', '', '')"
)


def test_a_reading_sees_one_state(store: Engine) -> None:
    """What another connection writes meanwhile does not show before the next reading."""
    if store.dialect.name == "sqlite":
        pytest.skip("without WAL, SQLite lets nobody write while a reading goes on")
    with reading(store) as first:
        assert first.execute(COUNT).scalar() == 0
        with writing(store) as second:
            second.execute(ADD)
        assert first.execute(COUNT).scalar() == 0
    with reading(store) as third:
        assert third.execute(COUNT).scalar() == 1


def _add_and_fail(store: Engine) -> None:
    with writing(store) as connection:
        connection.execute(ADD)
        raise ZeroDivisionError


def test_an_error_inside_leaves_nothing_written(store: Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        _add_and_fail(store)
    with reading(store) as connection:
        assert connection.execute(COUNT).scalar() == 0
