"""Slack's requests to the app over HTTP, signed as Slack signs them."""

import hashlib
import hmac
import time
from collections.abc import Callable, Mapping

import httpx

from tests.strict_slack.answers import Reply, take
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.world import World

LIMIT = 30.0


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """https://docs.slack.dev/authentication/verifying-requests-from-slack"""
    based_on = b"v0:" + timestamp.encode() + b":" + body
    return "v0=" + hmac.new(secret.encode(), based_on, hashlib.sha256).hexdigest()


class HttpBot:
    """The app behind ``url``. ``now``: by which requests are dated: the clock that the app looks at."""

    def __init__(self, world: World, url: str, secret: str, now: Callable[[], float] = time.time) -> None:
        self.url = url
        self._world, self._secret, self._now = world, secret, now

    def signed(self, body: bytes) -> dict[str, str]:
        """The two headers that prove a request is Slack's."""
        stamp = str(int(self._now()))
        return {
            "X-Slack-Request-Timestamp": stamp,
            "X-Slack-Signature": signature(self._secret, stamp, body),
        }

    def headers(self, outgoing: Outgoing) -> dict[str, str]:
        return {**outgoing.headers(), **self.signed(outgoing.body())}

    def send(self, outgoing: Outgoing) -> Reply:
        """Deliver it, and take the answer. Raises ``AssertionError`` for one that Slack would not take."""
        return take(self._world, outgoing, self.post(outgoing.body(), self.headers(outgoing)))

    async def asend(self, outgoing: Outgoing, client: httpx.AsyncClient) -> Reply:
        """The same on a client of the test's, which may reach an ASGI app without a port."""
        found = await client.post(self.url, content=outgoing.body(), headers=self.headers(outgoing))
        return take(self._world, outgoing, _reply(found))

    def post(self, body: bytes, headers: Mapping[str, str]) -> Reply:
        """Exactly these bytes and headers, for requests that are not Slack's."""
        with httpx.Client(verify=False, trust_env=False, timeout=LIMIT) as client:  # no certificates to read
            return _reply(client.post(self.url, content=body, headers=dict(headers)))


def _reply(found: httpx.Response) -> Reply:
    return Reply(found.status_code, dict(found.headers), found.content)
