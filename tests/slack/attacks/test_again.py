"""What is asked as a courtesy, sent again, steered or unknown."""

import json
import time
from urllib.parse import urlencode

import pytest

from tests.slack.attacks.refused import MARK, refused
from tests.slack.serving import Desk
from tests.slack.signing import FORM, JSON, click, command, event, signed


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
    assert "Something went wrong on the desk's side" in answer.json()["text"]
    assert MARK not in answer.text + caplog.text
