"""A real HTTP server on this machine that plays the publishers, well-behaved or not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML, JSON = "text/html; charset=utf-8", "application/json; charset=utf-8"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Answers by path, from the server's table, and notes what was asked."""

    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        answers = self.server.answers.get(self.path, [status(404)])
        (answers.pop(0) if len(answers) > 1 else answers[0])(self)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    """``answers``: for each path, what to do at the first request, the second... and ever after."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[str] = []

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, *_: object) -> None:
        """A client that hung up is part of the tests."""


@contextmanager
def serving() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def body(data: bytes, kind: str, **headers: str) -> Answer:
    """Status 200 with these bytes."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("content-type", kind)
        for name, value in {"content_length": str(len(data)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def unmeasured(parts: int, part: bytes, kind: str) -> Answer:
    """Status 200 with a body of no stated length, in many parts."""

    def answer(handler: Handler) -> None:
        handler.send_response(200)
        handler.send_header("content-type", kind)
        handler.end_headers()
        for _ in range(parts):
            handler.wfile.write(part)
            handler.wfile.flush()

    return answer


def status(code: int, **headers: str) -> Answer:
    """No body, this status."""

    def answer(handler: Handler) -> None:
        handler.send_response(code)
        for name, value in {"content_length": "0", **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()

    return answer


def redirect(address: str, code: int = 302) -> Answer:
    return status(code, location=address)


def hang_up(handler: Handler) -> None:
    """Close the connection without an answer."""
    handler.close_connection = True
    handler.connection.close()
