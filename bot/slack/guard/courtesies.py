"""Two questions of Slack's that ask for no figure, answered by the guard itself."""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.slack.guard.received import Response
from bot.slack.guard.refusals import SHAPE, Refused

CHALLENGE = re.compile(r"[A-Za-z0-9_\-]{1,255}")
SSL_CHECK_BYTES = 500


def challenged(body: Mapping[str, Any]) -> Response | None:
    """The response to ``url_verification``; None for all else. The challenge is the one thing of a request
    that is ever said back. Raises ``Refused``."""
    if body.get("type") != "url_verification":
        return None
    challenge = body.get("challenge")
    if not (isinstance(challenge, str) and CHALLENGE.fullmatch(challenge)):
        raise Refused(SHAPE)
    return Response(200, json.dumps({"challenge": challenge}).encode(), "application/json")


def is_ssl_check(body: bytes) -> bool:
    """Slack checks the certificate with a form that need not be signed; nothing is done for it."""
    return len(body) <= SSL_CHECK_BYTES and b"ssl_check=1" in body.split(b"&")
