"""Deliveries of two workspaces."""

import pytest
from sqlalchemy import Engine, insert

from bot.store.engine import writing
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.tables import Workspace

WORKSPACES = (1, 2)


@pytest.fixture
def kept(store: Engine) -> StoreDeliveries:
    rows = [{"id": number, "team": f"T{number}", "installed_at": 0.0} for number in WORKSPACES]
    with writing(store) as connection:
        connection.execute(insert(Workspace), rows)
    return StoreDeliveries(store)
