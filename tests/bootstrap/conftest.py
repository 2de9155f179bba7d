"""The shipped figures in a database of each test's own, and a newsroom on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.store.engine import connect
from bot.store.first_use import open_store
from tests.bootstrap.newsroom import SATURDAY, Newsroom
from tests.conftest import ROOT
from tests.strict_slack.clock import Clock
from tests.strict_slack.slack import StrictSlack


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("shipped") / "crossings.db"
    open_store(f"sqlite:///{file}", ROOT / "data").dispose()
    return file


@pytest.fixture
def newsroom(shipped: Path, tmp_path: Path) -> Iterator[Newsroom]:
    engine = connect(f"sqlite:///{shutil.copy(shipped, tmp_path)}")
    with StrictSlack(Clock(SATURDAY.timestamp())) as slack:
        yield Newsroom(slack, engine)
        slack.assert_nothing_posted_twice()
    engine.dispose()
