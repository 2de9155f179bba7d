"""Signed bodies that are not what Slack sends."""

import pytest

from tests.slack.attacks.refused import refused
from tests.slack.serving import Desk
from tests.slack.signing import JSON, signed

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
    "no window": b'{"type": "view_submission"}',
    "a window that is none": b'{"type": "view_submission", "view": null}',
    "a person's team that is none": b'{"type": "block_actions", "actions": [{}], "user": {"team_id": [1]}}',
    "an organisation that is none": b'{"type": "x", "team": {"enterprise_id": {}}}',
    "authorizations of an event": b'{"type": "event_callback", "event": {"type": "x", "authorizations": 5}}',
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
