"""The first start builds the database from the shipped tables, also where two start at once."""

import errno
import multiprocessing
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.errors import StoreError
from bot.store.engine import connect
from bot.store.first_use import build_file, open_store, prepare
from bot.store.migrate import check_layout, undo
from bot.store.reads import edition, state
from bot.store.snapshot import dump
from bot.store.writes import take_in
from tests.conftest import ROOT
from tests.databases import Shelf
from tests.store.handmade import NOW, daily

FEBRUARY = date(2026, 2, 6)


@pytest.fixture
def tables(tmp_path: Path, sqlite_template: Path) -> Path:
    """A folder of tables with five days in it."""
    file = tmp_path / "made.db"
    shutil.copyfile(sqlite_template, file)
    engine = connect(f"sqlite:///{file}")
    take_in(engine, daily(FEBRUARY, dict.fromkeys(range(5), 7), (0, 4)), NOW)
    folder = tmp_path / "tables"
    folder.mkdir()
    dump(engine, folder)
    engine.dispose()
    return folder


def values(engine: Engine) -> list[int]:
    return [figure.value for figure in state(engine).figures]


def test_a_missing_file_is_built_and_nothing_else_stays(tables: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    engine = open_store(f"sqlite:///{folder / 'crossings.db'}", tables)
    assert values(engine) == [7] * 5
    engine.dispose()
    assert [file.name for file in folder.iterdir()] == ["crossings.db"]


def test_a_file_that_is_there_is_left_as_it_is(tables: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'crossings.db'}"
    engine = open_store(url, tables)
    take_in(engine, daily(date(2026, 2, 13), dict.fromkeys(range(6), 8)), NOW)
    engine.dispose()
    engine = open_store(url, tmp_path / "no such folder")
    assert values(engine) == [8] * 6
    engine.dispose()


def test_alembic_is_not_loaded_where_the_file_is_there(tables: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'crossings.db'}"
    open_store(url, tables).dispose()
    script = (
        "import sys; from pathlib import Path; from bot.store.first_use import open_store; "
        f"open_store({url!r}, Path('x')); "
        "print(sorted({'alembic', 'pandas', 'psycopg', 'httpx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True)
    assert done.stdout == b"[]\n"


def _start(url: str, tables: Path, together: Barrier) -> None:
    together.wait(60)
    engine = open_store(url, tables)
    assert values(engine) == [7] * 5
    engine.dispose()


def test_several_that_start_at_once_share_one_database(tables: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    url = f"sqlite:///{folder / 'crossings.db'}"
    processes = multiprocessing.get_context("spawn")
    together = processes.Barrier(3)
    started = [processes.Process(target=_start, args=(url, tables, together)) for _ in range(3)]
    for process in started:
        process.start()
    for process in started:
        process.join(120)
    assert [process.exitcode for process in started] == [0, 0, 0]
    assert [file.name for file in folder.iterdir()] == ["crossings.db"]


def test_a_database_in_use_is_never_replaced(tables: Path, tmp_path: Path) -> None:
    """The other process was faster, and has taken a release in already."""
    file = tmp_path / "crossings.db"
    engine = open_store(f"sqlite:///{file}", tables)
    assert take_in(engine, daily(date(2026, 2, 13), dict.fromkeys(range(6), 8)), NOW).taken
    engine.dispose()
    build_file(file, tables)
    engine = connect(f"sqlite:///{file}")
    assert values(engine) == [8] * 6
    engine.dispose()


def test_prepare_fills_an_empty_database_once(shelf: Shelf, tables: Path) -> None:
    url = shelf.empty()
    engine = prepare(url, tables)
    filled = edition(engine)
    assert values(engine) == [7] * 5
    engine.dispose()
    engine = prepare(url, tables)
    assert edition(engine) == filled
    engine.dispose()


def test_a_database_without_tables_is_not_opened(shelf: Shelf, tables: Path) -> None:
    url = shelf.empty()
    file = Path(url.removeprefix("sqlite:///"))
    if shelf.kind == "sqlite":
        file.touch()
    with pytest.raises(StoreError, match="no tables yet"):
        open_store(url, tables)


@pytest.mark.parametrize(
    ("file", "old", "new", "why"),
    [
        ("arrivals.csv", "2026-01-05,7", "5 January,7", r"arrivals.csv, line 2: .*5 January"),
        ("arrivals.csv", "2026-02-06", "2026-02-07", r"arrivals.csv, line 2: nothing is called .*2026-02-07"),
        ("arrivals.csv", "2026-01-05,7", "2026-01-06,7", r"contradict each other"),
        ("arrivals.csv", "2026-01-05,7", "2026-01-05,-7", r"contradict each other"),
        (
            "arrivals.csv",
            "arrivals,boats",
            "people,boats",
            r"arrivals.csv, line 2: nothing is called 'arrivals'",
        ),
        ("releases.csv", "2026-02-06,1", "2026-02-06,one", r"releases.csv, line 2"),
    ],
)
def test_a_table_edited_by_mistake_is_told(
    tables: Path, tmp_path: Path, file: str, old: str, new: str, why: str
) -> None:
    edited = (tables / file).read_text().replace(old, new)
    (tables / file).write_text(edited)
    with pytest.raises(StoreError, match=why):
        open_store(f"sqlite:///{tmp_path / 'crossings.db'}", tables)
    assert not (tmp_path / "crossings.db").exists()


def test_a_missing_folder_is_told(tables: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no folder"):
        open_store(f"sqlite:///{tmp_path / 'nowhere' / 'crossings.db'}", tables)
    with pytest.raises(StoreError, match=r"releases.csv cannot be read"):
        open_store(f"sqlite:///{tmp_path / 'crossings.db'}", tmp_path / "nowhere")


@pytest.mark.parametrize("use", [open_store, prepare])
def test_a_folder_that_takes_no_file_is_told(
    use: Callable[[str, Path], Engine], tables: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read-only, or on a full disk."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(
        StoreError, match=r"crossings.db cannot be made: Permission denied. DATABASE_URL says"
    ):
        use(f"sqlite:///{tmp_path / 'crossings.db'}", tables)


def test_a_file_of_an_earlier_version_is_brought_up_with_all_it_holds(tables: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'crossings.db'}"
    engine = open_store(url, tables)
    undo(engine, "0001")
    engine.dispose()
    engine = open_store(url, tables)
    check_layout(engine)
    assert values(engine) == [7] * 5
    engine.dispose()


def test_a_file_of_a_later_version_is_left_alone(tables: Path, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'crossings.db'}"
    engine = open_store(url, tables)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    with pytest.raises(StoreError, match="layout 9999"):
        open_store(url, tables)
