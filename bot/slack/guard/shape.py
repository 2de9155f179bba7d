"""What Slack's requests have in common: names are text, things are objects. Bolt takes that for granted,
and fails on a body where it is not so."""

import re
from collections.abc import Mapping
from typing import Any

from bot.slack.guard.refusals import SHAPE, Refused

IDENTITY = re.compile(r"[A-Za-z0-9_.:\-]{0,255}")
NAMED = frozenset(("team", "enterprise", "user", "channel"))
OF_NAMED = ("id", "team_id", "enterprise_id")
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
LISTS = ("actions", "response_urls")
AUTHORIZATIONS = "authorizations"
"""Bolt looks for them in an event too."""


def check_shape(body: Mapping[str, Any]) -> None:
    """Raises ``Refused`` for a body that Slack does not send."""
    if not isinstance(body.get("type", ""), str) or not isinstance(body.get("command", ""), str):
        raise Refused(SHAPE)
    _object(body)
    for name in LISTS:
        for inner in _list(body[name]) if name in body else ():
            _object(inner)
    for name in OBJECTS:
        if not isinstance(body.get(name, {}), Mapping | None):
            raise Refused(SHAPE)
    if not _is_whole(body):
        raise Refused(SHAPE)


def _is_whole(body: Mapping[str, Any]) -> bool:
    """Whether it has what it says that it is of."""
    match body.get("type"):
        case "event_callback":
            return _has_type(body.get("event"))
        case "block_actions":
            return bool(body.get("actions"))
        case "view_submission" | "view_closed":
            return _has_type(body.get("view"))
        case _:
            return True


def _has_type(inner: object) -> bool:
    return isinstance(inner, Mapping) and isinstance(inner.get("type"), str)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list) or not all(isinstance(inner, Mapping) for inner in value):
        raise Refused(SHAPE)
    return value


def _object(value: Mapping[str, Any]) -> None:
    for name, inner in value.items():
        if name in IDENTITIES:
            _identity(inner)
        elif name in NAMED:
            _named(inner)
        elif name == AUTHORIZATIONS:
            for each in _list(inner) if inner is not None else ():
                _object(each)
        elif name in INNER and isinstance(inner, Mapping):
            _object(inner)


def _named(value: object) -> None:
    """Whole or by its id alone. Of a person Slack tells the workspace too, and of a workspace whose it is."""
    if not isinstance(value, Mapping):
        _identity(value)
        return
    for name in OF_NAMED:
        _identity(value.get(name))


def _identity(value: object) -> None:
    if value is not None and not (isinstance(value, str) and IDENTITY.fullmatch(value)):
        raise Refused(SHAPE)
