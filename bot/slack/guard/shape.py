"""What Slack's requests have in common: names are text, things are objects. Bolt takes that for granted,
and fails on a body where it is not so."""

import re
from collections.abc import Mapping
from typing import Any

from bot.slack.guard.refusals import SHAPE, Refused

IDENTITY = re.compile(r"[A-Za-z0-9_.:\-]{0,255}")
NAMED = frozenset(("team", "enterprise", "user", "channel"))
IDENTITIES = frozenset(
    (
        *(f"{name}_id" for name in NAMED),
        "thread_ts",
        "event_id",
        "app_installed_team_id",
        "user_team",
        "function_execution_id",
    )
)
INNER = frozenset(
    ("event", "view", "message", "previous_message", "item", "assistant_thread", "function_data")
)
OBJECTS = ("event", "view")
LISTS = ("authorizations", "actions", "response_urls")


def check_shape(body: Mapping[str, Any]) -> None:
    """Raises ``Refused`` for a body that Slack does not send."""
    if not isinstance(body.get("type", ""), str) or not isinstance(body.get("command", ""), str):
        raise Refused(SHAPE)
    _object(body)
    for name in LISTS:
        for inner in _list(body.get(name)):
            _object(inner)
    for name in OBJECTS:
        if not isinstance(body.get(name, {}), Mapping | None):
            raise Refused(SHAPE)
    event = body.get("event")
    if body.get("type") == "event_callback" and not _has_type(event):
        raise Refused(SHAPE)
    if body.get("type") == "block_actions" and not body.get("actions"):
        raise Refused(SHAPE)


def _has_type(event: object) -> bool:
    return isinstance(event, Mapping) and isinstance(event.get("type"), str)


def _list(value: object) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(inner, Mapping) for inner in value):
        raise Refused(SHAPE)
    return value


def _object(value: Mapping[str, Any]) -> None:
    for name, inner in value.items():
        if name in IDENTITIES:
            _identity(inner)
        elif name in NAMED:
            _identity(inner.get("id") if isinstance(inner, Mapping) else inner)
        elif name in INNER and isinstance(inner, Mapping):
            _object(inner)


def _identity(value: object) -> None:
    if value is not None and not (isinstance(value, str) and IDENTITY.fullmatch(value)):
        raise Refused(SHAPE)
