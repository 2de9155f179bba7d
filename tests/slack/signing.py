"""Requests signed as Slack signs them, and wrongly."""

import hmac
import itertools
import json
import time
from hashlib import sha256
from urllib.parse import urlencode

SECRET = "8f742231b10e8888abcd99eeefff85a5"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"
NUMBERS = itertools.count()


def signed(
    body: bytes, content_type: str = FORM, at: str | None = None, secret: str = SECRET
) -> dict[str, str]:
    """The headers of a request. ``at``: its timestamp; now if not given."""
    stamp = str(int(time.time())) if at is None else at
    based_on = b"v0:" + stamp.encode("latin-1") + b":" + body
    signature = hmac.new(secret.encode(), based_on, sha256).hexdigest()
    return {
        "Content-Type": content_type,
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={signature}",
    }


def command(name: str = "/echo", trigger: str | None = None, text: str = "2024") -> bytes:
    """A command's form, with a ``trigger_id`` of its own unless one is given."""
    fields = {
        "command": name,
        "text": text,
        "trigger_id": trigger or f"1.2.{next(NUMBERS)}",
        "team_id": "T1",
        "user_id": "U1",
        "channel_id": "C1",
        "response_url": "https://hooks.slack.com/commands/T1/1/secret",
    }
    return urlencode(fields).encode()


def event(event_id: str) -> bytes:
    inner = {"type": "app_mention", "user": "U1", "channel": "C1", "text": "<@U0> 2024", "ts": "1.2"}
    outer = {"type": "event_callback", "team_id": "T1", "event_id": event_id, "event": inner}
    return json.dumps(outer).encode()


def click(trigger: str) -> bytes:
    pressed = {"type": "button", "action_id": "press", "block_id": "b", "action_ts": "1.2"}
    payload = {
        "type": "block_actions",
        "trigger_id": trigger,
        "team": {"id": "T1"},
        "user": {"id": "U1"},
        "actions": [pressed],
    }
    return urlencode({"payload": json.dumps(payload)}).encode()
