"""What Slack says, taken as no more than it should be."""

import re
from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError

CODE = re.compile(r"[a-z_]{1,64}")


def text(value: object) -> str:
    """``value``, where it is text at all."""
    return value if isinstance(value, str) else ""


def fields(value: object) -> Mapping[str, Any]:
    """Those of ``value``, where it is an object at all."""
    return value if isinstance(value, Mapping) else {}


def error_code(error: SlackApiError) -> str:
    """Slack's name for what was wrong; empty where Slack itself failed, and named nothing."""
    get = getattr(error.response, "get", None)
    code = text(get("error")) if callable(get) else ""
    return code if CODE.fullmatch(code) else ""
