"""From the guard to Bolt and back: parsed once, asked directly, and never an HTTP 500.

Bolt's own adapter for Starlette parses the body again, and hands on headers that steer Bolt
(``X-Slack-Bolt-Lazy-Only``) though Slack's signature does not cover them.
"""

from dataclasses import dataclass

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.slack.failing import failure
from bot.slack.faults import reported
from bot.slack.guard.received import EMPTY, UNTAKEN, Received, Response
from bot.slack.metrics import Metrics


@dataclass(frozen=True, slots=True)
class Bridge:
    """``bot.slack.guard.Recipient``, by Bolt."""

    app: AsyncApp
    metrics: Metrics

    async def __call__(self, received: Received) -> Response:
        try:
            answered = await self.app.async_dispatch(request(received))
        except Exception as error:  # noqa: BLE001 - the last resort
            return self._failed(received, error)
        return _response(received, answered)

    def late(self, received: Received, error: Exception) -> Response:
        said = self._failed(received, error)
        return UNTAKEN if received.kind == "event" else said

    def _failed(self, received: Received, error: Exception) -> Response:
        reference = reported(received.kind, error)
        self.metrics.failed(received.kind)
        return _said_to_have_failed(received, reference)


def request(received: Received) -> AsyncBoltRequest:
    """As Bolt wants it: a body that is parsed already it takes only from Socket Mode."""
    made = AsyncBoltRequest(
        mode="socket_mode", body=received.body, headers={"content-type": received.content_type}
    )
    if received.raw:
        made.mode, made.raw_body = "http", received.raw
    return made


def _response(received: Received, answered: BoltResponse) -> Response:
    if answered.status == 404 and received.kind in ("event", "other"):
        return EMPTY  # an event that nobody listens to would be sent again, three times
    if answered.status == UNTAKEN.status:
        return UNTAKEN
    if answered.status >= 500:
        return _said_to_have_failed(received, "its time in the log")
    content_type = answered.headers["content-type"][0]
    return Response(answered.status, answered.body.encode(), content_type)


def _said_to_have_failed(received: Received, reference: str) -> Response:
    said = failure(received.body, reference)
    return Response(200, said.encode(), "application/json", failed=True) if said else Response(failed=True)
