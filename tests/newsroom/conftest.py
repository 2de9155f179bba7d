"""The desk on the figures that are shipped."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.desk import Desk
from bot.sources import PUBLICATIONS
from bot.store.first_use import open_store
from bot.store.library import StoreLibrary

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    file = tmp_path_factory.mktemp("shipped") / "crossings.db"
    engine = open_store(f"sqlite:///{file}", ROOT / "data")
    yield Desk(StoreLibrary(engine, {made.id: made for made in PUBLICATIONS}), lambda: 0.0)
    engine.dispose()
