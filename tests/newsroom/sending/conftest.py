"""A real database for the simulation, in memory where the system has a folder there."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.store.engine import connect

MEMORY = Path("/dev/shm")


@pytest.fixture
def sqlite_in_memory(sqlite_template: Path) -> Iterator[Engine]:
    """SQLite as ever, but for the wait for the disk: nobody pulls the plug here."""
    folder = Path(tempfile.mkdtemp(prefix="desk-", dir=MEMORY if MEMORY.is_dir() else None))
    shutil.copyfile(sqlite_template, folder / "run.db")
    engine = connect(f"sqlite:///{folder / 'run.db'}")
    event.listen(engine, "connect", _unsynced)
    yield engine
    engine.dispose()
    shutil.rmtree(folder)


@pytest.fixture
def postgres(postgres_server: Any, postgres_template: str) -> Iterator[Engine]:
    name = postgres_server.create(postgres_template)
    engine = connect(postgres_server.url(name))
    yield engine
    engine.dispose()
    postgres_server.drop(name)


def _unsynced(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")
