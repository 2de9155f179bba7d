"""Remaking ``data/`` from a folder of the publishers' own files, read in order of release.

    python -m bot.newsroom.snapshot PUBLISHED_FOLDER [DATA_FOLDER]

Events are the desk's own list: they stay as ``events.csv`` in the data folder has them.
"""

import hashlib
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from sqlalchemy import Engine

from bot.errors import DeskError, UsageError
from bot.newsroom.ingest import Ingest, Progress
from bot.releases import RunRecord
from bot.sources.reader import Reader
from bot.store.engine import connect
from bot.store.migrate import migrate
from bot.store.snapshot import dump, read_events
from bot.store.snapshot.csv_files import EVENTS_FILE
from bot.store.writes import put_events

DATA = Path(__file__).parents[2] / "data"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where a publication's files lie. ``published``: of files that do not carry their day as a name."""

    files: str
    publication: str
    published: date | None = None


SHELVES = (
    Shelf("home_office/time_series/*.ods", "home-office-weekly"),
    Shelf("home_office/last_7_days/*.html", "home-office-daily"),
    Shelf("home_office/weekly_preventions/*.html", "home-office-preventions"),
    Shelf("home_office/illegal_entry/*YE-sep-2023.xlsx", "home-office-quarterly", date(2023, 11, 23)),
    Shelf("home_office/illegal_entry/arrivals_by_*.csv", "home-office-nationality", date(2025, 11, 27)),
    Shelf("home_office/illegal_entry/annual_*.csv", "home-office-annual", date(2026, 8, 20)),
    Shelf("iom/allData_*.xlsx", "iom-missing-migrants"),
    Shelf("iom/api_2025.json", "iom-missing-migrants", date(2025, 9, 8)),
    Shelf("iom/uk_route_*.csv", "iom-missing-migrants"),
    Shelf("iom/website_export_*.csv", "iom-missing-migrants"),
    Shelf("weather/red_days.csv", "met-office-red-days", date(2025, 6, 3)),
)


def files_in_order(folder: Path) -> Sequence[tuple[date, str, Path]]:
    """(day of release, publication, file) of all files in ``folder``, by day, then as on the shelves."""
    found = [
        (shelf.published or _day_of(file), number, shelf.publication, file)
        for number, shelf in enumerate(SHELVES)
        for file in sorted(folder.glob(shelf.files))
    ]
    if not found:
        raise UsageError(f"{folder} has none of the publishers' files.")
    return [(published, publication, file) for published, _, publication, file in sorted(found)]


def ingest_folder(store: Engine, folder: Path, progress: Progress) -> Iterator[RunRecord]:
    """Take in every file of ``folder`` in order of release, as if on the day of its release."""
    with Reader() as reader:
        for published, publication, file in files_in_order(folder):
            at = datetime.combine(published, time(12), UTC)
            yield Ingest(store, reader, at, progress).file(publication, file.read_bytes(), published)


def remake(folder: Path, data: Path, progress: Progress) -> Sequence[RunRecord]:
    """Write the tables of ``data`` anew from all files of ``folder``; what each file did."""
    with tempfile.TemporaryDirectory() as scratch:
        store = connect(f"sqlite:///{Path(scratch) / 'snapshot.db'}")
        try:
            migrate(store)
            records = list(ingest_folder(store, folder, progress))
            _take_events_along(store, data / EVENTS_FILE, max(record.published for record in records))
            dump(store, data)
        finally:
            store.dispose()
    return records


def _take_events_along(store: Engine, file: Path, published: date) -> None:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    put_events(store, read_events(file), published, digest)


def _day_of(file: Path) -> date:
    """The day at the end of a file's name: ``2026-08-21.ods``, ``allData_2025-06-26.xlsx``."""
    try:
        return date.fromisoformat(file.stem[-10:])
    except ValueError:
        raise UsageError(f"The name of {file} does not end with the day of its release.") from None


def main(arguments: Sequence[str]) -> int:
    if len(arguments) not in {1, 2}:
        sys.stderr.write("Usage: python -m bot.newsroom.snapshot PUBLISHED_FOLDER [DATA_FOLDER]\n")
        return 2
    try:
        remake(Path(arguments[0]), Path(arguments[1]) if arguments[1:] else DATA, _say)
    except DeskError as error:
        sys.stderr.write(f"{error.sentence}\n")
        return 1
    return 0


def _say(doing: str) -> None:
    sys.stderr.write(f"{doing}\n")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
