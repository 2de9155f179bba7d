"""The desk on the figures that are shipped."""

from pathlib import Path

import pytest

from bot.desk import Desk
from bot.sources import PUBLICATIONS
from bot.store.first_use import open_store
from bot.store.library import StoreLibrary


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    root = Path(__file__).resolve().parent.parent.parent.parent
    engine = open_store(f"sqlite:///{tmp_path_factory.mktemp('said') / 'crossings.db'}", root / "data")
    return Desk(StoreLibrary(engine, {made.id: made for made in PUBLICATIONS}), lambda: 0.0)
