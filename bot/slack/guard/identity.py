"""What a request is, and what tells it from all others."""

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from bot.slack.guard.refusals import SHAPE, Refused
from bot.slack.metrics import Kind

USABLE = re.compile(r"[A-Za-z0-9_.:\-]{1,255}")
KINDS: dict[str, Kind] = {
    "event_callback": "event",
    "block_actions": "action",
    "view_submission": "view",
    "view_closed": "view",
}


def kind_of(body: Mapping[str, Any]) -> Kind:
    """Raises ``Refused`` for what is neither a command nor says what it is."""
    if "type" in body:
        return KINDS.get(body["type"], "other")
    if "command" in body:
        return "command"
    raise Refused(SHAPE)


def identity(body: Mapping[str, Any], signature: bytes) -> str:
    """Slack's own id of the event, also when it is sent again; of the click or command; else a digest of
    the signature, which no two requests share."""
    for name in ("event_id", "trigger_id"):
        value = body.get(name)
        if isinstance(value, str) and USABLE.fullmatch(value):
            return f"{name}:{value}"
    return f"signature:{sha256(signature).hexdigest()}"
