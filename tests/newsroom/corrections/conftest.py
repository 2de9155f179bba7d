"""A desk that holds one week of arrivals."""

import pytest
from sqlalchemy import Engine

from tests.newsroom.corrections.channels import WEEK, Channels, release


@pytest.fixture
def channels(store: Engine) -> Channels:
    made = Channels(store)
    made.take(release(0, WEEK))
    made.check()
    return made
