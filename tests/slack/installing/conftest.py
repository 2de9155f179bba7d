"""A desk that can be installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.store.engine import connect
from tests.slack.installing.world import World, open_to
from tests.strict_slack.slack import StrictSlack


@pytest.fixture
def engine(tmp_path: Path, sqlite_template: Path) -> Iterator[Engine]:
    """The store's own tests are of both databases; here one will do."""
    file = tmp_path / "desk.db"
    shutil.copyfile(sqlite_template, file)
    engine = connect(f"sqlite:///{file}")
    yield engine
    engine.dispose()


@pytest.fixture
def world(strict_slack: StrictSlack, engine: Engine) -> Iterator[World]:
    with open_to(strict_slack, engine) as world:
        yield world
