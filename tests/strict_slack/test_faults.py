"""Faults happen where they were planned, and what was taken before them stays taken."""

import asyncio
from collections.abc import Callable

import httpx
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.strict_slack.faults import (
    Fault,
    broken_json,
    dropped,
    rate_limited,
    refused,
    revoked,
    server_error,
    silence,
)
from tests.strict_slack.slack import StrictSlack

POST = "chat.postMessage"


def post(slack: StrictSlack, channel: str = "C11", text: str = "x", read: float = 60) -> httpx.Response:
    headers = {"Authorization": f"Bearer {slack.workspace.token}"}
    said = {"channel": channel, "text": text}
    return httpx.post(
        slack.url + POST, json=said, headers=headers, timeout=httpx.Timeout(60, read=read), verify=False
    )


@pytest.mark.parametrize("taken", [False, True])
@pytest.mark.parametrize(
    ("make", "error"), [(silence, httpx.ReadTimeout), (dropped, httpx.RemoteProtocolError | httpx.ReadError)]
)
def test_no_answer(
    strict_slack: StrictSlack, make: Callable[..., Fault], error: type[Exception], *, taken: bool
) -> None:
    strict_slack.faults.plan(POST, make(taken=taken))
    with pytest.raises(httpx.TransportError) as caught:
        post(strict_slack, read=1.0 if make is silence else 60.0)
    assert isinstance(caught.value, error)
    assert len(strict_slack.workspace.posts()) == taken
    assert [call.taken for call in strict_slack.calls] == [taken]


@pytest.mark.parametrize("taken", [False, True])
def test_answers_that_say_little(strict_slack: StrictSlack, *, taken: bool) -> None:
    slack = strict_slack
    for fault in (
        server_error(503, taken=taken),
        refused("fatal_error", taken=taken),
        broken_json(taken=taken),
    ):
        slack.faults.plan(POST, fault)
        slack.faults.plan(POST, fault, nth=99)
        answer = post(slack)
        assert answer.status_code == fault.status
        assert fault.error in answer.text
        slack.faults.clear()
    assert len(slack.workspace.posts()) == 3 * taken


def test_calls_come_too_fast(strict_slack: StrictSlack) -> None:
    strict_slack.faults.plan(POST, rate_limited(30))
    answer = post(strict_slack)
    assert (answer.status_code, answer.headers["Retry-After"], answer.json()["error"]) == (
        429,
        "30",
        "ratelimited",
    )
    assert post(strict_slack).json()["ok"]


def test_a_revoked_token_stays_revoked(strict_slack: StrictSlack) -> None:
    strict_slack.faults.plan(POST, revoked())
    assert [post(strict_slack).json()["error"] for _ in range(2)] == ["token_revoked"] * 2


def test_the_calls_that_were_meant(strict_slack: StrictSlack) -> None:
    strict_slack.faults.plan(POST, refused("internal_error"), channel="C21", nth=2, times=2)
    told = [post(strict_slack, channel).json().get("error") for channel in ("C21", "C11") * 4]
    assert told == [None, None, "internal_error", None, "internal_error", None, None, None]


def test_the_default_client_posts_twice_and_that_is_seen(strict_slack: StrictSlack) -> None:
    """Why deliveries are posted by a client that does not try again."""
    strict_slack.faults.plan(POST, dropped(taken=True))
    client = AsyncWebClient(strict_slack.workspace.token, base_url=strict_slack.url)
    asyncio.run(client.chat_postMessage(channel="C11", text="x"))
    with pytest.raises(AssertionError, match="C11"):
        strict_slack.assert_nothing_posted_twice()


def test_what_was_said_once_is_not_taken_for_twice(strict_slack: StrictSlack) -> None:
    for channel, text in (("C11", "x"), ("C11", "y"), ("C21", "x")):
        post(strict_slack, channel, text)
    strict_slack.assert_nothing_posted_twice()


def test_stopping_ends_silences() -> None:
    async def ask(url: str) -> None:
        async with httpx.AsyncClient() as client:
            with pytest.raises(httpx.TransportError):
                await client.post(url + "auth.test", timeout=30)

    async def stop_while_asked() -> None:
        with StrictSlack() as slack:
            slack.faults.plan("auth.test", silence())
            asking = asyncio.create_task(ask(slack.url))
            await asyncio.to_thread(slack.calls.wait, 1)
        await asyncio.wait_for(asking, 20)

    asyncio.run(stop_while_asked())
