"""What reading words loads: nothing heavy, and the search for near words only once one is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
from datetime import date
from bot.language import Context, read
context = Context(date(2026, 8, 21), {{"arrivals": date(2026, 8, 20)}})
try:
    read({typed!r}, context)
except Exception:
    pass
print(sorted({{name.split(".")[0] for name in sys.modules}}))
"""
HEAVY = ("pandas", "numpy", "rich", "httpx", "sqlmodel", "sqlalchemy", "socket")


@pytest.mark.parametrize(("typed", "searched"), [("/crossings boats 2024", False), ("arivals 2024", True)])
def test_only_a_misspelling_loads_the_search_for_near_words(typed: str, searched: bool) -> None:
    script = SCRIPT.format(typed=typed)
    alone = {"PYTHONPATH": str(ROOT)}  # a child that is measured for coverage loads more
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=alone
    )
    loaded = ran.stdout
    assert ("'rapidfuzz'" in loaded) is searched
    assert not any(f"'{name}'" in loaded for name in HEAVY)
