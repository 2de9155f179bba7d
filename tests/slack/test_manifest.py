"""The manifest says what the code handles, asks for what it uses, and no more."""

import ast
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from bot.bootstrap.manifest import manifest
from bot.bootstrap.terminal import Outside
from bot.cli import run
from bot.cli.services import Streams
from bot.cli.status import Status
from bot.settings import Settings
from bot.slack import events
from bot.slack.commands import table
from bot.slack.manifest import EVENTS_PATH
from bot.slack.scopes import SCOPES
from bot.slack.tables import listeners

URL = "https://desk.example.org"
BOT = Path(__file__).resolve().parent.parent.parent / "bot"

SCOPES_OF_METHODS: dict[str, set[str]] = {
    "api_call": set(),  # api.test and oauth.v2.access, which take no token
    "assistant_threads_setStatus": {"assistant:write"},
    "assistant_threads_setSuggestedPrompts": {"assistant:write"},
    "assistant_threads_setTitle": {"assistant:write"},
    "auth_test": set(),
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"channels:history", "groups:history", "im:history", "metadata.message:read"},
    "conversations_open": {"im:write"},
    "conversations_replies": {"channels:history", "groups:history", "im:history", "metadata.message:read"},
    "files_upload_v2": {"files:write"},
    "views_open": set(),
    "views_publish": set(),
    "views_update": set(),
}
"""By docs.slack.dev/reference/methods, for where the desk may be: channels, private ones, direct messages."""

SCOPES_OF_EVENTS: dict[str, set[str]] = {
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "assistant_thread_context_changed": {"assistant:write"},
    "assistant_thread_started": {"assistant:write"},
    "message.im": {"im:history"},
    "tokens_revoked": set(),
}
"""By docs.slack.dev/reference/events."""


def made(url: str = URL) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(manifest(url))
    return read


def methods_called() -> set[str]:
    """Attributes called in the code that are Slack's methods as its library names them."""
    from slack_sdk.web.async_client import AsyncWebClient

    trees = [
        ast.parse(path.read_text()) for room in ("slack", "bootstrap") for path in (BOT / room).rglob("*.py")
    ]
    attributes = {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    own = {name for name in vars(AsyncWebClient) if not name.startswith("_")} | {"api_call"}
    return {name for name in attributes & own if "_" in name}


def test_every_command_is_in_it_with_its_words() -> None:
    commands = {one["command"]: one for one in made()["features"]["slash_commands"]}
    assert commands.keys() == table().keys() >= {"/crossings", "/deaths", "/compare"}
    for name, command in table().items():
        assert commands[name]["description"] == command.summary
        assert commands[name].get("usage_hint", "") == command.hint
        assert commands[name]["should_escape"] is False


def test_every_event_that_is_taken_up_is_asked_for() -> None:
    asked = made()["settings"]["event_subscriptions"]["bot_events"]
    assert sorted(event.split(".")[0] for event in asked) == sorted(listeners(events))


def test_each_scope_is_needed_and_each_need_has_its_scope() -> None:
    asked = set(made()["oauth_config"]["scopes"]["bot"])
    unknown = methods_called() - SCOPES_OF_METHODS.keys()
    assert unknown == set(), "name the scopes of these methods in this test"
    by_methods = [SCOPES_OF_METHODS[name] for name in methods_called()]
    by_events = [SCOPES_OF_EVENTS[name] for name in made()["settings"]["event_subscriptions"]["bot_events"]]
    assert asked == set().union({"commands"}, *by_methods, *by_events) == set(SCOPES)
    assert "user" not in made()["oauth_config"]["scopes"]


def test_over_http_slack_is_told_where_the_desk_is() -> None:
    app = made()
    here = f"{URL}{EVENTS_PATH}"
    assert {one["url"] for one in app["features"]["slash_commands"]} == {here}
    assert app["settings"]["event_subscriptions"]["request_url"] == here
    assert app["settings"]["interactivity"] == {"is_enabled": True, "request_url": here}
    assert app["oauth_config"]["redirect_urls"] == [f"{URL}/slack/oauth_redirect"]
    assert app["settings"]["socket_mode_enabled"] is False


def test_in_socket_mode_there_is_no_address() -> None:
    said = manifest("")
    assert "https://" not in said
    assert json.loads(said)["settings"]["socket_mode_enabled"] is True
    assert json.loads(said)["settings"]["interactivity"] == {"is_enabled": True}


def test_home_messages_and_the_assistant_are_switched_on() -> None:
    features = made()["features"]
    home = features["app_home"]
    assert (home["home_tab_enabled"], home["messages_tab_enabled"]) == (True, True)
    assert home["messages_tab_read_only_enabled"] is False
    assert features["assistant_view"]["assistant_description"]


def test_it_is_within_slacks_limits() -> None:
    """docs.slack.dev/reference/app-manifest."""
    app = made()
    shown = app["display_information"]
    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert len(app["features"]["bot_user"]["display_name"]) <= 80
    for command in app["features"]["slash_commands"]:
        assert 2 <= len(command["command"]) <= 32
        assert 1 <= len(command["description"]) <= 2000
        assert 1 <= len(command.get("usage_hint", "-")) <= 1000


def asked_for(*options: str) -> tuple[int, str, str]:
    output, errors = StringIO(), StringIO()
    streams = Streams(StringIO(), output, errors)
    status = run(["manifest", *options], lambda: Outside(Settings.read({})), streams)
    return status, output.getvalue(), errors.getvalue()


def test_the_command_prints_it() -> None:
    assert asked_for("--url", f"{URL}/") == (Status.ANSWERED, f"{manifest(URL)}\n", "")
    assert asked_for("--socket") == (Status.ANSWERED, f"{manifest('')}\n", "")


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["--socket", "--url", URL],
        ["--url", "http://desk.example.org"],
        ["--url", "https://desk.example.org/slack"],
        ["--url", "https://user@desk.example.org"],
        ["--url", "https://localhost"],
        ["--url", ""],
    ],
)
def test_anything_else_is_one_sentence(options: list[str]) -> None:
    status, printed, error = asked_for(*options)
    assert (status, printed, error.count("\n")) == (Status.USAGE, "", 1)
