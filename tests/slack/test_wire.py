"""Deliveries over HTTP to the strict Slack: each outcome by its right name, and each message once."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

import aiohttp
import pytest

from bot.bootstrap.posting import posting_session
from bot.sending.delivery import Delivery, State
from bot.sending.wire import Absent, LookupFailed, NotPosted, Posted, Refused, Unclear
from bot.slack.wire import REPLACED, SlackWire
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

POST, HISTORY, REPLIES = "chat.postMessage", "conversations.history", "conversations.replies"
WORDS = {"text": "In 2024, 36,816 people arrived in small boats."}


class Given:
    """One token after the other; the last one stays."""

    def __init__(self, *tokens: str | None) -> None:
        self._tokens = list(tokens)

    async def token(self, workspace: int) -> str | None:
        return self._tokens.pop(0) if len(self._tokens) > 1 else self._tokens[0]


def yes() -> bool:
    return True


T = TypeVar("T")


def on(slack: StrictSlack, act: Callable[[SlackWire], Awaitable[T]], url: str = "", limit: float = 5.0) -> T:
    async def run() -> T:
        async with posting_session() as session:
            wire = SlackWire(session, Given(slack.workspace.token), url or slack.url, limit)
            return await act(wire)

    return asyncio.run(run())


@pytest.fixture
def delivery(strict_slack: StrictSlack) -> Delivery:
    now = strict_slack.clock.now()
    channel = next(iter(strict_slack.workspace.channels))
    return Delivery(
        "d1", "subscription:1", "2026-W33", "digest", 0, 1, channel, now, now, State.SENDING, payload=WORDS
    )


def test_a_message_is_posted_with_its_id_and_found_by_it(
    strict_slack: StrictSlack, delivery: Delivery
) -> None:
    posted = on(strict_slack, lambda wire: wire.post(delivery, yes))
    assert isinstance(posted, Posted)
    (message,) = strict_slack.workspace.posts()
    assert (message.ts, message.text, message.channel) == (posted.ts, WORDS["text"], delivery.channel)
    since = delivery.due_at - 300
    assert on(strict_slack, lambda wire: wire.find(delivery, since)) == posted
    assert on(strict_slack, lambda wire: wire.find(replace(delivery, id="d2"), since)) == Absent()
    assert on(strict_slack, lambda wire: wire.find(delivery, float(posted.ts) + 1)) == Absent()


def test_a_correction_is_posted_and_found_in_its_thread(
    strict_slack: StrictSlack, delivery: Delivery
) -> None:
    first = on(strict_slack, lambda wire: wire.post(delivery, yes))
    assert isinstance(first, Posted)
    inside = replace(delivery, id="d2", thread=first.ts)
    second = on(strict_slack, lambda wire: wire.post(inside, yes))
    assert strict_slack.workspace.posts()[1].thread_ts == first.ts
    assert on(strict_slack, lambda wire: wire.find(inside, delivery.due_at - 300)) == second
    assert on(strict_slack, lambda wire: wire.find(replace(inside, thread=""), 0.0)) == Absent()


def test_a_message_to_a_person_is_found_where_they_talk(
    strict_slack: StrictSlack, delivery: Delivery
) -> None:
    user = next(iter(strict_slack.workspace.users))
    direct = replace(delivery, channel=user)
    posted = on(strict_slack, lambda wire: wire.post(direct, yes))
    assert isinstance(posted, Posted)
    assert on(strict_slack, lambda wire: wire.find(direct, 0.0)) == posted


def test_all_pages_are_read(strict_slack: StrictSlack, delivery: Delivery) -> None:
    posted = on(strict_slack, lambda wire: wire.post(delivery, yes))
    for _ in range(450):
        body = {"user": "U1", "text": "Anyone for tea?"}
        strict_slack.world.keep(strict_slack.workspace, delivery.channel, body)
    assert on(strict_slack, lambda wire: wire.find(delivery, 0.0)) == posted
    assert len(strict_slack.calls.of(HISTORY)) == 3


FAULTS: list[tuple[Fault, object, int]] = [
    (rate_limited(17), NotPosted("Slack asks for a pause", 17.0), 0),
    (refused("ratelimited"), NotPosted("Slack asks for a pause", 1.0), 0),
    (server_error(503), Unclear("Slack answered with status 503"), 0),
    (server_error(taken=True), Unclear("Slack answered with status 500"), 1),
    (refused("internal_error", taken=True), Unclear("internal_error"), 1),
    (refused("fatal_error"), Unclear("fatal_error"), 0),
    (refused("an_error_of_tomorrow"), Unclear("an_error_of_tomorrow"), 0),
    (dropped(), Unclear("ServerDisconnectedError"), 0),
    (dropped(taken=True), Unclear("ServerDisconnectedError"), 1),
    (silence(taken=True), Unclear("TimeoutError"), 1),
    (broken_json(taken=True), Unclear("Slack answered with status 200"), 1),
    (revoked(), Refused("workspace", "token_revoked"), 0),
    (refused("invalid_auth"), Refused("workspace", "invalid_auth"), 0),
    (refused("account_inactive"), Refused("workspace", "account_inactive"), 0),
    (refused("is_archived"), Refused("channel", "is_archived"), 0),
    (refused("not_in_channel"), Refused("channel", "not_in_channel"), 0),
    (refused("team_access_not_granted"), Refused("channel", "team_access_not_granted"), 0),
    (refused("msg_too_long"), Refused("payload", "msg_too_long"), 0),
]


@pytest.mark.parametrize(("fault", "outcome", "there"), FAULTS)
def test_each_fault_by_its_name(
    fault: Fault, outcome: object, there: int, strict_slack: StrictSlack, delivery: Delivery
) -> None:
    strict_slack.faults.plan(POST, fault)
    limit = 0.2 if fault.kind == "silence" else 5.0
    assert on(strict_slack, lambda wire: wire.post(delivery, yes), limit=limit) == outcome
    assert len(strict_slack.workspace.posts()) == there
    assert len(strict_slack.calls.of(POST)) == (0 if fault.kind == "silence" and not there else 1)


def test_what_slack_itself_refuses(strict_slack: StrictSlack, delivery: Delivery) -> None:
    wrong = {
        "channel": replace(delivery, channel="C0NONE"),
        "payload": replace(delivery, payload={"text": "x", "blocks": [{"type": "nonsense"}]}),
    }
    for reach, each in wrong.items():
        answer = on(strict_slack, lambda wire, each=each: wire.post(each, yes))  # type: ignore[misc]
        assert isinstance(answer, Refused)
        assert answer.reach == reach


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        (rate_limited(9), LookupFailed("Slack asks for a pause", 9.0)),
        (server_error(), LookupFailed("Slack answered with status 500")),
        (dropped(), LookupFailed("ServerDisconnectedError")),
        (broken_json(), LookupFailed("Slack answered with status 200")),
        (refused("not_in_channel"), Refused("channel", "not_in_channel")),  # nor may it post there
        (refused("missing_scope"), LookupFailed("missing_scope")),
        (refused("channel_not_found"), Refused("channel", "channel_not_found")),
        (revoked(), Refused("workspace", "token_revoked")),
    ],
)
def test_a_look_that_fails_is_no_absence(
    fault: Fault, outcome: object, strict_slack: StrictSlack, delivery: Delivery
) -> None:
    strict_slack.faults.plan(HISTORY, fault, times=2)  # aiohttp reads once more by itself
    assert on(strict_slack, lambda wire: wire.find(delivery, 0.0)) == outcome


def test_a_history_that_keeps_ids_to_itself_proves_nothing(
    strict_slack: StrictSlack, delivery: Delivery
) -> None:
    on(strict_slack, lambda wire: wire.post(delivery, yes))
    strict_slack.world.guards_metadata = True
    strict_slack.world.tokens[strict_slack.workspace.token].scopes -= {"metadata.message:read"}
    assert isinstance(on(strict_slack, lambda wire: wire.find(delivery, 0.0)), LookupFailed)


def test_a_refused_connection_is_certainly_not_posted(strict_slack: StrictSlack, delivery: Delivery) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        nobody = f"http://127.0.0.1:{listening.getsockname()[1]}/api/"
    answer = on(strict_slack, lambda wire: wire.post(delivery, yes), nobody)
    assert answer == NotPosted("ClientConnectorError")
    assert on(strict_slack, lambda wire: wire.time(), nobody) is None
    assert isinstance(on(strict_slack, lambda wire: wire.find(delivery, 0.0), nobody), LookupFailed)


def test_who_woke_too_late_posts_nothing_even_on_an_open_connection(
    strict_slack: StrictSlack, delivery: Delivery
) -> None:
    async def both(wire: SlackWire) -> list[object]:
        first = await wire.post(delivery, lambda: False)
        await wire.post(delivery, yes)
        return [first, await wire.post(delivery, lambda: False)]

    assert on(strict_slack, both) == [NotPosted("TooLate")] * 2
    assert len(strict_slack.workspace.posts()) == 1


def test_slack_tells_the_time(strict_slack: StrictSlack) -> None:
    told = on(strict_slack, lambda wire: wire.time())
    assert told is not None
    assert abs(told - strict_slack.clock.now()) < 60


def test_without_a_token_nothing_is_sent(strict_slack: StrictSlack, delivery: Delivery) -> None:
    async def run() -> tuple[object, object]:
        async with posting_session() as session:
            wire = SlackWire(session, Given(None), strict_slack.url)
            return await wire.post(delivery, yes), await wire.find(delivery, 0.0)

    assert asyncio.run(run()) == (Refused("workspace", "no token is kept for it"),) * 2
    assert strict_slack.calls.of(POST) == []


@pytest.mark.parametrize("now", ["xoxb-new", None])
def test_the_refusal_of_an_old_token_says_nothing_of_the_new_one(
    strict_slack: StrictSlack, delivery: Delivery, now: str | None
) -> None:
    strict_slack.faults.plan(POST, revoked())
    strict_slack.faults.plan(HISTORY, revoked())
    old = strict_slack.workspace.token

    async def run() -> tuple[object, object]:
        async with posting_session() as session:
            post, look = (SlackWire(session, Given(old, now), strict_slack.url) for _ in range(2))
            return await post.post(delivery, yes), await look.find(delivery, 0.0)

    gone = Refused("workspace", "token_revoked")
    assert asyncio.run(run()) == (
        (gone, gone) if now is None else (NotPosted(REPLACED), LookupFailed(REPLACED))
    )


def test_a_session_that_does_not_say_when_requests_leave_will_not_do(strict_slack: StrictSlack) -> None:
    async def run() -> None:
        async with aiohttp.ClientSession() as session:
            SlackWire(session, Given("x"), strict_slack.url)

    with pytest.raises(ValueError, match="when a request leaves"):
        asyncio.run(run())
