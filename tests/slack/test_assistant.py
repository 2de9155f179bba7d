"""The assistant pane: its prompts, and the status and the title of a thread, which no answer depends on."""

from typing import Any

import pytest

from bot.slack.events import said
from bot.slack.reading import with_what_it_reads
from tests.slack.office import Office
from tests.slack.test_commands import terminal
from tests.slack.test_talk import headlines
from tests.strict_slack.faults import Fault, dropped, rate_limited, refused, server_error, silence


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may take longer to show it."""
    monkeypatch.setattr(said, "STATUS_SECONDS", 30.0)


def test_the_assistant_pane_has_prompts_a_status_a_title_and_the_same_answers(office: Office) -> None:
    reporter, workspace = office.slack.person(), office.slack.workspace
    opened = reporter.open_assistant()
    office.send(opened)
    thread = opened.payload["event"]["assistant_thread"]["thread_ts"]
    pane = workspace.panes[workspace.direct(reporter.user).id, thread]
    assert len(pane["prompts"]) == 4
    office.send(reporter.look_elsewhere(thread, reporter.channel))
    for prompt in pane["prompts"]:
        office.send(reporter.direct(prompt["message"], thread_ts=thread))
    assert headlines(office) == [terminal(office, prompt["message"]) for prompt in pane["prompts"]]
    assert {post.thread_ts for post in workspace.posts()} == {thread}
    assert pane["title"]
    assert "status" not in pane


@pytest.mark.parametrize("fault", [dropped(), server_error(), refused("internal_error"), rate_limited(60)])
@pytest.mark.parametrize("method", ["setStatus", "setTitle"])
def test_what_is_cosmetic_costs_nothing_where_it_fails(
    office_http: Office, fault: Fault, method: str
) -> None:
    office = office_http
    office.slack.faults.plan(f"assistant.threads.{method}", fault, times=9)
    office.send(office.slack.person().direct("how many in 2024?"))
    assert headlines(office) == [terminal(office, "total arrivals 2024")]
    assert len(office.slack.calls.of(f"assistant.threads.{method}")) == 1


def test_the_status_stands_once_however_much_must_be_read(office_http: Office) -> None:
    office_http.send(office_http.slack.person().direct("how many in 2024, as of 1 March 2026?"))
    assert headlines(office_http) == [terminal(office_http, "total arrivals 2024 as of 2026-03-01")]
    assert len(office_http.slack.calls.of("assistant.threads.setStatus")) == 1


def test_the_status_is_shown_before_the_answer_which_takes_it_away(
    office_http: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, seen = office_http.slack.workspace, list[str | None]()

    async def noted(*arguments: Any) -> Any:
        seen.extend(pane.get("status") for pane in workspace.panes.values())
        return await with_what_it_reads(*arguments)

    monkeypatch.setattr(said, "with_what_it_reads", noted)
    office_http.send(office_http.slack.person().direct("how many in 2024?"))
    assert seen == [said.LOOKING]
    assert ["status" in pane for pane in workspace.panes.values()] == [False]


def test_a_title_that_is_cut_says_so(office_http: Office) -> None:
    office_http.send(office_http.slack.person().direct("2024 or 2023?"))
    (pane,) = office_http.slack.workspace.panes.values()
    assert pane["title"] == (
        "People arriving in small boats, 1 January to 31 December 2024 and 1 January to 31 December 2023, ea…"
    )


def test_no_status_is_waited_for_long(office_http: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(said, "STATUS_SECONDS", 0.1)
    office_http.slack.faults.plan("assistant.threads.setStatus", silence())
    office_http.send(office_http.slack.person().direct("how many in 2024?"))
    assert headlines(office_http) == [terminal(office_http, "total arrivals 2024")]
