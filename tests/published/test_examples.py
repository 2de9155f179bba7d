"""Real editors' questions (``../shared/questions``), judged apart from the program; the README's table of
them is what the judge says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ROOT.parent / "shared" / "questions"
TABLE_ROW = re.compile(r"^\| ([a-z_ ]+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)

Counts = dict[str, tuple[int, int, int, int]]  # category: asked, right, wrong, declined


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Counts:
    judge = QUESTIONS / "check.py"
    if not judge.is_file():
        pytest.skip("the editors' questions are not here (../shared/questions)")
    url = f"sqlite:///{tmp_path_factory.mktemp('examples') / 'crossings.db'}"
    asking = [sys.executable, "-m", "bot", "ask", "--json", "--today", "2026-08-21", "-"]
    done = subprocess.run(
        [sys.executable, str(judge), "--questions", str(QUESTIONS / "examples.jsonl"), "--", *asking],
        cwd=ROOT,
        env={"DATABASE_URL": url, "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    rows = re.findall(r"^(\w+) +(\d+) +(\d+) +(\d+) +(\d+) +0$", done.stdout, re.MULTILINE)
    return {name.replace("_", " "): tuple(map(int, counts)) for name, *counts in rows}  # type: ignore[misc]


def test_at_least_58_are_right_and_none_is_wrong(judged: Counts) -> None:
    asked, right, wrong, _ = judged["TOTAL"]
    assert asked == 62
    assert right >= 58
    assert wrong == 0


def test_the_readme_says_how_many_are_right(judged: Counts) -> None:
    shown = {
        name: tuple(map(int, counts)) for name, *counts in TABLE_ROW.findall((ROOT / "README.md").read_text())
    }
    assert shown == {name: counts for name, counts in judged.items() if name != "TOTAL"}
