"""Who may import whom: the contracts hold, and each of them breaks when it should."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


class Plant(NamedTuple):
    """One violation: the contract it breaks, the file it goes into, the line that breaks it."""

    contract: str
    file: str
    line: str


PLANTS = [
    Plant("layers", "bot/errors.py", "import bot.measures"),  # upwards
    Plant("layers", "bot/figures/__init__.py", "import bot.store"),  # sideways
    Plant("layers", "bot/stray.py", "import bot.errors"),  # a module without a room
    Plant("pure", "bot/measures/__init__.py", "import httpx"),
    Plant("pure", "bot/figures/__init__.py", "def later() -> None:\n    import sqlmodel"),
    Plant(
        "pure", "bot/wording/__init__.py", "import bot.store.tables"
    ),  # the database, by way of a room below
    Plant("faces", "bot/cli/__init__.py", "import bot.store"),
    Plant("faces", "bot/cli/__init__.py", "def later() -> None:\n    import pandas"),
    Plant("faces", "bot/slack/__init__.py", "import aiohttp"),
    Plant("settings", "bot/desk.py", "import bot.settings"),
    Plant("acyclic", "bot/language/tokens.py", "import bot.language.context"),
]


def lint(tree: Path, *options: str) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-B", "-c", program, "--no-logo", "--no-cache", *options]
    return subprocess.run(command, cwd=tree, capture_output=True, text=True, check=False)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the program that a test may spoil."""
    shutil.copytree(ROOT / "bot", tmp_path / "bot", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_kept() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout
    assert f"{len(CONTRACTS)} kept, 0 broken" in done.stdout


def test_every_contract_has_a_planted_violation() -> None:
    assert {plant.contract for plant in PLANTS} == {contract["id"] for contract in CONTRACTS}


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.contract}: {plant.file}: {plant.line}")
def test_a_planted_violation_breaks_its_contract(tree: Path, plant: Plant) -> None:
    with (tree / plant.file).open("a") as file:
        file.write(f"\n{plant.line}\n")
    done = lint(tree, "--contract", plant.contract)
    assert done.returncode == 1
    assert "0 kept, 1 broken" in done.stdout, done.stdout + done.stderr


def test_the_layers_list_each_room_once_and_hide_none() -> None:
    """A room in parentheses may be missing; one that is built stands without them."""
    layers = [
        room for contract in CONTRACTS for layer in contract.get("layers", []) for room in layer.split("|")
    ]
    optional = {room.strip(" ()") for room in layers if "(" in room}
    built = {path.stem for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert optional & built == set()
