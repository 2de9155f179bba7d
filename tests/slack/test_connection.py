"""The connection of Socket Mode is made anew once, however many have noticed that it ended."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.connection import Connection
from tests.strict_slack.slack import StrictSlack


@pytest.fixture
def slack() -> Iterator[StrictSlack]:
    with StrictSlack() as slack:
        yield slack


@asynccontextmanager
async def connected(slack: StrictSlack) -> AsyncIterator[Connection]:
    connection = Connection(slack.app_token, web_client=AsyncWebClient(base_url=slack.url))
    await connection.connect()  # type: ignore[no-untyped-call]
    try:
        yield connection
    finally:
        await connection.close()  # type: ignore[no-untyped-call]


def made(slack: StrictSlack) -> int:
    return len(slack.calls.of("apps.connections.open"))


@pytest.mark.parametrize("noticed", [(False, True), (True, False), (True, True), (False, False)])
def test_one_that_ended_is_made_anew_once(slack: StrictSlack, noticed: tuple[bool, ...]) -> None:
    """``noticed``: by a farewell, which forces a new one, or by the close."""

    async def scenario() -> None:
        async with connected(slack) as connection:
            assert connection.current_session is not None
            await connection.current_session.close()
            await asyncio.gather(*(connection.connect_to_new_endpoint(force) for force in noticed))
            assert await connection.is_connected()
            assert made(slack) == 2

    asyncio.run(scenario())


def test_one_that_is_open_is_left_only_at_a_farewell(slack: StrictSlack) -> None:
    async def scenario() -> None:
        async with connected(slack) as connection:
            await connection.connect_to_new_endpoint()
            assert made(slack) == 1
            await connection.connect_to_new_endpoint(force=True)
            assert made(slack) == 2

    asyncio.run(scenario())
