"""One day, a few events and nationalities: what the readers of words are told in these tests."""

from datetime import date

import pytest

from bot.language import Context
from tests.language.known import EVENTS, NATIONALITIES, NEWEST, TODAY


@pytest.fixture(scope="session")
def context() -> Context:
    return Context(TODAY, NEWEST, EVENTS, NATIONALITIES)


@pytest.fixture(scope="session")
def new_year() -> Context:
    """2 January 2026, the newest day still in the year before."""
    return Context(date(2026, 1, 2), {"arrivals": date(2025, 12, 31)}, EVENTS, NATIONALITIES)
