"""The rules of the house: names, sizes, what lies at the top, what the lock holds, and silence on import."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib import metadata
from pathlib import Path
from pkgutil import resolve_name

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
IGNORED = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line]
TOP_LEVEL = {
    "pyproject.toml",
    "README.md",
    "bot",
    "data",
    "tests",
    "Procfile",
    "LICENSE",
    "requirements.lock",
}
LONGEST_FILE = 250
LONGEST_FUNCTION = 40

MACHINE_PATH = re.compile(r"(?<![\w.\-])/(?:work|root|home/\w+|Users/\w+|private/tmp)/")
NAMED = re.compile(r"``(bot(?:\.\w+)+)``")
REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.org|anaconda\.org|jfrog\.io")


def kept(folder: Path) -> Iterator[Path]:
    """The entries of a folder that belong to the project, by .gitignore (git itself may be absent)."""
    for path in sorted(folder.iterdir()):
        if path.name != ".git" and not any(fnmatch(path.name, pattern) for pattern in IGNORED):
            yield path


def files(folder: Path) -> Iterator[Path]:
    for path in kept(folder):
        if path.is_dir():
            yield from files(path)
        else:
            yield path


FILES = list(files(ROOT))
PYTHON = [path for path in FILES if path.suffix == ".py"]
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in PYTHON
    if path.is_relative_to(ROOT / "bot") and "migrations" not in path.parts  # Alembic runs those by path
)


def test_only_what_belongs_there_lies_at_the_top() -> None:
    names = {path.name for path in kept(ROOT) if not path.name.startswith(".")}
    assert names - TOP_LEVEL == set()


def test_no_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [path for path in FILES if path.stem in drawers or path.parent.name in drawers] == []


def test_files_are_short() -> None:
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text().splitlines()) for path in PYTHON}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_functions_are_short() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in PYTHON
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in found.items() if length > LONGEST_FUNCTION} == {}


def _is_there(name: str) -> bool:
    try:
        resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


def test_what_a_docstring_names_is_there() -> None:
    named = {name for path in PYTHON for name in NAMED.findall(path.read_text())}
    assert len(named) > 20
    assert sorted(name for name in named if not _is_there(name)) == []


@pytest.mark.parametrize("pattern", [MACHINE_PATH, REGISTRY], ids=["a machine's path", "a registry's host"])
def test_no_file_names_where_it_was_made(pattern: re.Pattern[str]) -> None:
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(errors="ignore") for path in FILES}
    assert {name: found[0] for name, text in texts.items() if (found := pattern.search(text))} == {}


LOCKED = {
    entry.partition("==")[0]: entry
    for entry in re.split(r"\n(?=\S)", (ROOT / "requirements.lock").read_text())
    if not entry.startswith("#")
}
DECLARED = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]


def test_the_lock_pins_and_hashes_every_dependency() -> None:
    names = {canonicalize_name(name.partition("[")[0]) for name in LOCKED}
    assert {canonicalize_name(Requirement(line).name) for line in DECLARED} - names == set()
    assert [
        name for name, entry in LOCKED.items() if not re.search(r"==\S+.*\\\n +--hash=sha256:", entry)
    ] == []


def test_the_lock_names_the_extras_that_are_asked_for() -> None:
    """pip takes ``name[extra]`` from outside a lock that has only ``name``, once a newer version is out."""
    installed = [name.partition("[")[0] for name in LOCKED if not re.search("; .*win32", LOCKED[name])]
    asked = [
        requirement
        for line in [*DECLARED, *(line for name in installed for line in metadata.requires(name) or [])]
        if (requirement := Requirement(line)).extras
        and (requirement.marker is None or requirement.marker.evaluate({"extra": ""}))
    ]
    assert {f"{found.name}[{','.join(sorted(found.extras))}]" for found in asked} - set(LOCKED) == set()


def test_each_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    declared = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    assert [line for line in declared if not re.search(rf'"{re.escape(line)}", +# \S', text)] == []


WATCHED_IMPORT = """
import importlib, json, os, sys, threading

root, modules = sys.argv[1], sys.argv[2:]
seen = []
ACTS = ("socket.", "subprocess.", "sqlite3.", "shutil.", "tempfile.", "urllib.", "os.mkdir", "os.remove",
        "os.rename", "os.system", "os.exec", "os.fork", "os.spawn", "os.posix_spawn", "os.putenv")

def note(event, args):
    if event.startswith(ACTS):
        seen.append(f"{event} {args}")
    elif event == "open":
        path, mode = os.path.abspath(str(args[0])), args[1] or "r"
        ours = path.startswith(root) and not path.startswith(sys.prefix)
        if set(mode) & set("wax+") or (ours and not path.endswith((".py", ".pyc"))):
            seen.append(f"open {path} {mode}")

importlib.import_module("socket")  # its own import asks the system what it can do
sys.addaudithook(note)
for module in modules:
    importlib.import_module(module)
    seen.extend([f"{module} started a thread"] if threading.active_count() > 1 else [])
print(json.dumps(seen))
"""


def test_nothing_happens_on_import() -> None:
    """No module opens a socket, a database or a file of ours, writes, or starts anything, when imported."""
    command = [sys.executable, "-B", "-c", WATCHED_IMPORT, f"{ROOT}/", *MODULES]
    done = subprocess.run(command, cwd=ROOT, env={}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []
