"""A desk that is attacked, and must answer the next person."""

import time
from collections.abc import Iterator

import pytest

from tests.slack.memory import SeenInMemory
from tests.slack.serving import Desk, serving
from tests.slack.signing import command, signed


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with serving(SeenInMemory()) as running:
        yield running


@pytest.fixture(scope="module")
def hasty() -> Iterator[Desk]:
    """One that waits for no body."""
    with serving(SeenInMemory(), seconds=0.3) as running:
        yield running


@pytest.fixture(autouse=True)
def still_answers(desk: Desk) -> Iterator[None]:
    """After whatever was done to it, the desk answers the next person, and ran nothing else."""
    desk.ran.clear()
    yield
    expected = [*desk.ran, "after"]
    body = command(trigger=f"after.{time.monotonic_ns()}")
    assert desk.post(body, signed(body)).text == "echo"
    assert len(desk.ran) == len(expected)
