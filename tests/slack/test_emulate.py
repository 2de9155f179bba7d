"""The bot's own client side against npm's emulate, a Slack that others made."""

import asyncio
import re
import time
from collections.abc import Iterator
from datetime import date
from html import unescape

import httpx
import pytest
from cryptography.fernet import Fernet
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import Engine
from starlette.applications import Starlette

from bot.bootstrap.posting import posting_session
from bot.bootstrap.terminal import Outside
from bot.cli.interview import Interview
from bot.questions import text
from bot.sending.delivery import Delivery, State
from bot.sending.wire import Posted, Refused, Sent
from bot.settings import Settings
from bot.slack.installing import Client, Directory, Oauth
from bot.slack.manifest import INSTALL_PATH, REDIRECT_PATH
from bot.slack.scopes import SCOPES
from bot.slack.wire import SlackWire
from bot.store.workspaces.installations import StoreWorkspaces
from bot.store.workspaces.used_states import StoreUsedStates
from bot.store.workspaces.vault import Vault
from bot.wording.message import answered
from bot.wording.slack.answer import posted
from bot.wording.slack.blocks import Said
from bot.wording.slack.home import Home, home
from bot.wording.slack.working import working
from bot.wording.style import NEWSPAPER
from tests.slack.emulator import Emulator, emulator
from tests.strict_slack.refusals import JSON

DESK = "https://desk.example"
TODAY = date(2026, 8, 22)
CHANNEL, PERSON = "C000000001", "U000000001"
QUESTIONS = ("total arrivals 2024", "arrivals by month in 2025", "compare 2024 with 2025", "deaths in 2024")


@pytest.fixture(scope="module")
def emulated() -> Iterator[Emulator]:
    with emulator(DESK + REDIRECT_PATH, " ".join(SCOPES)) as running:
        yield running


@pytest.fixture
def interview(figures: str) -> Iterator[Interview]:
    outside = Outside(Settings.read({"DATABASE_URL": figures}), TODAY)
    yield Interview(outside.desk(), TODAY)
    outside.close()


class OneToken:
    def __init__(self, token: str) -> None:
        self._token = token

    async def token(self, workspace: int) -> str | None:
        return self._token


def said(interview: Interview, words: str) -> Said:
    """As it stands in a channel."""
    answer = interview.ask(words)
    assert interview.question is not None
    message = answered(answer, NEWSPAPER, interview.notes)
    return posted(message, text(interview.question), TODAY)


def delivered(emulated: Emulator, delivery: Delivery, token: str = "") -> Sent:
    """By the desk's own wire, on the session that it is given when it runs."""

    async def post() -> Sent:
        async with posting_session() as shared:
            wire = SlackWire(shared, OneToken(token or emulated.token), emulated.url)
            return await wire.post(delivery, lambda: True)

    return asyncio.run(post())


def delivery(payload: JSON, channel: str = CHANNEL, thread: str = "") -> Delivery:
    return Delivery(
        id="d" * 32,
        subject="subscription:1",
        period="2026-W33",
        kind="digest",
        revision=0,
        workspace=1,
        channel=channel,
        due_at=0,
        not_before=0,
        state=State.SENDING,
        thread=thread,
        payload=payload,
    )


def history(emulated: Emulator, method: str = "conversations.history", **more: str) -> list[JSON]:
    """Asked by POST: emulate reads no query."""

    async def ask() -> list[JSON]:
        client = AsyncWebClient(emulated.token, base_url=emulated.url)
        answer = await client.api_call(method, json={"channel": CHANNEL, **more})
        return list(answer["messages"])

    return asyncio.run(ask())


def test_a_token_says_whose_it_is(emulated: Emulator) -> None:
    answer = asyncio.run(AsyncWebClient(emulated.token, base_url=emulated.url).auth_test())
    assert (answer["ok"], answer["team_id"]) == (True, "T000000001")


