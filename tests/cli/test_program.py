"""The program as it is started: in a process of its own, on the shipped tables."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = (
    "pandas",
    "rich",
    "httpx",
    "alembic",
    "lxml",
    "prompt_toolkit",
    "plotext",
    "python_calamine",
    "slack_bolt",
)

LOADED = f"""
import runpy, sys
sys.argv = ["bot", "ask", "--today", "2026-08-21", *sys.argv[1:]]
try:
    runpy.run_module("bot", run_name="__main__")
finally:
    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""


def bot(
    database: str,
    *argv: str,
    program: tuple[str, ...] = ("-m", "bot"),
    settings: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *program, *argv],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database, **(settings or {})},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize("question", ["2024", "/compare ytd", "deaths by year", "busiest day 2025", "xyzzy"])
def test_asking_imports_nothing_heavy(database: str, question: str) -> None:
    done = bot(database, question, program=("-c", LOADED))
    assert done.stderr.decode().strip() == "[]"


@pytest.mark.parametrize(
    ("argv", "status"),
    [
        (["ask", "--today", "2026-08-21", "/compare ytd"], 0),
        (["ask", "1066"], 3),
        (["sing"], 2),
        (["doctor"], 0),
        (["ingest", "no-such-source", "pyproject.toml", "--published", "2026-08-21"], 2),
        (["ingest", "home-office-weekly", "no-such-file", "--published", "2026-08-21"], 2),
        (["migrate"], 0),
    ],
    ids=str,
)
def test_statuses_of_the_program(database: str, argv: list[str], status: int) -> None:
    done = bot(database, *argv)
    assert done.returncode == status, done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == (1 if status == 2 else 0)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"HOUSE_STYLE": "tabloid"}, b"HOUSE_STYLE"),
        ({"DATABASE_URL": "mysql://host/name"}, b"DATABASE_URL"),
        ({"DATABASE_URL": "sqlite:////no/such/folder/desk.db"}, b"/no/such/folder"),
    ],
    ids=str,
)
def test_a_wrong_setting_is_named_in_one_sentence(settings: dict[str, str], named: bytes) -> None:
    done = bot("sqlite:///unused.db", "ask", "2024", settings=settings)
    assert done.returncode == 1
    assert named in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_the_house_style_is_a_setting(database: str) -> None:
    done = bot(database, "ask", "--today", "2026-08-21", "/compare ytd", settings={"HOUSE_STYLE": "%"})
    assert b"down 43.2% from 27,997" in done.stdout


def test_words_that_are_no_text_do_no_harm(database: str) -> None:
    done = bot(database, "ask", "--json", os.fsdecode(b"2024 \xff\xfe"))
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    done.stdout.decode("utf-8")


def test_a_reader_that_goes_away_is_no_fault(database: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--json", "-"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as desk:
        assert desk.stdin is not None
        assert desk.stdout is not None
        assert desk.stderr is not None
        desk.stdin.write(b"2024\n")
        desk.stdin.flush()
        desk.stdout.readline()
        desk.stdout.close()
        desk.stdin.write(b"2025\n")
        desk.stdin.close()
        assert desk.wait() == 141
        assert desk.stderr.read() == b""


TOLD_TO_END_WHILE_STARTING = """
import runpy, signal, sys

class Interrupt:
    def find_spec(self, name, path, target=None):
        if name == "bot.cli.arguments":
            signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)  # which whoever starts tests may have turned off
sys.meta_path.insert(0, Interrupt())
sys.argv = ["bot", "ask", "2024"]
runpy.run_module("bot", run_name="__main__")
"""


def test_it_ends_quietly_when_told_to_while_it_starts() -> None:
    done = bot("sqlite://", program=("-c", TOLD_TO_END_WHILE_STARTING))
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")
