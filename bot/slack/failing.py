"""What is answered to a request that failed, where somebody reads the answer."""

import json
from collections.abc import Mapping
from typing import Any

from bot.slack.fields import fields
from bot.slack.layouts import ephemeral
from bot.wording.slack.faults import fault, unsaved


def failure(body: Mapping[str, Any], reference: str) -> str:
    """The body of the answer, as JSON; empty for a click or an event, whose answer nobody is shown."""
    if "command" in body:
        return json.dumps(ephemeral(fault(reference)))
    if body.get("type") == "view_submission":
        return json.dumps(unsaved(fields(body.get("view")), reference))
    return ""
