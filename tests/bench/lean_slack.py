"""A Slack that takes messages as fast as can be, in a process of its own: no blocks looked at, limits kept.

``python -m tests.bench.lean_slack BEGAN``: prints its port. Its clock shows the morning of the rush since
BEGAN on the machine's steady clock. Limits as https://docs.slack.dev/apis/web-api/rate-limits has them:
a message a second in a channel, several hundred a minute in a workspace, ``Retry-After`` where there is more.
"""

import asyncio
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from email.utils import formatdate
from time import monotonic
from typing import Any, cast

from bot.slack.server import event_loop
from tests.bench.morning import now

BURST, A_SECOND = 250.0, 20.0
PAUSE = 2


@dataclass
class Bucket:
    """What a workspace may still be sent at once."""

    filled_at: float
    left: float = BURST

    def take(self, at: float) -> bool:
        self.left = min(BURST, self.left + A_SECOND * (at - self.filled_at))
        self.filled_at = at
        self.left -= self.left >= 1
        return self.left >= 1


@dataclass
class Book:
    """What came. ``taken``: by delivery; ``hurried``: posts to a channel within its second; ``refused``: to
    a full workspace; ``pressed``: the most posts that one worker sent to a workspace in one go that it had
    been told to leave alone: those under way; ``posts``: when each was taken, and by whose token."""

    taken: Counter[str] = field(default_factory=Counter)
    hurried: int = 0
    refused: int = 0
    pressed: int = 0
    first: float = 0.0
    posts: list[tuple[float, str]] = field(default_factory=list)
    full: set[str] = field(default_factory=set)
    channels: dict[tuple[str, str], float] = field(default_factory=dict)
    workspaces: dict[str, Bucket] = field(default_factory=dict)
    told: dict[tuple[str, str], float] = field(default_factory=dict)
    pressing: Counter[tuple[str, str]] = field(default_factory=Counter)

    def post(self, worker: str, token: str, message: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        at = monotonic()
        self.first = self.first or at
        told = self.told.get((worker, token), 0.0)
        self.pressing[worker, token] = self.pressing[worker, token] + 1 if told > at else 0
        self.pressed = max(self.pressed, self.pressing[worker, token])
        place = (token, message["channel"])
        if at - self.channels.get(place, 0.0) < 1.0:
            self.hurried += 1
            return 429, {"ok": False, "error": "ratelimited"}
        if not self.workspaces.setdefault(token, Bucket(at)).take(at):
            self.refused += 1
            self.full.add(token)
            self.told[worker, token] = at + PAUSE
            return 429, {"ok": False, "error": "ratelimited"}
        self.channels[place] = at
        self.posts.append((at, token))
        self.taken[message["metadata"]["event_payload"]["id"]] += 1
        return 200, {"ok": True, "channel": place[1], "ts": f"{now(BEGAN):.6f}"}

    def rate(self) -> float:
        """Posts taken a second until the last workspace that was never full had all of its own: what
        follows goes at Slack's pace, whoever sends it."""
        last = max((at for at, token in self.posts if token not in self.full), default=self.first)
        return sum(at <= last for at, _ in self.posts) / (last - self.first or 1.0)

    def told_of(self) -> dict[str, Any]:
        counts = {"hurried": self.hurried, "refused": self.refused, "pressed": self.pressed}
        return {"taken": self.taken, "rate": self.rate(), **counts}


class Server(asyncio.Protocol):
    """One connection: a request at a time, as ``aiohttp`` sends them."""

    book = Book()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.WriteTransport", transport)
        self._buffer = b""

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, ended, body = self._buffer.partition(b"\r\n\r\n")
        if not ended:
            return
        first, *lines = head.decode().split("\r\n")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        if len(body) >= int(headers.get("content-length", "0")):
            self._buffer = b""
            self._answer(*self._answered(first.split()[1], headers, body))

    def _answered(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, Any]]:
        if path.endswith("/chat.postMessage"):
            return self.book.post(headers["x-worker"], headers["authorization"], json.loads(body))
        if path.endswith("/book"):
            told, Server.book = self.book.told_of(), Book()
            return 200, told
        return 200, {"ok": True}

    def _answer(self, status: int, told: dict[str, Any]) -> None:
        body = json.dumps(told).encode()
        wait = f"Retry-After: {PAUSE}\r\n" if status == 429 else ""
        head = f"HTTP/1.1 {status} -\r\nDate: {formatdate(now(BEGAN), usegmt=True)}\r\n{wait}"
        kind = f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._transport.write((head + kind).encode() + body)


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    BEGAN = float(sys.argv[1])
    with asyncio.Runner(loop_factory=event_loop()) as runner:
        runner.run(main())
