"""What must not reach Bolt, over HTTP: each attack gets its status, at once, and nothing is said back."""

import json
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import httpx
import pytest

from bot.slack.guard.headers import MOST_BYTES
from tests.slack.memory import SeenInMemory
from tests.slack.serving import Desk, serving
from tests.slack.signing import FORM, JSON, click, command, event, signed

MARK = "reflect-me-9f3a"


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with serving(SeenInMemory(), body_seconds=0.3) as running:
        yield running


@pytest.fixture(autouse=True)
def still_answers(desk: Desk) -> Iterator[None]:
    """After whatever was done to it, the desk answers the next person, and ran nothing else."""
    desk.ran.clear()
    yield
    expected = [*desk.ran, "after"]
    body = command(trigger=f"after.{time.monotonic_ns()}")
    assert desk.post(body, signed(body)).text == "echo"
    assert len(desk.ran) == len(expected)


def refused(desk: Desk, answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status
    assert MARK not in answer.text + str(answer.headers)
    assert desk.ran == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_only_post(desk: Desk, method: str) -> None:
    refused(desk, desk.client.request(method, f"{desk.url}/slack/events?{MARK}"), 405)


def test_a_signature_of_another_secret(desk: Desk) -> None:
    body = command(text=MARK)
    refused(desk, desk.post(body, signed(body, secret="another")), 401)


def test_a_signature_of_another_body(desk: Desk) -> None:
    refused(desk, desk.post(command(text=MARK), signed(command())), 401)


@pytest.mark.parametrize("signature", ["", "v0=", "v0", MARK, "v1=" + "0" * 64, "v0=" + "0" * 6400, "é"])
def test_odd_signatures(desk: Desk, signature: str) -> None:
    body = command(text=MARK)
    headers = signed(body) | {"X-Slack-Signature": signature}
    answer = desk.client.post(
        f"{desk.url}/slack/events",
        content=body,
        headers=[(name, value.encode("utf-8")) for name, value in headers.items()],  # type: ignore[arg-type]
    )
    refused(desk, answer, 401)


@pytest.mark.parametrize("header", ["X-Slack-Signature", "X-Slack-Request-Timestamp"])
def test_a_missing_header(desk: Desk, header: str) -> None:
    body = command(text=MARK)
    headers = signed(body)
    del headers[header]
    refused(desk, desk.post(body, headers), 401)


@pytest.mark.parametrize("seconds", [-301, -86_400, 301, 86_400])
def test_old_and_future_ones(desk: Desk, seconds: int) -> None:
    body = command(text=MARK)
    refused(desk, desk.post(body, signed(body, at=str(int(time.time()) + seconds))), 401)


@pytest.mark.parametrize("seconds", [-290, 290])
def test_a_clock_may_be_some_minutes_off(desk: Desk, seconds: int) -> None:
    body = command()
    assert desk.post(body, signed(body, at=str(int(time.time()) + seconds))).text == "echo"


@pytest.mark.parametrize(
    "stamp",
    [MARK, "", "-1", "+1", "0x1", "1e9", "1_000", "9" * 400, "0" * 13, "nan", "inf", "²", "\xb2\xb9"],
)
def test_odd_timestamps(desk: Desk, stamp: str) -> None:
    body = command(text=MARK)
    headers = [(name, value.encode("latin-1")) for name, value in signed(body, at=stamp).items()]
    refused(desk, desk.client.post(f"{desk.url}/slack/events", content=body, headers=headers), 401)  # type: ignore[arg-type]


def test_digits_of_another_script(desk: Desk) -> None:
    body = command(text=MARK)
    arabic = str(int(time.time())).translate({48 + digit: 0x660 + digit for digit in range(10)})
    headers = signed(body) | {"X-Slack-Request-Timestamp": arabic}
    sent = [(name, value.encode()) for name, value in headers.items()]
    refused(desk, desk.client.post(f"{desk.url}/slack/events", content=body, headers=sent), 401)  # type: ignore[arg-type]


@pytest.mark.parametrize("content_type", ["text/plain", "", "application/xml", "multipart/form-data", MARK])
def test_other_content_types(desk: Desk, content_type: str) -> None:
    body = command(text=MARK)
    refused(desk, desk.post(body, signed(body, content_type)), 415)


def test_a_compressed_body(desk: Desk) -> None:
    body = command(text=MARK)
    refused(desk, desk.post(body, signed(body) | {"Content-Encoding": "gzip"}), 415)


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
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
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
        ("Content-Length: 999", "408"),
    ],
)
def test_lengths_that_are_not_so(desk: Desk, length: str, status: str) -> None:
    answer = raw(desk, command(text=MARK), length)
    assert answer.startswith(f"HTTP/1.1 {status} ")
    assert MARK not in answer


