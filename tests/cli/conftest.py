"""A database of the shipped tables, built once for all tests here."""

from pathlib import Path

import pytest

from bot.store.first_use import open_store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Its address."""
    url = f"sqlite:///{tmp_path_factory.mktemp('desk') / 'crossings.db'}"
    open_store(url, ROOT / "data").dispose()
    return url
