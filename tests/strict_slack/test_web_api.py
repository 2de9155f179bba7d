"""The strict Slack refuses what Slack refuses, and keeps what it takes, asked as the desk asks."""

import asyncio
from collections.abc import Awaitable, Callable
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.strict_slack.slack import StrictSlack

JSON = dict[str, Any]
HELLO = {"event_type": "delivery", "event_payload": {"id": "d1"}}
WORDY = [{"type": "section", "text": {"type": "plain_text", "text": "x" * 2_700}}] * 5
MODAL = {"type": "modal", "title": {"type": "plain_text", "text": "Working"}, "blocks": []}


def ask(slack: StrictSlack, method: str, token: str = "", **arguments: Any) -> JSON:
    """Slack's whole answer, good or bad."""
    client = AsyncWebClient(token or slack.workspace.token, base_url=slack.url, retry_handlers=[])
    try:
        return dict(asyncio.run(client.api_call(method, json=arguments)).data)  # type: ignore[arg-type]
    except SlackApiError as error:
        return dict(error.response.data)


BAD: dict[str, tuple[str, JSON, str]] = {
    "unknown method": ("chat.shout", {}, "unknown_method"),
    "no channel": ("chat.postMessage", {"text": "x"}, "invalid_arguments"),
    "no such channel": ("chat.postMessage", {"channel": "C9", "text": "x"}, "channel_not_found"),
    "nothing said": ("chat.postMessage", {"channel": "C11"}, "no_text"),
    "only spaces": ("chat.postMessage", {"channel": "C11", "text": " "}, "no_text"),
    "too much said": ("chat.postMessage", {"channel": "C11", "text": "x" * 40_001}, "msg_too_long"),
    "bad blocks": ("chat.postMessage", {"channel": "C11", "blocks": [{"type": "chart"}]}, "invalid_blocks"),
    "no such thread": (
        "chat.postMessage",
        {"channel": "C11", "text": "x", "thread_ts": "1.1"},
        "thread_not_found",
    ),
    "odd metadata": (
        "chat.postMessage",
        {"channel": "C11", "text": "x", "metadata": {"id": 1}},
        "invalid_metadata_format",
    ),
    "to a stranger": (
        "chat.postEphemeral",
        {"channel": "C11", "user": "U9", "text": "x"},
        "user_not_in_channel",
    ),
    "no such message": ("chat.update", {"channel": "C11", "ts": "1.1", "text": "x"}, "message_not_found"),
    "too many": ("conversations.history", {"channel": "C11", "limit": 1000}, "invalid_limit"),
    "bad cursor": ("conversations.history", {"channel": "C11", "cursor": "x"}, "invalid_cursor"),
    "made-up trigger": ("views.open", {"trigger_id": "1.2.3", "view": MODAL}, "invalid_trigger_id"),
    "no view": ("views.open", {"trigger_id": "1.2.3"}, "invalid_arguments"),
    "Home of nobody": (
        "views.publish",
        {"user_id": "U9", "view": {"type": "home", "blocks": []}},
        "user_not_found",
    ),
    "file never begun": ("files.completeUploadExternal", {"files": [{"id": "F9"}]}, "file_not_found"),
    "pane of no thread": (
        "assistant.threads.setStatus",
        {"channel_id": "C11", "thread_ts": "1.1", "status": ""},
        "invalid_thread_ts",
    ),
    "blocks too long": ("chat.postMessage", {"channel": "C11", "blocks": WORDY}, "msg_blocks_too_long"),
    "no app token": ("apps.connections.open", {}, "not_allowed_token_type"),
}


@pytest.mark.parametrize(("method", "arguments", "error"), BAD.values(), ids=BAD)
def test_what_slack_refuses_is_refused(
    strict_slack: StrictSlack, method: str, arguments: JSON, error: str
) -> None:
    assert ask(strict_slack, method, **arguments)["error"] == error
    assert strict_slack.workspace.posts() == []
    assert [call.outcome for call in strict_slack.calls] == [error]


