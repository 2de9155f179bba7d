"""What the reader is told: the figures, events and nationalities that come with the desk."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.bootstrap.terminal import Outside
from bot.cli.interview import Interview
from bot.language import Context
from bot.settings import Settings

TODAY = date(2026, 8, 21)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Interview]:
    """The desk on the shipped figures, asked on 21 August 2026."""
    url = f"sqlite:///{tmp_path_factory.mktemp('english') / 'crossings.db'}"
    outside = Outside(Settings.read({"DATABASE_URL": url}), TODAY)
    yield Interview(outside.desk(), TODAY)
    outside.close()


@pytest.fixture(scope="session")
def told(shipped: Interview) -> Context:
    return shipped.interpreter.context(TODAY)
