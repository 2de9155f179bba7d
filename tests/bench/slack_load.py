"""Load for a server of Slack's requests: signed, each new, over connections that stay open."""

import asyncio
import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import perf_counter, time
from urllib.parse import urlencode

from tests.slack.signing import FORM, signed

FIELDS = {
    "team_id": "T1",
    "team_domain": "t1",
    "channel_id": "C1",
    "channel_name": "newsroom",
    "user_id": "U1",
    "user_name": "reporter",
    "api_app_id": "A0",
    "is_enterprise_install": "false",
    "response_url": "https://hooks.slack.com/commands/T1/1/secret",
}
NUMBERS = itertools.count(int(time() * 1000))
Words = Callable[[], str]


@dataclass(frozen=True)
class Load:
    """``seconds``: of each request, sorted."""

    seconds: list[float]
    took: float

    @property
    def rate(self) -> float:
        return len(self.seconds) / self.took

    @property
    def p99(self) -> float:
        return self.seconds[int(len(self.seconds) * 0.99)]


def prepared(words: str) -> bytes:
    """A whole HTTP request with a ``/crossings`` command."""
    number = next(NUMBERS)
    fields = {**FIELDS, "command": "/crossings", "text": words, "trigger_id": f"1.2.{number}"}
    body = urlencode(fields).encode()
    headers = "".join(f"{name}: {value}\r\n" for name, value in signed(body, FORM).items())
    return (
        f"POST /slack/events HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode()
        + body
    )


def run(port: int, words: Words, *, requests: int, connections: int) -> Load:
    """So many requests, as fast as they are answered. Every one must be answered with words."""
    sent = iter([prepared(words()) for _ in range(requests)])
    return asyncio.run(_run(port, sent, connections, float("inf")))


def run_for(port: int, words: Words, *, seconds: float, connections: int) -> Load:
    return asyncio.run(_run(port, (prepared(words()) for _ in itertools.count()), connections, seconds))


async def _run(port: int, sent: Iterator[bytes], connections: int, limit: float) -> Load:
    took: list[float] = []
    began = perf_counter()
    await asyncio.gather(*[_connection(port, sent, took, began + limit) for _ in range(connections)])
    return Load(sorted(took), perf_counter() - began)


async def _connection(port: int, sent: Iterator[bytes], took: list[float], until: float) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for request in sent:
        start = perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 "), head
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
        body = await reader.readexactly(length)
        took.append(perf_counter() - start)
        assert json.loads(body)["text"], body
        if perf_counter() > until:
            break
    writer.close()
    await writer.wait_closed()
