"""A question from a cold start, against importing the database layer alone."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.side_by_side import ratio

pytestmark = pytest.mark.bench

ROOT = Path(__file__).parents[2]
ASK = ["-m", "bot", "ask", "--today", "2026-08-21", "/crossings 2024"]
MEMORY = 120 * 1024  # KB


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    file = tmp_path_factory.mktemp("bench") / "desk.db"
    return {**os.environ, "DATABASE_URL": f"sqlite:///{file}"}


def _run(arguments: list[str], environment: dict[str, str]) -> Callable[[], str]:
    def run() -> str:
        command = [sys.executable, *arguments]
        done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
        return done.stdout

    return run


def test_ask_takes_at_most_two_and_a_half_imports_of_sqlmodel(environment: dict[str, str]) -> None:
    ask = _run(ASK, environment)
    assert "36,816" in ask()
    measured = ratio(ask, _run(["-c", "import sqlmodel"], environment), calls=1, rounds=9)
    print(f"python -m bot ask: {measured:.2f} times importing sqlmodel")
    assert measured <= 2.5


def test_ask_stays_small(environment: dict[str, str]) -> None:
    """The peak is the process's own: what ``getrusage`` says also counts the parent it was forked from."""
    if not Path("/proc/self/status").exists():
        pytest.skip("the peak of a process's own memory is read from /proc")
    _run(ASK, environment)()
    measure = (
        "import pathlib, runpy, sys\n"
        f"sys.argv = {['bot', *ASK[2:]]!r}\n"
        "try:\n    runpy.run_module('bot', run_name='__main__')\nexcept SystemExit:\n    pass\n"
        "assert 'pandas' not in sys.modules\n"
        "status = pathlib.Path('/proc/self/status').read_text()\n"
        "print(status.split('VmHWM:')[1].split()[0])\n"
    )
    kilobytes = int(_run(["-c", measure], environment)().split()[-1])
    print(f"python -m bot ask: {kilobytes / 1024:.0f} MB at its largest")
    assert kilobytes < MEMORY
