"""Slack's signature, version 0 (https://docs.slack.dev/authentication/verifying-requests-from-slack)."""

import hmac
from hashlib import sha256

from bot.slack.guard.headers import Headers, whole_number
from bot.slack.guard.refusals import AGE, SIGNATURE, Refused

MOST_SECONDS = 300


def check_age(headers: Headers, now: float) -> None:
    """At most five minutes from ``now``, either way. Raises ``Refused``."""
    timestamp = whole_number(headers.timestamp)
    if timestamp is None or abs(now - timestamp) > MOST_SECONDS:
        raise Refused(AGE)


def check_signature(headers: Headers, body: bytes, secret: bytes) -> None:
    """Raises ``Refused``. How long it takes tells nothing of the right one."""
    signed = hmac.digest(secret, b"v0:" + headers.timestamp + b":" + body, sha256)
    if not hmac.compare_digest(b"v0=" + signed.hex().encode(), headers.signature):
        raise Refused(SIGNATURE)
