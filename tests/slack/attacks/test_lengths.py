"""Bodies that are too long, too slow, or not as long as they say."""

import socket

import pytest

from bot.slack.guard.headers import MOST_BYTES
from tests.slack.attacks.refused import MARK, refused
from tests.slack.serving import Desk
from tests.slack.signing import JSON, command, signed


def test_eight_megabytes(desk: Desk) -> None:
    body = MARK.encode() * (8_000_000 // len(MARK))
    refused(desk, desk.post(body, signed(body)), 413)


def test_just_too_large_and_just_not(desk: Desk) -> None:
    body = b"x=" + b"y" * (MOST_BYTES - 1)
    refused(desk, desk.post(body, signed(body)), 413)
    refused(desk, desk.post(body[:-1], signed(body[:-1])), 400)


def test_eight_megabytes_in_chunks(desk: Desk) -> None:
    body = b"x" * 8_000_000
    answer = desk.client.post(
        f"{desk.url}/slack/events", content=(body[at : at + 65_536] for at in range(0, len(body), 65_536)),
        headers=signed(body),
    )  # fmt: skip
    refused(desk, answer, 413)


def test_a_whole_command_in_chunks(desk: Desk) -> None:
    body = command()
    answer = desk.client.post(f"{desk.url}/slack/events", content=iter([body]), headers=signed(body))
    assert answer.text == "echo"


def raw(desk: Desk, body: bytes, *extra: str) -> str:
    """The status line's number of what comes back for exactly these headers."""
    headers = [f"{name}: {value}" for name, value in signed(body).items()]
    head = "\r\n".join(["POST /slack/events HTTP/1.1", "Host: x", *headers, *extra])
    port = int(desk.url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(head.encode() + b"\r\n\r\n" + body)
        return connection.recv(65_536).decode("latin-1")


@pytest.mark.parametrize(
    ("length", "status"),
    [
        ("Content-Length: " + "9" * 11, "413"),
        ("Content-Length: " + "9" * 400, "400"),
        ("Content-Length: -5", "400"),
        ("Content-Length: +5", "400"),
        ("Content-Length: text", "400"),
        ("Content-Length: ", "400"),
        ("Content-Length: 5, 5", "400"),
    ],
)
def test_lengths_that_are_not_so(desk: Desk, length: str, status: str) -> None:
    answer = raw(desk, command(text=MARK), length)
    assert answer.startswith(f"HTTP/1.1 {status} ")
    assert MARK not in answer


def test_a_body_shorter_than_it_says(hasty: Desk) -> None:
    answer = raw(hasty, command(text=MARK), "Content-Length: 999")
    assert answer.startswith("HTTP/1.1 408 ")
    assert MARK not in answer


@pytest.mark.parametrize(
    "header", ["X-Slack-Signature: v0=1", "X-Slack-Request-Timestamp: 1", f"Content-Type: {JSON}"]
)
def test_a_header_given_twice(desk: Desk, header: str) -> None:
    body = command(text=MARK)
    answer = raw(desk, body, f"Content-Length: {len(body)}", header)
    assert answer.startswith("HTTP/1.1 400 ")
    assert MARK not in answer


@pytest.mark.parametrize("sent", [b"", b"comm"])
def test_a_body_that_dribbles(hasty: Desk, sent: bytes) -> None:
    """The rest never comes: the desk gives up within its limit."""
    port = int(hasty.url.rpartition(":")[2])
    headers = "".join(f"{name}: {value}\r\n" for name, value in signed(b"x").items())
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        head = f"POST /slack/events HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: 100\r\n\r\n"
        connection.sendall(head.encode() + sent)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 408 ")


def test_a_caller_that_hangs_up(desk: Desk) -> None:
    port = int(desk.url.rpartition(":")[2])
    headers = "".join(f"{name}: {value}\r\n" for name, value in signed(b"x").items())
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        head = f"POST /slack/events HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: 100\r\n\r\n"
        connection.sendall(head.encode() + b"comm")
    assert desk.ran == []


def test_no_length_at_all(desk: Desk) -> None:
    assert raw(desk, b"", "X-None: 1").startswith("HTTP/1.1 411 ")
