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
from bot.slack.guard.received import SECONDS, UNTAKEN, Received, Reception, Reply
from bot.slack.guard.refusals import METHOD, TOO_SLOW, Refused
from bot.slack.guard.shape import check_shape
from bot.slack.guard.signature import check_age, check_signature
from bot.slack.metrics import Kind, Metrics, Outcome

DISCARD_SECONDS = 1.0
EMPTY = Reply()
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Scope = MutableMapping[str, Any]


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets through to ``reception`` what Slack signed, in time, well formed, for the first time. All else
    is refused with a status and a fixed sentence, or, where it was seen before, answered with nothing.
    ``now``: seconds since 1970. ``seconds``: for all of it, for one limit costs less than several, and
    several add up."""

    secret: bytes
    claims: Claims
    reception: Reception
    metrics: Metrics
    now: Callable[[], float]
    seconds: float = SECONDS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        clock = asyncio.get_running_loop().time
        began = clock()
        kind: Kind = "unknown"
        outcome: Outcome = "done"
        try:
            kind, outcome, reply = await self._in_time(scope, receive)
            await _reply(send, reply)
        except Refused as refused:
            outcome = "refused"
            self.metrics.refusal(refused.refusal.reason)
            await _refuse(send, receive, refused)
        except Gone:
            outcome = "refused"
            self.metrics.refusal("gone")
        self.metrics.request(kind, outcome, clock() - began)

    async def _in_time(self, scope: Scope, receive: Receive) -> tuple[Kind, Outcome, Reply]:
        received: Received | Reply | None = None
        try:
            async with asyncio.timeout(self.seconds):
                headers, content = await self._read(scope, receive)
                received = self._received(headers, content)
                if isinstance(received, Reply):
                    return "unknown", "done", received
                reply, outcome = await self._answer(received)
        except TimeoutError as error:
            if not isinstance(received, Received):
                raise Refused(TOO_SLOW) from None
            reply, outcome = self.reception.late(received, error), "failed"
        if reply is UNTAKEN:
            await self.claims.release(received.key)
        return received.kind, outcome, reply

    async def _read(self, scope: Scope, receive: Receive) -> tuple[Headers, bytes]:
        if scope["method"] != "POST":
            raise Refused(METHOD)
        headers = Headers.read(scope["headers"])
        if headers.signature:
            check_age(headers, self.now())
        return headers, await read(receive, headers.length)

    def _received(self, headers: Headers, content: bytes) -> Received | Reply:
        """What it is; or at once the reply, where Slack only asks whether anybody is there."""
        if not headers.json and not headers.signature and is_ssl_check(content):
            return EMPTY
        check_age(headers, self.now())
        check_signature(headers, content, self.secret)
        text, parts = parsed(content, as_json=headers.json)
        check_shape(parts)
        key = identity(parts, headers.signature)
        content_type = "application/json" if headers.json else "application/x-www-form-urlencoded"
        return challenged(parts) or Received(kind_of(parts), key, content_type, parts, text)

    async def _answer(self, received: Received) -> tuple[Reply, Outcome]:
        try:
            if not await self.claims.take(received.key):
                self.metrics.seen()
                return EMPTY, "seen"
            reply = await self.reception(received)
        except Exception as error:  # noqa: BLE001 - the last resort: no fault of ours is an HTTP 500
            reported("a request", error)
            return EMPTY, "failed"
        return reply, "failed" if reply.failed else "done"


async def _refuse(send: Send, receive: Receive, refused: Refused) -> None:
    status, _, sentence = refused.refusal
    extra = [(b"allow", b"POST")] if status == 405 else []
    await _start(send, Reply(status, sentence.encode()), [*extra, (b"connection", b"close")])
    await send({"type": "http.response.body", "body": sentence.encode(), "more_body": True})
    await discard(receive, DISCARD_SECONDS)
    await send({"type": "http.response.body", "body": b""})


async def _reply(send: Send, reply: Reply) -> None:
    await _start(send, reply, [])
    await send({"type": "http.response.body", "body": reply.body})


async def _start(send: Send, reply: Reply, extra: list[tuple[bytes, bytes]]) -> None:
    headers = [
        (b"content-type", reply.content_type.encode()),
        (b"content-length", str(len(reply.body)).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"cache-control", b"no-store"),
        *extra,
    ]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
