"""Who sent it, when, and as what: each attack gets its status, and nothing is said back."""

import time

import pytest

from tests.slack.attacks.refused import MARK, refused
from tests.slack.serving import Desk
from tests.slack.signing import command, signed


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
