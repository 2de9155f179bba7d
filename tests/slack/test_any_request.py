"""Whatever is sent, signed or not: no 500, no hang, and nothing said back."""

import json
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.slack.memory import SeenInMemory
from tests.slack.serving import Desk, serving
from tests.slack.signing import FORM, JSON, signed

EXPECTED = {200, 400, 401, 404, 413, 415}
MARK = "reflect-me-9f3a"
NAMES = st.sampled_from(
    (
        *("type", "event", "event_id", "trigger_id", "team", "team_id", "enterprise", "user", "user_id"),
        *("channel", "channel_id", "view", "actions", "authorizations", "command", "text", "payload"),
        *("challenge", "message", "container", "response_url", "response_urls", "api_app_id", "item", "id"),
        *("is_enterprise_install", "thread_ts", "callback_id", "bot_id", "subtype", "ssl_check", "state"),
        *("function_data", "inputs", "is_ext_shared_channel", "user_team", "bot_access_token"),
    )
)
WORDS = st.sampled_from(
    (
        *("event_callback", "block_actions", "view_submission", "view_closed", "url_verification"),
        *(
            "app_mention",
            "message",
            "message_action",
            "block_suggestion",
            "/echo",
            "T1",
            "U1",
            MARK,
            "",
            "1.2",
        ),
        *("function_executed", "app_rate_limited", "shortcut", "dialog_submission", "tokens_revoked"),
    )
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES | st.text(), inner, max_size=6),
    max_leaves=25,
)
OBJECTS = st.dictionaries(NAMES, VALUES, max_size=10)
EVENTS = st.builds(
    lambda outer, inner, kind: {**outer, "type": "event_callback", "event": {**inner, "type": kind}},
    OBJECTS,
    OBJECTS,
    WORDS,
)
FORMS = st.dictionaries(NAMES, st.text(), max_size=8).map(lambda form: urlencode(form, errors="replace"))


def as_json(value: object) -> bytes:
    return json.dumps(value).encode()


BODIES = st.one_of(
    st.tuples(st.binary(max_size=300), st.sampled_from([FORM, JSON])),
    st.tuples((OBJECTS | EVENTS | VALUES).map(as_json), st.just(JSON)),
    st.tuples(
        (OBJECTS | EVENTS).map(lambda value: b"payload=" + quote(as_json(value)).encode()), st.just(FORM)
    ),
    st.tuples(FORMS.map(str.encode), st.just(FORM)),
)
NAUGHTY = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=60)
HEADERS = st.dictionaries(
    st.sampled_from(
        (
            *("X-Slack-Signature", "X-Slack-Request-Timestamp", "Content-Type", "Content-Encoding"),
            *("X-Slack-Retry-Num", "X-Slack-Bolt-Lazy-Only", "Cookie", "Accept", "X-Forwarded-For"),
        )
    ),
    NAUGHTY.map(str.strip),
    max_size=4,
)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with serving(SeenInMemory()) as running:
        yield running


@settings(max_examples=250)
@given(BODIES)
@example((b'{"type": "event_callback", "event": {"type": "message", "authorizations": 5}}', JSON))
@example((b'{"type": "view_submission", "response_urls": [{}], "view": {"callback_id": 5}}', JSON))
def test_signed_ones(desk: Desk, sent: tuple[bytes, str]) -> None:
    body, content_type = sent
    answer = desk.post(body, signed(body, content_type))
    assert answer.status_code in EXPECTED
    if b"url_verification" not in body:
        assert MARK not in answer.text


@settings(max_examples=120)
@given(BODIES, HEADERS)
def test_with_other_headers(desk: Desk, sent: tuple[bytes, str], headers: dict[str, str]) -> None:
    body, content_type = sent
    answer = desk.post(body, signed(body, content_type) | headers)
    assert answer.status_code in EXPECTED
    if b"url_verification" not in body:
        assert MARK not in answer.text + str(answer.headers)


@settings(max_examples=60)
@given(BODIES, HEADERS)
def test_unsigned_ones(desk: Desk, sent: tuple[bytes, str], headers: dict[str, str]) -> None:
    body, content_type = sent
    desk.ran.clear()
    answer = desk.post(body, {"Content-Type": content_type} | headers)
    assert answer.status_code in EXPECTED - {404}
    assert desk.ran == []
