"""Slack's end of Socket Mode: envelopes go out on a websocket, and each must be acknowledged in time."""

import asyncio
import itertools
import json
import threading
import uuid
from concurrent.futures import Future
from typing import Literal

from aiohttp import WSMsgType, web

from tests.strict_slack.answers import Reply, take
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.refusals import JSON
from tests.strict_slack.world import World

ACKNOWLEDGED_WITHIN = 3.0
RETRIES = 3
HELLO = {
    "type": "hello",
    "num_connections": 1,
    "debug_info": {"host": "applink", "build_number": 1, "approximate_connection_time": 18060},
    "connection_info": {"app_id": "A0"},
}


class SocketMode:
    """``connections``: those open; ``opened``: how many there were. ``strays``: what was acknowledged
    and did not wait for it."""

    def __init__(self, world: World, loop: asyncio.AbstractEventLoop) -> None:
        self.connections: list[web.WebSocketResponse] = []
        self.strays: list[JSON] = []
        self.opened = 0
        self._world, self._loop = world, loop
        self._turn = itertools.count()
        self._waiting: dict[str, tuple[web.WebSocketResponse, asyncio.Future[JSON]]] = {}
        self._changed = threading.Condition()

    async def connect(self, request: web.Request) -> web.StreamResponse:
        """A ticket of ``apps.connections.open`` lets in once."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._world.tickets:
            return web.Response(status=401)
        self._world.tickets.discard(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json(HELLO)
        self._note(socket, here=True)
        try:
            async for message in socket:
                if message.type == WSMsgType.TEXT:
                    self._heard(message.data)
        finally:
            self._note(socket, here=False)
        return socket

    def wait(self, opened: int = 1, seconds: float = 10.0) -> None:
        """Until a connection is open, and so many have been in all. Raises ``AssertionError``."""
        with self._changed:
            there = self._changed.wait_for(lambda: bool(self.connections) and self.opened >= opened, seconds)
        assert there, f"{self.opened} connections were opened, not {opened}"

    def send(self, outgoing: Outgoing, within: float = ACKNOWLEDGED_WITHIN) -> Reply:
        """Deliver it on one of the connections, and take the answer. Raises ``TimeoutError`` if it is not
        acknowledged ``within`` so many seconds, or its connection ends first, or there is none; Slack would
        then send ``outgoing.again()``."""
        return self._begin(outgoing, within).result()

    async def asend(self, outgoing: Outgoing, within: float = ACKNOWLEDGED_WITHIN) -> Reply:
        """The same from a test's own event loop."""
        return await asyncio.wrap_future(self._begin(outgoing, within))

    async def atell(self, outgoing: Outgoing) -> Reply:
        """Deliver an event as Slack does: what is not acknowledged goes out again, ``RETRIES`` times at
        most, on whichever connection there is by then. Raises ``TimeoutError`` after the last."""
        for told in itertools.accumulate(range(RETRIES), lambda one, _: one.again(), initial=outgoing):
            try:
                return await self.asend(told)
            except TimeoutError:
                await asyncio.to_thread(self.wait)
        raise TimeoutError

    def refresh(
        self, reason: Literal["warning", "refresh_requested", "link_disabled"] = "refresh_requested"
    ) -> None:
        """Tell each connection that it will end, and end it: the app is to connect anew."""
        asyncio.run_coroutine_threadsafe(self._refresh(reason), self._loop).result()

    def drop(self) -> None:
        """End each connection without a word."""
        for socket in list(self.connections):
            transport = socket._req.transport if socket._req else None
            if transport:
                self._loop.call_soon_threadsafe(transport.abort)

    async def close(self) -> None:
        for socket in list(self.connections):
            await socket.close()

    def _begin(self, outgoing: Outgoing, within: float) -> Future[Reply]:
        return asyncio.run_coroutine_threadsafe(self._deliver(outgoing, within), self._loop)

    async def _deliver(self, outgoing: Outgoing, within: float) -> Reply:
        if not self.connections:
            raise TimeoutError("the app has no connection open")
        socket = self.connections[next(self._turn) % len(self.connections)]
        envelope = _envelope(outgoing)
        waiting: asyncio.Future[JSON] = self._loop.create_future()
        self._waiting[envelope["envelope_id"]] = socket, waiting
        try:
            await socket.send_json(envelope)
            answer = await asyncio.wait_for(waiting, within)
        except ConnectionError:
            raise TimeoutError from None
        finally:
            self._waiting.pop(envelope["envelope_id"], None)
        body = json.dumps(answer["payload"]).encode() if answer.get("payload") else b""
        return take(self._world, outgoing, Reply(200, {}, body))

    def _heard(self, text: str) -> None:
        answer = json.loads(text)
        _, waiting = self._waiting.pop(answer.get("envelope_id", ""), (None, None))
        if waiting is None or waiting.done():
            self.strays.append(answer)
        else:
            waiting.set_result(answer)

    def _note(self, socket: web.WebSocketResponse, *, here: bool) -> None:
        with self._changed:
            if here:
                self.connections.append(socket)
                self.opened += 1
            else:
                self.connections.remove(socket)
                self._give_up(socket)
            self._changed.notify_all()

    def _give_up(self, socket: web.WebSocketResponse) -> None:
        for over, waiting in self._waiting.values():
            if over is socket and not waiting.done():
                waiting.set_exception(TimeoutError())

    async def _refresh(self, reason: str) -> None:
        for socket in list(self.connections):
            farewell = {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink"}}
            await socket.send_json(farewell)
            if reason != "warning":
                await socket.close()


def _envelope(outgoing: Outgoing) -> JSON:
    again = {"retry_attempt": outgoing.retry, "retry_reason": outgoing.reason}
    return {
        "envelope_id": str(uuid.uuid4()),
        "payload": outgoing.payload,
        "type": outgoing.kind,
        "accepts_response_payload": outgoing.kind != "events_api",
        **(again if outgoing.kind == "events_api" else {}),
    }