@pytest.mark.parametrize(
    "header", ["X-Slack-Signature: v0=1", "X-Slack-Request-Timestamp: 1", f"Content-Type: {JSON}"]
)
def test_a_header_given_twice(desk: Desk, header: str) -> None:
    body = command(text=MARK)
    answer = raw(desk, body, f"Content-Length: {len(body)}", header)
    assert answer.startswith("HTTP/1.1 400 ")
    assert MARK not in answer


BAD_JSON = {
    "not UTF-8": b'{"type": "\xff\xfe"}',
    "broken": b'{"type": ',
    "empty": b"",
    "trailing": b'{"type": "x"} x',
    "a list": b"[1]",
    "text": b'"reflect-me-9f3a"',
    "a number": b"1",
    "null": b"null",
    "not a number": b'{"type": NaN}',
    "a long number": b'{"type": ' + b"9" * 5_000 + b"}",
    "half a pair": b'{"type": "x", "a": "\\ud800"}',
    "a little deep": b'{"type": "x", "a": ' + b"[" * 60 + b"]" * 60 + b"}",
    "deep": b'{"type": "x", "a": ' + b"[" * 5_000 + b"]" * 5_000 + b"}",
    "very deep": b"[" * 900_000,
    "deep objects": b'{"a":' * 150_000 + b"1" + b"}" * 150_000,
    "a type that is none": b'{"type": 5}',
    "no type": b'{"text": "reflect-me-9f3a"}',
    "an event that is none": b'{"type": "event_callback", "event": "reflect-me-9f3a"}',
    "an event without type": b'{"type": "event_callback", "event": {}}',
    "no event": b'{"type": "event_callback"}',
    "a team that is none": b'{"type": "event_callback", "team": 5, "event": {"type": "app_mention"}}',
    "a team with a zero": b'{"type": "x", "team_id": "T\\u0000"}',
    "authorizations": b'{"type": "x", "authorizations": "reflect-me-9f3a"}',
    "no actions": b'{"type": "block_actions", "actions": []}',
    "actions that are none": b'{"type": "block_actions", "actions": [1]}',
}  # fmt: skip


@pytest.mark.parametrize("name", BAD_JSON)
def test_bad_json(desk: Desk, name: str) -> None:
    refused(desk, desk.post(BAD_JSON[name], signed(BAD_JSON[name], JSON)), 400)


@pytest.mark.parametrize("name", BAD_JSON)
def test_the_same_in_a_forms_payload(desk: Desk, name: str) -> None:
    body = b"payload=" + BAD_JSON[name].replace(b"%", b"%25").replace(b"&", b"%26")
    refused(desk, desk.post(body, signed(body)), 400)


@pytest.mark.parametrize(
    "body", [b"\xff=1", b"%ff=1", b"x=1", b"", b"&" * 200 + b"a=1&" * 200, b"command=%00"]
)
def test_bad_forms(desk: Desk, body: bytes) -> None:
    answer = desk.post(body, signed(body))
    assert answer.status_code in {400, 404}
    assert desk.ran == []


