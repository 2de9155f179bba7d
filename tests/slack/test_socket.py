"""Socket Mode: each envelope is acknowledged, and what came before is not run again."""

import asyncio
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import OperatorError, SettingError
from bot.slack.bridge import Bridge
from bot.slack.claims import Claims
from bot.slack.connection import Connection
from bot.slack.metrics import Metrics
from bot.slack.socket import Socket
from tests.slack.memory import Held, SeenInMemory
from tests.slack.serving import bolt
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.slack import StrictSlack


@dataclass
class Desk:
    slack: StrictSlack
    ran: list[str] = field(default_factory=list)
    metrics: Metrics = field(default_factory=Metrics)
    seen: SeenInMemory = field(default_factory=SeenInMemory)
    seconds: float = 30.0

    async def run(self, ended: asyncio.Event) -> None:
        claims = Claims(self.seen, self.metrics, time.time)
        client = AsyncWebClient(base_url=self.slack.url)
        connection = Connection(self.slack.app_token, web_client=client)
        bridge = Bridge(bolt(self.ran), self.metrics)
        socket = Socket(connection, claims, bridge, self.metrics, self.seconds)
        try:
            await socket.open()
            await ended.wait()
        finally:
            await socket.close()
            await claims.close()


@contextmanager
def connected(desk: Desk) -> Iterator[None]:
    ended = asyncio.Event()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=lambda: loop.run_until_complete(desk.run(ended)), daemon=True)
    thread.start()
    try:
        desk.slack.socket.wait()
        yield
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(20)
        loop.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    with StrictSlack() as slack:
        yield Desk(slack)


def test_a_command_is_answered_in_its_acknowledgement(desk: Desk) -> None:
    with connected(desk):
        reply = desk.slack.socket.send(desk.slack.person().command("/echo 2024"))
    assert reply.message is not None
    assert reply.message.body["text"] == "echo"


def test_an_event_sent_again_is_acknowledged_and_runs_once(desk: Desk) -> None:
    mention = desk.slack.person().mention("2024")
    with connected(desk):
        first = desk.slack.socket.send(mention)
        again = desk.slack.socket.send(mention.again())
    assert (first.status, again.status) == (200, 200)
    assert desk.ran == [mention.payload["event_id"]]


def test_what_another_process_took_is_left_to_it(desk: Desk) -> None:
    mention = desk.slack.person().mention("2024")
    desk.seen.claim([f"event_id:{mention.payload['event_id']}"], 1.0)
    with connected(desk):
        assert desk.slack.socket.send(mention).body == b""
    assert desk.ran == []


def test_a_listener_that_fails_gives_a_sentence(desk: Desk) -> None:
    with connected(desk):
        reply = desk.slack.socket.send(desk.slack.person().command("/broken 2024"))
    assert reply.message is not None
    assert "Something went wrong on the desk's side" in reply.message.body["text"]


@pytest.mark.parametrize("command", ["/echo", "/hang"])
def test_one_limit_holds_for_the_claim_and_the_answer(desk: Desk, command: str) -> None:
    desk.seen, desk.seconds = Held(), 0.2
    with connected(desk):
        reply = desk.slack.socket.send(desk.slack.person().command(command))
        desk.seen.go.set()
    assert reply.message is not None
    assert "Something went wrong on the desk's side" in reply.message.body["text"]


def test_an_event_that_was_not_begun_is_not_acknowledged_and_runs_when_it_comes_again(desk: Desk) -> None:
    desk.seen, desk.seconds = store, _ = Held(), 0.1
    mention = desk.slack.person().mention("2024")
    with connected(desk):
        with pytest.raises(TimeoutError):
            desk.slack.socket.send(mention, within=0.5)
        store.go.set()
        while not acknowledged(desk, mention.again()):  # on a busy machine it may be late again
            pass
    assert desk.ran == [mention.payload["event_id"]]


def acknowledged(desk: Desk, outgoing: Outgoing) -> bool:
    try:
        return desk.slack.socket.send(outgoing).ok
    except TimeoutError:
        return False


def test_a_new_connection_takes_over(desk: Desk) -> None:
    with connected(desk):
        before = desk.slack.socket.opened
        desk.slack.socket.refresh()
        desk.slack.socket.wait(before + 1)
        desk.slack.socket.send(desk.slack.person().command("/echo 2024"))
        assert len(desk.slack.calls.of("apps.connections.open")) == before + 1
    assert len(desk.ran) == 1


def refused(slack: StrictSlack, token: str, url: str) -> Any:
    async def main() -> None:
        client = AsyncWebClient(base_url=url, timeout=5)
        metrics = Metrics()
        claims = Claims(SeenInMemory(), metrics, time.time)
        socket = Socket(Connection(token, web_client=client), claims, Bridge(bolt([]), metrics), metrics)
        try:
            await socket.open()
        finally:
            await socket.close()
            await claims.close()

    asyncio.run(main())


def test_a_refused_token_is_named(desk: Desk) -> None:
    with pytest.raises(SettingError, match="Slack refuses SLACK_APP_TOKEN: it says invalid_auth"):
        refused(desk.slack, "xapp-wrong", desk.slack.url)


def test_no_slack_at_all(desk: Desk) -> None:
    with pytest.raises(OperatorError, match="Slack does not answer"):
        refused(desk.slack, "xapp-1", "http://127.0.0.1:9/api/")
