"""Which browser began an installation: a secret in its cookie, without which its state is worth nothing.

As RFC 6749, section 10.12, and RFC 9700, section 4.7, ask: else somebody could be made to end an
installation that somebody else began.
"""

import re
import secrets
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

COOKIE: Final = "__Host-crossings-install"
"""Of this host and https alone (RFC 6265bis, section 4.1.3.2): no other host can set it."""
LASTS: Final = 600
"""Seconds in which an installation has to end."""
SECRET: Final = re.compile(r"[A-Za-z0-9_-]{43}", re.ASCII)


def new_secret() -> str:
    """32 random bytes in URL-safe base64."""
    return secrets.token_urlsafe(32)


def kept(request: Request) -> str | None:
    """The browser's secret; None where it has none that the desk could have given."""
    value = request.cookies.get(COOKIE, "")
    return value if SECRET.fullmatch(value) else None


def keep(response: Response, secret: str) -> None:
    """Lax: the browser sends it when Slack sends the person back, and with no request of another site's
    own."""
    response.set_cookie(COOKIE, secret, LASTS, path="/", secure=True, httponly=True, samesite="lax")