def test_tokens(strict_slack: StrictSlack) -> None:
    slack, token = strict_slack, strict_slack.workspace.token
    poor = slack.world.new_token("T1", "chat:write")
    refusal = ask(slack, "users.info", poor, user="U11")
    assert (refusal["error"], refusal["needed"], refusal["provided"]) == (
        "missing_scope",
        "users:read",
        "chat:write",
    )
    assert ask(slack, "auth.test", "xoxb-wrong")["error"] == "invalid_auth"
    assert ask(slack, "auth.test")["team_id"] == "T1"
    slack.world.revoke(token)
    assert ask(slack, "auth.test")["error"] == "token_revoked"
    assert httpx.post(slack.url + "auth.test").json() == {"ok": False, "error": "not_authed"}


def test_an_answer_names_the_scopes_of_its_token(strict_slack: StrictSlack) -> None:
    token = {"token": strict_slack.world.new_token("T1", "commands chat:write")}
    answer = httpx.post(strict_slack.url + "auth.test", data=token)
    assert answer.headers["X-OAuth-Scopes"] == "chat:write,commands"


def test_a_token_in_a_form_counts_and_in_json_does_not(strict_slack: StrictSlack) -> None:
    token = {"token": strict_slack.workspace.token}
    assert httpx.post(strict_slack.url + "auth.test", data=token).json()["ok"]
    assert httpx.post(strict_slack.url + "auth.test", json=token).json()["error"] == "not_authed"


def test_the_time_is_slacks_own(strict_slack: StrictSlack) -> None:
    strict_slack.clock.advance(86_400)
    answer = httpx.get(strict_slack.url + "api.test")
    assert answer.json()["ok"]
    assert parsedate_to_datetime(answer.headers["Date"]).timestamp() == int(strict_slack.clock.now())


def test_channels_closed_to_the_bot(strict_slack: StrictSlack) -> None:
    channels = strict_slack.workspace.channels
    channels["C11"].archived = True
    channels["C21"].members.remove("UB1")
    strict_slack.workspace.add_channel("C31", "sources", sort="group", bot=False)
    assert ask(strict_slack, "chat.postMessage", channel="C31", text="x")["error"] == "channel_not_found"
    assert ask(strict_slack, "conversations.history", channel="C31")["error"] == "channel_not_found"
    assert ask(strict_slack, "chat.postMessage", channel="C11", text="x")["error"] == "is_archived"
    assert ask(strict_slack, "chat.postMessage", channel="C21", text="x")["error"] == "not_in_channel"


def test_history_in_pages(strict_slack: StrictSlack) -> None:
    sent = [ask(strict_slack, "chat.postMessage", channel="C11", text=str(n))["ts"] for n in range(5)]
    ask(strict_slack, "chat.postMessage", channel="C11", text="a reply", thread_ts=sent[0])
    assert sent == sorted(set(sent))
    found, cursor = [], ""
    while True:
        page = ask(strict_slack, "conversations.history", channel="C11", limit=2, cursor=cursor)
        found += [one["ts"] for one in page["messages"]]
        cursor = page["response_metadata"]["next_cursor"]
        assert page["has_more"] == bool(cursor)
        if not cursor:
            break
    assert found == sent[::-1]
    later = ask(strict_slack, "conversations.history", channel="C11", oldest=sent[2])
    assert [one["ts"] for one in later["messages"]] == [sent[4], sent[3]]
    thread = ask(strict_slack, "conversations.replies", channel="C11", ts=sent[0])
    assert [one["text"] for one in thread["messages"]] == ["0", "a reply"]


def test_metadata_only_for_those_who_ask(strict_slack: StrictSlack) -> None:
    ask(strict_slack, "chat.postMessage", channel="C11", text="x", metadata=HELLO)
    poor = strict_slack.world.new_token("T1", "channels:history")

    def metadata(**more: Any) -> object:
        found = ask(strict_slack, "conversations.history", poor, channel="C11", **more)
        return found["messages"][0].get("metadata")

    assert metadata(include_all_metadata=True) == HELLO
    assert metadata() is None
    strict_slack.world.guards_metadata = True
    assert metadata(include_all_metadata=True) is None


def test_a_trigger_works_once_and_for_three_seconds(strict_slack: StrictSlack) -> None:
    slack = strict_slack
    first, second = (slack.handed_out.trigger("T1", "U11") for _ in range(2))
    assert ask(slack, "views.open", trigger_id=first, view=MODAL)["ok"]
    assert ask(slack, "views.open", trigger_id=first, view=MODAL)["error"] == "exchanged_trigger_id"
    slack.clock.advance(3.1)
    assert ask(slack, "views.open", trigger_id=second, view=MODAL)["error"] == "expired_trigger_id"


