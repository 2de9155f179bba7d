"""Whatever is sent to the whole desk, signed or not: no 500, no hang, and nothing said back."""

import json
from urllib.parse import quote, urlencode

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.slack.signing import FORM, JSON, signed
from tests.slack.whole import Whole

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
            "/crossings",
            "/digest",
            "T1",
            "U11",
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


def status_of(desk: Whole, body: bytes, headers: dict[str, str]) -> int:
    """The status of what is answered; nothing that was sent is in it."""
    signed_for = desk.slack.signing_secret
    answer = desk.post(body, signed(body, headers["Content-Type"], secret=signed_for) | headers)
    desk.settle()
    if b"url_verification" not in body:
        assert MARK not in answer.text + str(answer.headers)
    assert desk.unforeseen() == []
    return answer.status_code


@settings(max_examples=250)
@given(BODIES)
@example((b'{"type": "event_callback", "event": {"type": "message", "authorizations": 5}}', JSON))
@example((b'{"type": "view_submission", "response_urls": [{}], "view": {"callback_id": 5}}', JSON))
@example((b'{"type": "event_callback", "response_urls": null, "event": {"type": "message"}}', JSON))
@example((b'{"type": "view_submission", "team_id": "T1", "view": null}', JSON))
def test_signed_ones(whole_desk: Whole, sent: tuple[bytes, str]) -> None:
    body, content_type = sent
    assert status_of(whole_desk, body, {"Content-Type": content_type}) in EXPECTED


@settings(max_examples=120)
@given(BODIES, HEADERS)
def test_with_other_headers(whole_desk: Whole, sent: tuple[bytes, str], headers: dict[str, str]) -> None:
    body, content_type = sent
    assert status_of(whole_desk, body, {"Content-Type": content_type} | headers) in EXPECTED


@settings(max_examples=60)
@given(BODIES, HEADERS)
def test_unsigned_ones(whole_desk: Whole, sent: tuple[bytes, str], headers: dict[str, str]) -> None:
    body, content_type = sent
    before = len(whole_desk.slack.calls)
    answer = whole_desk.post(body, {"Content-Type": content_type} | headers)
    whole_desk.settle()
    assert answer.status_code in EXPECTED - {404}
    assert MARK not in answer.text + str(answer.headers)
    assert len(whole_desk.slack.calls) == before
