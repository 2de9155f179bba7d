"""A server that plays the publishers."""

from collections.abc import Iterator

import pytest

from tests.sources.publisher import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as started:
        yield started
