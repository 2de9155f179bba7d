"""What Slack sends to the app, whichever way it goes: by HTTP or through a socket."""

import json
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlencode

from tests.strict_slack.refusals import JSON
from tests.strict_slack.workspaces import Workspace

Kind = Literal["slash_commands", "interactive", "events_api"]
Reason = Literal["http_timeout", "too_many_redirects", "connection_failed", "ssl_error", "http_error"]

FORM, JSON_TYPE = "application/x-www-form-urlencoded", "application/json"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """``workspace``: where it was done; None for ``url_verification``. ``retry``: the number of times that
    it was sent before."""

    kind: Kind
    payload: JSON
    workspace: Workspace | None
    retry: int = 0
    reason: Reason | Literal[""] = ""

    def again(self, reason: Reason = "http_timeout") -> "Outgoing":
        """The same event, told once more: the same ``event_id``."""
        return replace(self, retry=self.retry + 1, reason=reason)

    def body(self) -> bytes:
        """As HTTP carries it."""
        if self.kind == "events_api":
            return json.dumps(self.payload).encode()
        if self.kind == "interactive":
            return urlencode({"payload": json.dumps(self.payload)}).encode()
        return urlencode(self.payload).encode()

    def headers(self) -> dict[str, str]:
        kind = JSON_TYPE if self.kind == "events_api" else FORM
        again = {"X-Slack-Retry-Num": str(self.retry), "X-Slack-Retry-Reason": self.reason}
        return {"Content-Type": kind, "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)"} | (
            again if self.retry else {}
        )
