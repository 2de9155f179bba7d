"""One process that reads files, and the weekly series as it was read."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.newsroom.snapshot import files_in_order
from bot.releases import Reading
from bot.sources.reader import Reader
from tests.published.readings import read

MISDATED = date(2026, 1, 13)  # the page of preventions of this day gives its weeks the wrong year


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as started:
        yield started


@pytest.fixture(scope="module")
def weekly(published: Path, reader: Reader) -> list[Reading]:
    """The weekly series, in order of release."""
    files = sorted((published / "home_office/time_series").glob("*.ods"))
    return [read(reader, "home-office-weekly", file) for file in files]


@pytest.fixture(scope="module")
def releases(published: Path, reader: Reader) -> list[Reading]:
    """All of them, in order."""
    return [
        reader.read(publication, file.read_bytes(), day)
        for day, publication, file in files_in_order(published)
        if (day, publication) != (MISDATED, "home-office-preventions")
    ]