@pytest.mark.parametrize("words", QUESTIONS)
def test_what_the_desk_posts_is_kept_as_it_was_sent(
    emulated: Emulator, interview: Interview, words: str
) -> None:
    sent = said(interview, words)
    outcome = delivered(emulated, delivery(dict(sent)))
    assert isinstance(outcome, Posted)
    [kept] = [message for message in history(emulated) if message["ts"] == outcome.ts]
    assert (kept["text"], kept["blocks"]) == (sent["text"], sent["blocks"])
    assert kept["metadata"]["event_payload"] == {"id": "d" * 32}


def test_a_reply_stands_in_its_thread(emulated: Emulator) -> None:
    first = delivered(emulated, delivery({"text": "The week's figures"}))
    assert isinstance(first, Posted)
    second = delivered(emulated, delivery({"text": "A correction"}, thread=first.ts))
    assert isinstance(second, Posted)
    thread = history(emulated, "conversations.replies", ts=first.ts)
    assert [message["ts"] for message in thread] == [first.ts, second.ts]


def test_a_channel_that_is_gone_is_told_from_a_failure(emulated: Emulator) -> None:
    outcome = delivered(emulated, delivery({"text": "x"}, channel="C999"))
    assert outcome == Refused("channel", "channel_not_found")


@pytest.mark.filterwarnings("ignore:The top-level `text` argument is missing:UserWarning")
def test_a_payload_that_says_nothing_is_refused(emulated: Emulator) -> None:
    assert delivered(emulated, delivery({"text": ""})) == Refused("payload", "no_text")


def test_the_home_and_the_working(emulated: Emulator, interview: Interview) -> None:
    answer = interview.ask(QUESTIONS[0])
    message = answered(answer, NEWSPAPER, interview.notes)

    async def show() -> tuple[JSON, JSON]:
        client = AsyncWebClient(emulated.token, base_url=emulated.url)
        shown = await client.views_publish(user_id=PERSON, view=home(Home(message, NEWSPAPER)))
        trigger = await client.api_call("views.generateTriggerId", json={"user_id": PERSON})
        modal = working(answer, message, NEWSPAPER)
        opened = await client.views_open(trigger_id=trigger["trigger_id"], view=modal)
        with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
            await client.views_open(trigger_id=trigger["trigger_id"], view=modal)
        return dict(shown["view"]), dict(opened["view"])

    shown, opened = asyncio.run(show())
    assert shown["blocks"] == home(Home(message, NEWSPAPER))["blocks"]
    assert (opened["type"], opened["blocks"]) == ("modal", working(answer, message, NEWSPAPER)["blocks"])


@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
def test_the_desk_is_installed_end_to_end(emulated: Emulator, store: Engine) -> None:
    kept = StoreWorkspaces(store, Vault([Fernet.generate_key().decode()]))
    assert asyncio.run(installed(emulated, store, kept)).status_code == 200
    workspace = kept.find("", "T000000001")
    assert workspace is not None
    assert set(workspace.scopes.split(",")) == set(SCOPES)
    assert isinstance(delivered(emulated, delivery({"text": "Hello"}), workspace.token), Posted)


async def installed(emulated: Emulator, store: Engine, kept: StoreWorkspaces) -> httpx.Response:
    """A browser's way: from the desk to Slack's page, where its person presses a button, and back."""
    client = Client(emulated.client_id, emulated.client_secret)
    web_api = AsyncWebClient(base_url=emulated.url)
    oauth = Oauth(client, web_api, StoreUsedStates(store), Directory(kept, time.monotonic), time.time)
    app = httpx.ASGITransport(Starlette(routes=list(oauth.routes())))
    async with httpx.AsyncClient(transport=app, base_url=DESK) as desk, httpx.AsyncClient() as browser:
        begun = await desk.get(INSTALL_PATH)
        page = await browser.get(begun.headers["location"])
        form = {name: unescape(value) for name, value in FIELD.findall(page.text.partition("</form>")[0])}
        filled = {**form, "redirect_uri": form["redirect_uri"] or DESK + REDIRECT_PATH}  # Slack knows it
        back = await browser.post(f"{emulated.origin}/oauth/v2/authorize/callback", data=filled)
        return await desk.get(back.headers["location"])


FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"/>')
