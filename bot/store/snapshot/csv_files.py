"""The files of ``data/``: their names and columns, and CSV that is the same on every machine."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bot.errors import StoreError

RELEASES = "releases.csv"
RELEASE_COLUMNS = ("publication", "published", "sequence", "digest", "edited", "url")
COVERAGE = "coverage.csv"
COVERAGE_COLUMNS = ("publication", "release", "measure", "grain_days", "first_day", "last_day")
EVENTS_FILE = "events.csv"


def label(published: date, sequence: int) -> str:
    """How a release is named beside its publication: its day, and its number after the first."""
    return f"{published}" if sequence == 1 else f"{published}/{sequence}"


def write(file: Path, columns: Sequence[str], rows: Iterable[Iterable[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def read(file: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """(where it stands, row) for each row. Raises ``StoreError`` where there is no such file."""
    try:
        stream = file.open(encoding="utf-8", newline="")
    except OSError as error:
        raise StoreError(f"The shipped table {file} cannot be read: {error.strerror}.") from error
    with stream:
        for line, row in enumerate(csv.DictReader(stream), start=2):
            yield f"{file.name}, line {line}", row


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turns what is wrong with a row into a ``StoreError`` that says where it stands."""
    try:
        yield
    except KeyError as error:
        raise StoreError(f"The shipped table {where}: nothing is called {error}.") from error
    except ValueError as error:
        raise StoreError(f"The shipped table {where}: {error}.") from error
