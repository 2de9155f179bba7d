"""What the list of publications, and reading, bring into a process that asks for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import bot

HEAVY = ("httpx", "pandas", "lxml", "python_calamine", "sqlalchemy")


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("bot.sources", (*HEAVY, "socket", "subprocess", "zipfile", "csv")),
        ("bot.sources.reader", HEAVY),
        ("bot.sources.fetch", HEAVY),
        ("bot.sources.child", ("httpx", "pandas", "sqlalchemy")),
    ],
)
def test_imports_stay_light(module: str, absent: tuple[str, ...]) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    root = Path(bot.__file__).parent.parent
    unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run(  # without coverage, which imports things of its own
        [sys.executable, "-c", code], cwd=root, env=unmeasured, capture_output=True, text=True, check=True
    )
    assert set(absent).isdisjoint(done.stdout.split())
