"""A Slack that refuses its own tables and charts is sent the same figures as text."""

from collections.abc import Iterator

import pytest

from bot.sending.delivery import Delivery, State
from bot.sending.wire import Posted
from bot.slack import plain_blocks
from bot.wording.slack.blocks import section, table
from tests.slack.office import Office
from tests.slack.test_commands import terminal
from tests.slack.test_wire import on
from tests.strict_slack.faults import refused
from tests.strict_slack.slack import StrictSlack

SAID = "they are sent as text"


@pytest.fixture(autouse=True)
def unsaid() -> Iterator[None]:
    plain_blocks._note.cache_clear()
    yield
    plain_blocks._note.cache_clear()


@pytest.mark.parametrize("block", ["table", "data_visualization", "context_actions"])
def test_an_answer_in_a_thread_comes_in_text_and_once(
    office_http: Office, block: str, caplog: pytest.LogCaptureFixture
) -> None:
    office, words = office_http, "arrivals by month 2025"
    office.slack.faults.plan("chat.postMessage", refused("invalid_blocks"), block=block, times=99)
    for _ in range(2):
        office.send(office.slack.person().mention(words))
    posts = office.slack.workspace.posts()
    assert [post.blocks[0]["text"]["text"] for post in posts] == [terminal(office, words)] * 2
    assert "3,738" in str([each for each in posts[0].blocks if each["type"] == "rich_text"])
    assert caplog.text.count(SAID) == 1


def test_a_digest_comes_in_text_and_once(strict_slack: StrictSlack) -> None:
    said = [section("The week."), table(["Week", "People"], [["2026-W33", "405"]], [False, True])]
    payload = {"text": "The week.", "blocks": said}
    told = Delivery(
        "d1", "subscription:1", "2026-W33", "digest", 0, 1, "C11", 0, 0, State.SENDING, payload=payload
    )
    strict_slack.faults.plan("chat.postMessage", refused("invalid_blocks"), block="table", times=9)
    posted = on(strict_slack, lambda wire: wire.post(told, lambda: True))
    (message,) = strict_slack.workspace.posts()
    assert posted == Posted(message.ts)
    assert [block["type"] for block in message.blocks] == ["section", "rich_text"]
    assert "405" in str(message.blocks)
    assert on(strict_slack, lambda wire: wire.find(told, 0)) == posted


def test_what_one_person_is_shown_later_comes_in_text(office_http: Office) -> None:
    office, reporter = office_http, office_http.slack.person()
    office.slack.faults.plan("response_url", refused("invalid_blocks"), block="table", times=9)
    office.send(reporter.command("/digest preview"))
    shown = office.slack.workspace.ephemerals[-1]
    assert "405" in str([block for block in shown.blocks if block["type"] == "rich_text"])


def test_home_comes_in_text(office_http: Office, caplog: pytest.LogCaptureFixture) -> None:
    office, reporter = office_http, office_http.slack.person()
    refusal = refused("invalid_arguments")
    office.slack.faults.plan("views.publish", refusal, block="data_visualization", times=99)
    office.send(reporter.open_home())
    assert terminal(office, "/crossings") in str(office.slack.workspace.homes[reporter.user].body)
    assert caplog.text.count(SAID) == 1
    assert office.slack.workspace.posts() == []


def test_what_slack_refuses_for_other_reasons_is_not_sent_again(office_http: Office) -> None:
    office_http.slack.faults.plan("chat.postMessage", refused("is_archived"), times=99)
    office_http.send(office_http.slack.person().mention("arrivals by month 2025"))
    assert len(office_http.slack.calls.of("chat.postMessage")) == 2  # the answer, and the sentence on why not
