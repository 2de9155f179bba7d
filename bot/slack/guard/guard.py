"""The ASGI application at the address that Slack calls."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any

from bot.slack.claims import Claims
from bot.slack.faults import reported
from bot.slack.guard.body import Gone, Receive, discard, read
from bot.slack.guard.courtesies import challenged, is_ssl_check
from bot.slack.guard.headers import Headers
from bot.slack.guard.identity import identity, kind_of
from bot.slack.guard.parsing import parsed
from bot.slack.guard.received import EMPTY, SECONDS, UNTAKEN, Received, Recipient, Response
from bot.slack.guard.refusals import METHOD, TOO_SLOW, Refused
from bot.slack.guard.shape import check_shape
from bot.slack.guard.signature import check_age, check_signature
from bot.slack.metrics import Kind, Metrics, Outcome

DISCARD_SECONDS = 1.0
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Scope = MutableMapping[str, Any]


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets through to ``recipient`` what Slack signed, in time, well formed, for the first time. All else
    is refused with a status and a fixed sentence, or, where it was seen before, answered with nothing.
    ``now``: seconds since 1970. ``seconds``: for all of it, for one limit costs less than several, and
    several add up."""

    secret: bytes
    claims: Claims
    recipient: Recipient
    metrics: Metrics
    now: Callable[[], float]
    seconds: float = SECONDS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        clock = asyncio.get_running_loop().time
        began = clock()
        kind: Kind = "unknown"
        outcome: Outcome = "done"
        try:
            kind, outcome, response = await self._in_time(scope, receive)
            await _respond(send, response)
        except Refused as refused:
            outcome = "refused"
            self.metrics.refusal(refused.refusal.reason)
            await _refuse(send, receive, refused)
        except Gone:
            outcome = "refused"
            self.metrics.refusal("gone")
        self.metrics.request(kind, outcome, clock() - began)

    async def _in_time(self, scope: Scope, receive: Receive) -> tuple[Kind, Outcome, Response]:
        received: Received | Response | None = None
        try:
            async with asyncio.timeout(self.seconds):
                headers, content = await self._read(scope, receive)
                received = self._received(headers, content)
                if isinstance(received, Response):
                    return "unknown", "done", received
                response, outcome = await self._answer(received)
        except TimeoutError as error:
            if not isinstance(received, Received):
                raise Refused(TOO_SLOW) from None
            response, outcome = self.recipient.late(received, error), "failed"
        if response is UNTAKEN:
            await self.claims.release(received.key)
        return received.kind, outcome, response

    async def _read(self, scope: Scope, receive: Receive) -> tuple[Headers, bytes]:
        if scope["method"] != "POST":
            raise Refused(METHOD)
        headers = Headers.read(scope["headers"])
        if headers.signature:
            check_age(headers, self.now())
        return headers, await read(receive, headers.length)

    def _received(self, headers: Headers, content: bytes) -> Received | Response:
        """What it is; or at once the response, where Slack only asks whether anybody is there."""
        if not headers.json and not headers.signature and is_ssl_check(content):
            return EMPTY
        check_age(headers, self.now())
        check_signature(headers, content, self.secret)
        text, parts = parsed(content, as_json=headers.json)
        check_shape(parts)
        key = identity(parts, headers.signature)
        content_type = "application/json" if headers.json else "application/x-www-form-urlencoded"
        return challenged(parts) or Received(kind_of(parts), key, content_type, parts, text)

    async def _answer(self, received: Received) -> tuple[Response, Outcome]:
        try:
            if not await self.claims.take(received.key):
                self.metrics.seen()
                return EMPTY, "seen"
            response = await self.recipient(received)
        except Exception as error:  # noqa: BLE001 - the last resort: no fault of ours is an HTTP 500
            reported("a request", error)
            return EMPTY, "failed"
        return response, "failed" if response.failed else "done"


async def _refuse(send: Send, receive: Receive, refused: Refused) -> None:
    status, _, sentence = refused.refusal
    extra = [(b"allow", b"POST")] if status == 405 else []
    await _start(send, Response(status, sentence.encode()), [*extra, (b"connection", b"close")])
    await send({"type": "http.response.body", "body": sentence.encode(), "more_body": True})
    await discard(receive, DISCARD_SECONDS)
    await send({"type": "http.response.body", "body": b""})


async def _respond(send: Send, response: Response) -> None:
    await _start(send, response, [])
    await send({"type": "http.response.body", "body": response.body})


async def _start(send: Send, response: Response, extra: list[tuple[bytes, bytes]]) -> None:
    headers = [
        (b"content-type", response.content_type.encode()),
        (b"content-length", str(len(response.body)).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"cache-control", b"no-store"),
        *extra,
    ]
    await send({"type": "http.response.start", "status": response.status, "headers": headers})
