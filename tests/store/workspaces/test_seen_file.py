"""The file of requests taken up: every process's, whole after a kill, and begun anew when it is broken."""

import multiprocessing
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.workspaces.seen_file import SeenFile


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "crossings.db"


@pytest.fixture
def seen(database: Path) -> Iterator[SeenFile]:
    kept = SeenFile(database)
    yield kept
    kept.close()


def test_a_key_is_given_once_whichever_way_it_is_asked_for(seen: SeenFile) -> None:
    assert seen.claim_at_once(["a", "b"], 1.0) == frozenset({"a", "b"})
    assert seen.claim(["b", "c"], 2.0) == frozenset({"c"})
    assert seen.claim_at_once(["a", "b", "c"], 3.0) == frozenset()
    assert seen.claim([], 4.0) == frozenset()


def test_what_is_forgotten_can_be_claimed_again(seen: SeenFile) -> None:
    seen.claim_at_once(["a"], 1.0)
    seen.claim_at_once(["b"], 2.0)
    seen.forget(2.0)
    assert seen.claim_at_once(["a", "b"], 3.0) == frozenset({"a"})


def test_what_is_given_back_can_be_claimed_again(seen: SeenFile) -> None:
    seen.claim_at_once(["a", "b"], 1.0)
    seen.release(["a"])
    assert seen.claim_at_once(["a", "b"], 2.0) == frozenset({"a"})


def test_it_is_kept_for_the_next_process(seen: SeenFile, database: Path) -> None:
    seen.claim_at_once(["a"], 1.0)
    after = SeenFile(database)
    assert after.claim_at_once(["a", "b"], 2.0) == frozenset({"b"})
    after.close()


def test_while_another_process_writes_nothing_is_claimed_at_once(seen: SeenFile, database: Path) -> None:
    other = sqlite3.connect(database.with_suffix(".seen.db"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert seen.claim_at_once(["a"], 1.0) is None
    other.execute("COMMIT")
    other.close()
    assert seen.claim(["a"], 1.0) == frozenset({"a"})


def _claimed(database: Path, forwards: bool) -> list[str]:
    seen = SeenFile(database)
    keys = [str(key) for key in range(500)][:: 1 if forwards else -1]
    had: list[str] = []
    for start in range(0, len(keys), 5):
        some = keys[start : start + 5]
        ours = seen.claim_at_once(some, 1.0)
        had += seen.claim(some, 1.0) if ours is None else ours
    seen.close()
    return had


def test_of_several_processes_one_has_each(database: Path) -> None:
    with ProcessPoolExecutor(3, multiprocessing.get_context("forkserver")) as processes:
        ways = [processes.submit(_claimed, database, forwards) for forwards in (True, False, True)]
        had = [key for way in ways for key in way.result()]
    assert sorted(had) == sorted(str(key) for key in range(500))


def _begin(folder: Path, together: Barrier) -> None:
    for number in range(30):
        together.wait(60)
        seen = SeenFile(folder / f"{number}.db")
        for key in range(20):
            seen.claim([str(key)], 1.0)
        seen.close()


def test_several_processes_may_begin_at_once(tmp_path: Path) -> None:
    """A desk starts all the same while another, or its own other half, takes up requests."""
    processes = multiprocessing.get_context("forkserver")
    together = processes.Barrier(3)
    begun = [processes.Process(target=_begin, args=(tmp_path, together)) for _ in range(3)]
    for process in begun:
        process.start()
    for process in begun:
        process.join(120)
    assert [process.exitcode for process in begun] == [0, 0, 0]


@pytest.mark.parametrize("left", [b"", b"no database", b"SQLite format 3\x00" + bytes(5_000)])
def test_what_is_no_database_is_begun_anew(database: Path, left: bytes) -> None:
    database.with_suffix(".seen.db").write_bytes(left)
    seen = SeenFile(database)
    assert seen.claim_at_once(["a"], 1.0) == frozenset({"a"})
    seen.close()


@pytest.mark.parametrize("ask", ["claim", "claim_at_once"])
def test_one_that_was_taken_away_is_shared_again(database: Path, seen: SeenFile, ask: str) -> None:
    """By all: those that had it open, and one that began it anew."""
    database.with_suffix(".seen.db").unlink()
    later = SeenFile(database)
    had = [getattr(each, ask)([key], 1.0) for key in ("a", "b") for each in (seen, later)]
    assert had == [frozenset("a"), frozenset(), frozenset("b"), frozenset()]
    later.close()


def test_one_that_broke_in_use_is_shared_once_it_is_mended(database: Path, seen: SeenFile) -> None:
    seen.claim(["a"], 1.0)
    database.with_suffix(".seen.db").write_bytes(b"no database")
    later = SeenFile(database)
    assert later.claim_at_once(["b"], 2.0) == frozenset("b")
    assert seen.claim_at_once(["b", "c"], 3.0) == frozenset("c")
    later.close()


def test_a_torn_file_is_begun_anew(database: Path, seen: SeenFile) -> None:
    seen.claim([f"event_id:{key}" for key in range(2_000)], 1.0)
    seen.close()
    file = database.with_suffix(".seen.db")
    whole = bytearray(file.read_bytes())
    whole[4096 * 3 : 4096 * 6] = b"\xff" * 4096 * 3
    file.write_bytes(whole)
    again = SeenFile(database)
    assert again.claim_at_once(["event_id:1"], 1.0) == frozenset({"event_id:1"})
    again.close()


def test_where_no_file_can_be_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="where requests taken up are kept, cannot be used"):
        SeenFile(tmp_path / "nowhere" / "crossings.db")
