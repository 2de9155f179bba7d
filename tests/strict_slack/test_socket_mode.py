"""Slack's own client of Socket Mode finds in the strict Slack what it finds in Slack."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
import pytest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.strict_slack.slack import StrictSlack


def connected(
    slack: StrictSlack, scenario: Callable[[list[SocketModeRequest]], Coroutine[Any, Any, None]]
) -> None:
    """Runs ``scenario`` with an app that acknowledges all but direct messages."""

    async def run() -> None:
        heard: list[SocketModeRequest] = []

        async def answer(client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
            heard.append(request)
            if request.payload.get("event", {}).get("channel_type") != "im":
                payload = {"text": "Heard"} if request.accepts_response_payload else None
                await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))

        web = AsyncWebClient(base_url=slack.url)
        client = SocketModeClient(slack.app_token, web_client=web, ping_interval=0.5)
        client.socket_mode_request_listeners.append(answer)
        await client.connect()  # type: ignore[no-untyped-call]
        await asyncio.to_thread(slack.socket.wait)
        try:
            await scenario(heard)
        finally:
            await client.close()  # type: ignore[no-untyped-call]

    asyncio.run(run())


def test_a_command_is_answered_through_the_socket(strict_slack: StrictSlack) -> None:
    async def scenario(heard: list[SocketModeRequest]) -> None:
        reply = await strict_slack.socket.asend(strict_slack.person().command("/crossings 2024"))
        assert reply.message is not None
        assert (reply.message.text, reply.message.only_for) == ("Heard", "U11")
        assert [(one.type, one.payload["text"]) for one in heard] == [("slash_commands", "2024")]

    connected(strict_slack, scenario)


def test_what_is_not_acknowledged_is_told_again(strict_slack: StrictSlack) -> None:
    async def scenario(heard: list[SocketModeRequest]) -> None:
        told = strict_slack.person().direct("boats today")
        with pytest.raises(TimeoutError):
            await strict_slack.socket.asend(told, within=0.05)
        with pytest.raises(TimeoutError):
            await strict_slack.socket.asend(told.again(), within=0.05)
        first, second = heard
        assert (first.retry_attempt, second.retry_attempt, second.retry_reason) == (0, 1, "http_timeout")
        assert first.payload["event_id"] == second.payload["event_id"]
        assert first.envelope_id != second.envelope_id

    connected(strict_slack, scenario)


@pytest.mark.parametrize("ending", ["refresh", "drop"])
def test_a_client_that_was_cut_off_comes_back(strict_slack: StrictSlack, ending: str) -> None:
    async def scenario(heard: list[SocketModeRequest]) -> None:
        await asyncio.to_thread(getattr(strict_slack.socket, ending))
        await asyncio.to_thread(strict_slack.socket.wait, opened=2)
        # The client may open one connection for the farewell and another for the close, and drop the first.
        assert (await strict_slack.socket.atell(strict_slack.person().mention("boats"))).ok
        assert {one.type for one in heard} == {"events_api"}
        assert len({one.payload["event_id"] for one in heard}) == 1

    connected(strict_slack, scenario)


def test_only_commands_and_clicks_take_an_answer(strict_slack: StrictSlack) -> None:
    person = strict_slack.person()

    async def scenario(heard: list[SocketModeRequest]) -> None:
        await strict_slack.socket.asend(person.mention("boats"))
        await strict_slack.socket.asend(person.command("/crossings"))
        assert [one.accepts_response_payload for one in heard] == [False, True]

    connected(strict_slack, scenario)


def test_a_ticket_lets_in_once(strict_slack: StrictSlack) -> None:
    address = strict_slack.origin + "/link/"
    assert httpx.get(address, params={"ticket": "made up"}).status_code == 401
    strict_slack.world.tickets.add("good")
    assert [httpx.get(address, params={"ticket": "good"}).status_code for _ in range(2)] == [400, 401]
