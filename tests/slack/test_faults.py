"""Whatever fails: the person reads one sentence with a reference, the log has the cause, and nothing that
is secret or was typed is in any log at any level."""

import json
import logging
import re
from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.bootstrap.logs import set_up
from bot.errors import StoreError
from bot.slack.faults import cause, reported
from bot.slack.logs import LIBRARIES
from tests.slack.office import Office
from tests.slack.test_posting import asked, last_told
from tests.slack.verbose import EVERYTHING
from tests.strict_slack.faults import dropped, refused, revoked, server_error

REFERENCE = re.compile(r"[Rr]eference:? ([0-9A-F]{8})")
TYPED = "zzyzxword"


class Broken(Exception):
    """Says what was typed."""


@pytest.fixture
def as_served() -> Iterator[None]:
    """Logging as ``serve`` sets it up, with every logger at its most talkative."""
    loggers = [logging.getLogger(name) for name in ("", *LIBRARIES)]
    before = [(one, one.level) for one in loggers]
    factory = logging.getLogRecordFactory()
    set_up()
    for one in loggers:
        one.setLevel(EVERYTHING)
    yield
    logging.setLogRecordFactory(factory)
    for one, level in before:
        one.setLevel(level)


def break_down(office: Office, monkeypatch: pytest.MonkeyPatch, name: str = "spoken") -> None:
    def fails(*_arguments: Any, **_named: Any) -> None:
        raise Broken(f"{TYPED} {office.slack.workspace.token}")

    monkeypatch.setattr(type(office.reception.answering), name, fails)


def referred(text: str, caplog: pytest.LogCaptureFixture) -> str:
    """The log's entry under the reference that a person was given."""
    found = REFERENCE.search(text)
    assert found, text
    return next(one.getMessage() for one in caplog.records if found[1] in one.getMessage())


def test_a_command_that_breaks_gives_a_sentence_and_the_log_the_cause(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    break_down(office, monkeypatch)
    shown = office.send(office.slack.person().command(f"/crossings {TYPED}")).message
    assert shown is not None
    entry = referred(shown.text, caplog)
    assert "Broken" in entry
    assert "commands/asking.py" in entry
    assert "/crossings" in entry


def test_a_mention_that_breaks_gives_a_sentence_in_the_thread(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    break_down(office, monkeypatch)
    sent = office.slack.person().mention(TYPED)
    office.send(sent)
    (post,) = office.slack.workspace.posts()
    assert post.thread_ts == sent.payload["event"]["ts"]
    assert "Broken" in referred(post.text, caplog)


def test_a_button_that_breaks_gives_its_clicker_a_sentence(
    office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    shown = asked(office)
    break_down(office, monkeypatch, "reply")
    for button in ("Post to channel", "Show working", "CSV"):
        office.send(office.slack.person().click(shown, button))
        assert "Broken" in referred(last_told(office), caplog)
    assert office.slack.workspace.posts() == []


def test_a_home_that_breaks_gives_a_sentence_in_direct_messages(
    office_http: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    office, reporter = office_http, office_http.slack.person()
    break_down(office, monkeypatch, "reply")
    office.send(reporter.open_home())
    (post,) = office.slack.workspace.posts()
    assert post.channel == office.slack.workspace.direct(reporter.user).id
    assert "Broken" in referred(post.text, caplog)


def test_a_store_that_fails_costs_the_follow_up_and_not_the_answer(
    office_http: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_arguments: Any) -> None:
        raise StoreError("The database is not there.")

    for part in (office_http.reception.threads, office_http.reception.ledger):
        for name in {"question", "keep", "record"} & set(dir(part)):
            monkeypatch.setattr(type(part), name, fails)
    office_http.send(office_http.slack.person().mention("how many in 2024?"))
    (post,) = office_http.slack.workspace.posts()
    assert "36,816" in post.text
    assert "The database is not there." in caplog.text


def test_what_may_follow_from_a_question_that_cannot_be_read_is_given_no_figure(
    office_http: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_arguments: Any) -> None:
        raise StoreError("The database is not there.")

    office, editor = office_http, office_http.slack.person()
    first = editor.mention("boats in 2024?")
    office.send(first)
    monkeypatch.setattr(type(office.reception.threads), "question", fails)
    for words in ("2023", "and in 2023?", "boats in 2023?"):
        office.send(editor.mention(words, thread_ts=first.payload["event"]["ts"]))
    _, *unread, whole = [post.text for post in office.slack.workspace.posts()]
    assert all("cannot be read right now" in text for text in unread)
    assert "602" in whole


def test_a_token_that_slack_refuses_pauses_the_workspace(office_http: Office) -> None:
    office_http.slack.faults.plan("chat.postMessage", revoked())
    office_http.send(office_http.slack.person().mention("how many in 2024?"))
    shown = office_http.send(office_http.slack.person().command("/crossings 2024")).message
    assert shown is not None
    assert "not installed" in shown.text


def test_no_log_at_any_level_has_words_tokens_or_secret_addresses(
    office: Office, as_served: None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(EVERYTHING)
    slack, reporter = office.slack, office.slack.person()
    shown = office.send(reporter.command(f"/crossings {TYPED}")).message
    assert shown is not None
    answered = asked(office)
    for button in ("Show working", "CSV"):
        office.send(reporter.click(answered, button))
    office.send(reporter.open_home())
    office.send(reporter.direct(TYPED))
    for fault in (dropped(), server_error(), refused("internal_error"), refused("missing_scope")):
        slack.faults.plan("chat.postMessage", fault)
        office.send(reporter.mention(TYPED))
    slack.faults.plan("response_url", server_error())
    office.send(reporter.click(answered, "Post to channel"))
    break_down(office, monkeypatch)
    office.send(reporter.command(f"/crossings {TYPED}"))
    office.send(reporter.mention(TYPED))
    logged = "\n".join(map(everything, caplog.records))
    assert logged
    for secret in (TYPED, slack.workspace.token, slack.app_token, *slack.handed_out.response_urls):
        assert secret not in logged
    assert not any(trigger in logged for trigger in slack.handed_out.triggers)


def everything(record: logging.LogRecord) -> str:
    """All that any handler could write of it."""
    raised = record.exc_info[1] if record.exc_info else None
    return f"{record.getMessage()} {record.args!r} {raised!r} {record.exc_text} {record.stack_info}"


def test_the_cause_names_types_places_and_slacks_code_but_no_words() -> None:
    answer = {"ok": False, "error": "is_archived", "text": TYPED}
    refusal: Exception = SlackApiError(TYPED, answer)  # type: ignore[no-untyped-call]
    try:
        try:
            raise refusal
        except SlackApiError as inner:
            raise Broken(TYPED) from inner
    except Broken as error:
        said = "\n".join(cause(error))
    assert "Broken" in said
    assert "SlackApiError: is_archived" in said
    assert "test_faults.py" in said
    assert TYPED not in said


def test_references_differ(caplog: pytest.LogCaptureFixture) -> None:
    assert len({reported("here", Broken()) for _ in range(20)}) == 20
    assert json.dumps(caplog.messages).count("here failed") == 20