def test_a_file_goes_up_in_three_steps(strict_slack: StrictSlack) -> None:
    client = AsyncWebClient(strict_slack.workspace.token, base_url=strict_slack.url)
    upload: Callable[..., Awaitable[object]] = client.files_upload_v2
    asyncio.run(upload(filename="a.png", content=b"PNG", channel="C11", alt_txt="a chart"))  # type: ignore[arg-type]
    (file,) = strict_slack.workspace.files.values()
    assert (file.content, file.alt_text, file.shared) == (b"PNG", "a chart", ["C11"])


def test_a_file_is_shown_in_no_person(strict_slack: StrictSlack) -> None:
    client = AsyncWebClient(strict_slack.workspace.token, base_url=strict_slack.url)
    with pytest.raises(SlackApiError, match="channel_not_found"):
        asyncio.run(client.files_upload_v2(filename="a.png", content=b"PNG", channel="U11"))


def test_a_file_that_did_not_arrive_whole_is_not_shown(strict_slack: StrictSlack) -> None:
    headers = {"Authorization": f"Bearer {strict_slack.workspace.token}"}
    begun = {"filename": "a.png", "length": "3"}
    address = strict_slack.url + "files.getUploadURLExternal"
    file = httpx.post(address, data=begun, headers=headers).json()
    httpx.post(file["upload_url"], content=b"PN")
    done = ask(strict_slack, "files.completeUploadExternal", files=[{"id": file["file_id"]}])
    assert done["error"] == "file_update_failed"


def test_a_modal_that_slack_would_not_show_is_refused(strict_slack: StrictSlack) -> None:
    trigger = strict_slack.handed_out.trigger("T1", "U11")
    bad = {**MODAL, "blocks": [{"type": "table", "rows": []}]}
    assert ask(strict_slack, "views.open", trigger_id=trigger, view=bad)["error"] == "invalid_arguments"
    assert strict_slack.workspace.views == {}


def test_limits(strict_slack: StrictSlack) -> None:
    slack = strict_slack
    slack.world.limits["chat.postMessage"] = (1, 1.0)
    assert ask(slack, "chat.postMessage", channel="C11", text="x")["ok"]
    assert ask(slack, "chat.postMessage", channel="C21", text="x")["ok"]
    headers = {"Authorization": f"Bearer {slack.workspace.token}"}
    again = httpx.post(slack.url + "chat.postMessage", json={"channel": "C11", "text": "x"}, headers=headers)
    assert (again.status_code, again.headers["Retry-After"]) == (429, "1")
    slack.clock.advance(1)
    assert ask(slack, "chat.postMessage", channel="C11", text="x")["ok"]


def test_a_code_is_exchanged_once(strict_slack: StrictSlack) -> None:
    asked = {"client_id": "1.2", "scope": "chat:write,commands", "state": "s1"}
    page = httpx.get(
        strict_slack.origin + "/oauth/v2/authorize",
        params={**asked, "redirect_uri": "https://desk.example/oauth"},
    )
    sent_to = httpx.URL(page.headers["Location"])
    assert (page.status_code, sent_to.host, sent_to.params["state"]) == (302, "desk.example", "s1")
    code = sent_to.params["code"]

    def exchange(secret: str = "client-secret", **more: str) -> JSON:
        given = {"code": code, "redirect_uri": "https://desk.example/oauth", **more}
        address = strict_slack.url + "oauth.v2.access"
        return dict(httpx.post(address, data=given, auth=("1.2", secret)).json())

    assert exchange("wrong")["error"] == "bad_client_secret"
    assert exchange(code="made.up")["error"] == "invalid_code"
    assert exchange(redirect_uri="https://elsewhere.example")["error"] == "bad_redirect_uri"
    granted = exchange()
    assert granted["scope"] == "chat:write,commands"
    assert ask(strict_slack, "auth.test", granted["access_token"])["team_id"] == "T2"
    assert exchange()["error"] == "code_already_used"