def test_a_challenge_is_said_back_where_it_is_one(desk: Desk) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1a"}).encode()
    assert desk.post(body, signed(body, JSON)).json() == {"challenge": "3eZbrw1a"}


@pytest.mark.parametrize("challenge", [f"<script>{MARK}", MARK * 100, 5, None, [MARK], {"a": MARK}])
def test_a_challenge_that_is_none(desk: Desk, challenge: object) -> None:
    body = json.dumps({"type": "url_verification", "challenge": challenge}).encode()
    refused(desk, desk.post(body, signed(body, JSON)), 400)


def test_an_unsigned_challenge(desk: Desk) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1a"}).encode()
    refused(desk, desk.post(body, {"Content-Type": JSON}), 401)


def test_the_certificate_check_runs_nothing(desk: Desk) -> None:
    answer = desk.post(b"ssl_check=1&token=abc", {"Content-Type": FORM})
    assert (answer.status_code, answer.content) == (200, b"")
    refused(desk, desk.post(command() + b"&ssl_check=11", {"Content-Type": FORM}), 401)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(command(trigger="9.9"), FORM), (event("Ev1"), JSON), (click("8.8"), FORM)],
    ids=["a command", "an event", "a click"],
)
def test_a_recording_played_again_runs_once(desk: Desk, body: bytes, content_type: str) -> None:
    headers = signed(body, content_type)
    first = desk.post(body, headers)
    again = [desk.post(body, headers) for _ in range(3)]
    assert first.status_code == 200
    assert [(answer.status_code, answer.content) for answer in again] == [(200, b"")] * 3
    assert len(desk.ran) == 1


def test_an_event_that_slack_sends_again_runs_once(desk: Desk) -> None:
    body = event("Ev2")
    headers = signed(body, JSON)
    later = signed(body, JSON, at=str(int(time.time()) + 60)) | {"X-Slack-Retry-Num": "1"}
    assert [desk.post(body, each).status_code for each in (headers, later)] == [200, 200]
    assert desk.ran == ["Ev2"]


def test_what_has_no_id_is_told_by_its_signature(desk: Desk) -> None:
    body = urlencode({"command": "/echo", "team_id": "T1", "text": "no id"}).encode()
    headers = signed(body)
    assert [desk.post(body, headers).text for _ in range(2)] == ["echo", ""]
    assert desk.ran == ["?"]


def test_headers_that_steer_bolt_do_not_reach_it(desk: Desk) -> None:
    body = command()
    lazy = {"X-Slack-Bolt-Lazy-Only": "1", "X-Slack-Bolt-Lazy-Function-Name": "echo"}
    assert desk.post(body, signed(body) | lazy).text == "echo"
    assert len(desk.ran) == 1


def test_an_unknown_command(desk: Desk) -> None:
    body = command(f"/{MARK}")
    answer = desk.post(body, signed(body))
    assert answer.status_code == 404
    assert MARK not in answer.text


def test_a_listener_that_fails_gives_a_sentence(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    body = command("/broken", text=MARK)
    answer = desk.post(body, signed(body))
    assert answer.status_code == 200
    assert "Something failed at the desk" in answer.json()["text"]
    assert MARK not in answer.text + caplog.text


@pytest.mark.parametrize("sent", [b"", b"comm"])
def test_a_body_that_dribbles(desk: Desk, sent: bytes) -> None:
    """The rest never comes: the desk gives up within its limit."""
    port = int(desk.url.rpartition(":")[2])
    headers = "".join(f"{name}: {value}\r\n" for name, value in signed(b"x").items())
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        head = f"POST /slack/events HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: 100\r\n\r\n"
        connection.sendall(head.encode() + sent)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 408 ")


def test_a_caller_that_hangs_up(desk: Desk) -> None:
    port = int(desk.url.rpartition(":")[2])
    headers = "".join(f"{name}: {value}\r\n" for name, value in signed(b"x").items())
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        head = f"POST /slack/events HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: 100\r\n\r\n"
        connection.sendall(head.encode() + b"comm")
    assert desk.ran == []
