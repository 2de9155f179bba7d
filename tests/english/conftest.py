"""What the reader is told: the figures, events and nationalities that come with the desk."""

from collections.abc import Iterator

import pytest

from bot.cli.interview import Interview
from bot.language import Context
from tests.shipped import TODAY, shipped_in


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Interview]:
    """The desk on the shipped figures, asked on 21 August 2026."""
    with shipped_in(tmp_path_factory.mktemp("english")) as outside:
        yield Interview(outside.desk(), TODAY)


@pytest.fixture(scope="session")
def told(shipped: Interview) -> Context:
    return shipped.interpreter.context(TODAY)
