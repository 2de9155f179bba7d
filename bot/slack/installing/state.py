"""What goes to Slack with an installation, and comes back: signed, so that nothing is kept of one that was
only begun. The address is open to all, and whoever asks it a million times fills no database.
"""

import hmac
import re
import secrets
from hashlib import sha256
from typing import Final

STATE: Final = re.compile(r"([0-9]{1,12})\.[A-Za-z0-9_-]{43}\.[0-9a-f]{64}", re.ASCII)
PURPOSE: Final = "crossings-desk installation"
"""Signed with it: a signature that the key has given for anything else is none of these."""


def new_state(key: str, browser: str, expires_at: float) -> str:
    """For the browser that has this secret. ``key``: the app's own, which all processes of the desk have."""
    said = f"{int(expires_at)}.{secrets.token_urlsafe(32)}"
    return f"{said}.{_signature(key, said, browser)}"


def expiry(key: str, browser: str, state: str) -> float:
    """Until when it can end an installation, in seconds since 1970; 0 where this browser was not given it."""
    found = STATE.fullmatch(state)
    if found is None:
        return 0.0
    said, _, signature = state.rpartition(".")
    return float(found[1]) if hmac.compare_digest(_signature(key, said, browser), signature) else 0.0


def digest(state: str) -> str:
    """What is kept of one that was used: it cannot be worked out from it."""
    return sha256(state.encode()).hexdigest()


def _signature(key: str, said: str, browser: str) -> str:
    return hmac.new(key.encode(), f"{PURPOSE}.{said}.{browser}".encode(), sha256).hexdigest()
