"""Socket Mode: the same requests over a connection that the desk opens, for one behind a firewall."""

import asyncio
import json
import logging
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.errors import OperatorError, SettingError
from bot.slack.claims import Claims
from bot.slack.faults import reported
from bot.slack.fields import error_code
from bot.slack.guard.identity import identity, kind_of
from bot.slack.guard.received import EMPTY, SECONDS, UNTAKEN, Received, Recipient, Response
from bot.slack.guard.refusals import Refused
from bot.slack.guard.shape import check_shape
from bot.slack.metrics import Kind, Metrics, Outcome

FINISH_SECONDS = 10.0
JSON = "application/json"
log = logging.getLogger(__name__)


class Socket:
    """Takes requests from ``client``, once each, to ``recipient``, and says what comes of them. A request
    that is not answered, Slack sends again, to whichever connection there is."""

    def __init__(
        self,
        client: AsyncBaseSocketModeClient,
        claims: Claims,
        recipient: Recipient,
        metrics: Metrics,
        seconds: float = SECONDS,
    ) -> None:
        self._client = client
        self._claims = claims
        self._recipient = recipient
        self._metrics = metrics
        self._seconds = seconds
        self._running: set[asyncio.Task[Any]] = set()

    async def open(self) -> None:
        """Connect; afterwards the client keeps itself connected.

        Raises ``SettingError`` where Slack refuses the token, ``OperatorError`` where it does not answer.
        """
        try:
            self._client.wss_uri = await self._client.issue_new_wss_url()
        except SlackApiError as error:
            raise SettingError(f"Slack refuses SLACK_APP_TOKEN: it says {error_code(error)}.") from None
        except Exception as error:  # noqa: BLE001 - the HTTP library's own errors, which no face imports
            raise OperatorError(f"Slack does not answer ({type(error).__name__}).") from None
        self._client.socket_mode_request_listeners.append(self._take)
        await self._client.connect()  # type: ignore[no-untyped-call]
        log.info("Connected to Slack.")

    async def close(self, seconds: float = FINISH_SECONDS) -> None:
        """Take no more, finish what was taken, and hang up."""
        self._client.socket_mode_request_listeners.clear()
        if self._running:
            await asyncio.wait(self._running, timeout=seconds)
        await self._client.close()  # type: ignore[no-untyped-call]

    async def _take(self, _client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        began = asyncio.get_running_loop().time()
        kind: Kind = "unknown"
        try:
            kind, outcome = await self._handle(request)
        except Exception as error:  # noqa: BLE001 - the client would log what the error says
            reported("a request", error)
            outcome = "failed"
        self._metrics.request(kind, outcome, asyncio.get_running_loop().time() - began)

    async def _handle(self, request: SocketModeRequest) -> tuple[Kind, Outcome]:
        try:
            received = _received(request)
        except Refused as refused:
            self._metrics.refusal(refused.refusal.reason)
            await self._acknowledge(request, EMPTY)
            return "unknown", "refused"
        response, outcome = await self._in_time(received)
        if response.status == 200:
            await self._acknowledge(request, response)
        return received.kind, outcome

    async def _in_time(self, received: Received) -> tuple[Response, Outcome]:
        try:
            async with asyncio.timeout(self._seconds):
                if not await self._claims.take(received.key):
                    self._metrics.seen()
                    return EMPTY, "seen"
                response = await self._recipient(received)
        except TimeoutError as error:
            response = self._recipient.late(received, error)
        if response is UNTAKEN:
            await self._claims.release(received.key)
        return response, "failed" if response.failed else "done"

    async def _acknowledge(self, request: SocketModeRequest, response: Response) -> None:
        payload: dict[str, Any] | None = None
        if response.body:
            said = response.body.decode()
            payload = json.loads(said) if response.content_type.startswith(JSON) else {"text": said}
        await self._client.send_socket_mode_response(SocketModeResponse(request.envelope_id, payload))


def _received(request: SocketModeRequest) -> Received:
    """Raises ``Refused``."""
    body = request.payload
    check_shape(body)
    key = identity(body, f"envelope {request.envelope_id}".encode())
    return Received(kind_of(body), key, JSON, body, raw="")
