"""The app as Slack must know it, made from what the code handles.

Form and limits: https://docs.slack.dev/reference/app-manifest.
"""

import json
from collections.abc import Sequence
from typing import Any, Protocol

from bot.slack.scopes import SCOPES

NAME = "Crossings Desk"
SAYS = "Published figures on people crossing the English Channel in small boats."
SAYS_MORE = (
    f"{SAYS} Ask with /crossings, /deaths or /compare, in a direct message, by mentioning the desk in a "
    "channel or in its assistant pane. Every figure says what it counts, up to which day, and where it was "
    "published. Where no published figure answers, the desk says so."
)
EVENTS_PATH = "/slack/events"
INSTALL_PATH = "/slack/install"
REDIRECT_PATH = "/slack/oauth_redirect"
SUBSCRIBED = {"message": "message.im"}
"""Slack tells of messages by where they are; the desk hears those written to itself alone."""


class Command(Protocol):
    """A slash command: its name with the slash, one line on it, and what may follow it."""

    @property
    def name(self) -> str: ...

    @property
    def summary(self) -> str: ...

    @property
    def hint(self) -> str: ...


def manifest(url: str, commands: Sequence[Command], events: Sequence[str]) -> str:
    """JSON for Slack. ``url``: where Slack reaches the desk, ``https://desk.example.org``; empty for
    Socket Mode, which needs no address. ``events``: by the type that they have when they come."""
    made = {
        "_metadata": {"major_version": 1, "minor_version": 1},
        "display_information": {"name": NAME, "description": SAYS, "long_description": SAYS_MORE},
        "features": _features(url, commands),
        "oauth_config": _oauth(url),
        "settings": _settings(url, events),
    }
    return json.dumps(made, indent=2, ensure_ascii=False)


def _features(url: str, commands: Sequence[Command]) -> dict[str, Any]:
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": NAME, "always_online": True},
        "assistant_view": {"assistant_description": SAYS},
        "slash_commands": [_slash_command(url, command) for command in commands],
    }


def _slash_command(url: str, command: Command) -> dict[str, Any]:
    return {
        "command": command.name,
        **_at(url, "url", EVENTS_PATH),
        "description": command.summary,
        **({"usage_hint": command.hint} if command.hint else {}),
        "should_escape": False,
    }


def _oauth(url: str) -> dict[str, Any]:
    redirect = {"redirect_urls": [f"{url}{REDIRECT_PATH}"]} if url else {}
    return {**redirect, "scopes": {"bot": sorted(SCOPES)}}


def _settings(url: str, events: Sequence[str]) -> dict[str, Any]:
    request = _at(url, "request_url", EVENTS_PATH)
    return {
        "event_subscriptions": {
            **request,
            "bot_events": sorted(SUBSCRIBED.get(event, event) for event in events),
        },
        "interactivity": {"is_enabled": True, **request},
        "org_deploy_enabled": bool(url),
        "socket_mode_enabled": not url,
        "token_rotation_enabled": False,
    }


def _at(url: str, name: str, path: str) -> dict[str, str]:
    return {name: f"{url}{path}"} if url else {}
