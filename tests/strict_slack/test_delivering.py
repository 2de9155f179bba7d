"""What the strict Slack sends, real Bolt understands; what Bolt answers is taken as Slack takes it."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.signature import SignatureVerifier
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.routing import Route

from tests.strict_slack.clickable import labels
from tests.strict_slack.delivering import HttpBot
from tests.strict_slack.events import url_verification
from tests.strict_slack.naming import named
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.slack import StrictSlack

BUTTON = {"type": "button", "action_id": "working", "text": {"type": "plain_text", "text": "Show working"}}
BLOCKS = [{"type": "actions", "elements": [BUTTON]}]
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "Working"}, "blocks": []}
Send = Callable[[Outgoing], Coroutine[Any, Any, Any]]


def example(slack: StrictSlack) -> AsyncApp:
    """An app that answers with a button, shows a modal, and follows mentions."""
    client = AsyncWebClient(slack.workspace.token, base_url=slack.url)
    app = AsyncApp(client=client, signing_secret=slack.signing_secret, process_before_response=True)

    @app.command("/crossings")
    async def answer(ack: Any, command: Any) -> None:
        bad = [{"type": "header"}] if command["text"] == "bad" else BLOCKS
        await ack(text=command["text"], blocks=bad)

    @app.action("working")
    async def show(ack: Any, body: Any, client: Any, respond: Any) -> None:
        await client.views_open(trigger_id=body["trigger_id"], view=MODAL)
        await respond(text="Shown", replace_original=True)
        await ack()

    @app.event("app_mention")
    async def follow(event: Any, say: Any) -> None:
        await say("Heard", thread_ts=event["ts"])

    @app.event("app_home_opened")
    async def home(event: Any, client: Any) -> None:
        await client.views_publish(user_id=event["user"], view={"type": "home", "blocks": BLOCKS})

    return app


def with_example(slack: StrictSlack, scenario: Callable[[Send], Coroutine[Any, Any, None]]) -> None:
    async def run() -> None:
        handler = AsyncSlackRequestHandler(example(slack))
        web = Starlette(routes=[Route("/slack/events", handler.handle, methods=["POST"])])
        async with httpx.AsyncClient(transport=httpx.ASGITransport(web)) as client:
            bot = slack.bot("http://desk/slack/events")
            await scenario(lambda outgoing: bot.asend(outgoing, client))

    asyncio.run(run())


def test_a_command_a_click_and_a_modal(strict_slack: StrictSlack) -> None:
    person = strict_slack.person()

    async def scenario(send: Send) -> None:
        shown = (await send(person.command("/crossings  last week "))).message
        assert (shown.text, shown.only_for, labels(shown.blocks)) == ("last week", "U11", ["Show working"])
        assert (await send(person.click(shown, "Show working"))).ok
        assert shown.text == "Shown"

    with_example(strict_slack, scenario)
    (view,) = strict_slack.workspace.views.values()
    assert (view.user, view.body["title"]["text"]) == ("U11", "Working")
    assert [call.outcome for call in strict_slack.calls.of("response_url")] == ["ok"]


@pytest.mark.parametrize("only_for", ["", "U11"])
def test_a_click_repeats_only_what_others_can_see(strict_slack: StrictSlack, only_for: str) -> None:
    said = {"user": "UB1", "bot_id": "B1", "text": "x", "blocks": named(BLOCKS)}
    shown = strict_slack.world.keep(strict_slack.workspace, "C11", said, only_for)
    clicked = strict_slack.person().click(shown, "working").payload
    assert clicked["container"]["is_ephemeral"] == bool(only_for)
    assert clicked.get("message") == (None if only_for else shown.body)


def test_a_mention_is_answered_in_its_thread(strict_slack: StrictSlack) -> None:
    person = strict_slack.person()
    with_example(strict_slack, lambda send: send(person.mention("deaths 2024")))
    asked, answered = strict_slack.workspace.messages()
    assert asked.text == "<@UB1> deaths 2024"
    assert (answered.text, answered.thread_ts) == ("Heard", asked.ts)


def test_a_home_and_a_click_in_it(strict_slack: StrictSlack) -> None:
    person = strict_slack.person(2)
    with_example(strict_slack, lambda send: send(person.open_home()))
    home = strict_slack.workspace.homes["U21"]
    clicked = person.click(home, "working").payload
    assert (clicked["container"], clicked["view"]) == ({"type": "view", "view_id": home.id}, home.body)
    assert "response_url" not in clicked


def test_an_answer_that_slack_would_not_show_fails_the_test(strict_slack: StrictSlack) -> None:
    with pytest.raises(AssertionError, match="missing required field: text"):
        with_example(strict_slack, lambda send: send(strict_slack.person().command("/crossings bad")))
    assert strict_slack.workspace.ephemerals == []


def test_signatures_are_those_that_the_sdk_accepts(strict_slack: StrictSlack) -> None:
    outgoing = strict_slack.person().command("/crossings café & <!channel>")
    headers = strict_slack.bot("http://desk/").headers(outgoing)
    body = outgoing.body()
    verifier = SignatureVerifier(strict_slack.signing_secret)
    assert verifier.is_valid_request(body, headers)
    assert not verifier.is_valid_request(body + b"x", headers)
    stale = HttpBot(strict_slack.world, "http://desk/", strict_slack.signing_secret, lambda: 1.0)
    assert not verifier.is_valid_request(body, stale.headers(outgoing))
    assert parse_qs(body.decode())["text"] == ["café & <!channel>"]


def test_a_retry_is_the_same_event_told_again(strict_slack: StrictSlack) -> None:
    first = strict_slack.person().direct("boats today")
    second = first.again("http_timeout")
    assert second.body() == first.body()
    assert "X-Slack-Retry-Num" not in first.headers()
    assert second.headers()["X-Slack-Retry-Num"] == "1"
    assert second.headers()["X-Slack-Retry-Reason"] == "http_timeout"
    assert json.loads(second.body())["event"]["channel_type"] == "im"


def test_an_address_is_verified(strict_slack: StrictSlack) -> None:
    async def scenario(send: Send) -> None:
        assert b"3eZbrw1aBm" in (await send(url_verification("3eZbrw1aBm"))).body

    with_example(strict_slack, scenario)


def test_an_uninstalled_apps_token_is_dead_before_it_hears(strict_slack: StrictSlack) -> None:
    told = strict_slack.events().uninstalled()
    assert told.payload["event"]["type"] == "app_uninstalled"
    assert strict_slack.world.tokens[strict_slack.workspace.token].state == "account_inactive"


def test_a_response_url_works_five_times(strict_slack: StrictSlack) -> None:
    address = strict_slack.person().command("/crossings").payload["response_url"]
    statuses = [httpx.post(address, json={"text": str(n)}).status_code for n in range(6)]
    assert statuses == [200] * 5 + [404]
    assert httpx.post(address + "x", json={"text": "x"}).status_code == 400


def test_a_response_url_goes_stale(strict_slack: StrictSlack) -> None:
    address = strict_slack.person().command("/crossings").payload["response_url"]
    strict_slack.clock.advance(1801)
    assert httpx.post(address, json={"text": "x"}).text == "expired_url"
    assert strict_slack.workspace.ephemerals == []


@pytest.mark.parametrize(
    "answer", [{}, {"text": "x", "response_type": "public"}, {"blocks": [{"type": "x"}]}]
)
def test_a_response_url_refuses_bad_messages(strict_slack: StrictSlack, answer: dict[str, Any]) -> None:
    address = strict_slack.person().command("/crossings").payload["response_url"]
    assert httpx.post(address, json=answer).status_code == 400
    assert strict_slack.workspace.ephemerals == []
