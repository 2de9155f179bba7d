"""One process that reads files, and the weekly series as it was read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.releases import Reading
from bot.sources.reader import Reader
from tests.published.readings import read


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as started:
        yield started


@pytest.fixture(scope="module")
def weekly(published: Path, reader: Reader) -> list[Reading]:
    """The weekly series, in order of release."""
    files = sorted((published / "home_office/time_series").glob("*.ods"))
    return [read(reader, "home-office-weekly", file) for file in files]
