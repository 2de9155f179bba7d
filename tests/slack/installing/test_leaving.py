"""Workspaces that let the desk go: through real Bolt, the guard and a strict Slack."""

import asyncio
import logging

import pytest
from sqlalchemy import text

from bot.slack.installing.admission import NOT_INSTALLED
from bot.store.engine import reading, writing
from bot.workspaces import Grant
from tests.slack.office import Office
from tests.strict_slack import faults


def kept(office: Office) -> tuple[str, str, bool]:
    """State, reason, and whether a token is kept."""
    with reading(office.store) as connection:
        state, why, token = connection.execute(text("SELECT state, why, token FROM workspace")).one()
    return state, why, bool(token)


def answered(office: Office) -> str:
    shown = office.send(office.slack.person().command("/crossings 2024")).message
    assert shown is not None
    return shown.text


def install(office: Office, at: float) -> None:
    here = office.slack.workspace
    grant = Grant(here.enterprise, here.team, here.token, here.bot_user, "")
    asyncio.run_coroutine_threadsafe(office.reception.directory.install(grant, at), office.loop).result(20)


def test_uninstalled_the_token_is_forgotten(office: Office) -> None:
    assert "36,816" in answered(office)
    office.send(office.slack.events().uninstalled())
    assert kept(office) == ("gone", "", False)
    assert answered(office) == NOT_INSTALLED


def test_installed_again_it_answers_again(office_http: Office) -> None:
    office_http.send(office_http.slack.events().uninstalled())
    install(office_http, office_http.slack.clock.now())
    assert "36,816" in answered(office_http)


def test_an_uninstallation_told_late_does_not_end_a_newer_installation(office_http: Office) -> None:
    told = office_http.slack.events().uninstalled()
    install(office_http, office_http.slack.clock.now() + 60)
    office_http.send(told)
    assert kept(office_http) == ("active", "", True)


def test_revoked_nothing_more_is_sent(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    office.send(office.slack.events().tokens_revoked())
    assert kept(office) == ("paused", "token_revoked", True)
    assert "nothing is said there until there is another" in caplog.text
    assert answered(office) == NOT_INSTALLED


def test_after_both_events_in_either_order_it_is_gone(office_http: Office) -> None:
    office_http.send(office_http.slack.events().uninstalled())
    office_http.send(office_http.slack.events().tokens_revoked())
    assert kept(office_http) == ("gone", "", False)


def test_somebody_elses_token_is_none_of_the_desks(office_http: Office) -> None:
    tokens = {"oauth": ["U11"], "bot": []}
    office_http.send(office_http.slack.events().event(type="tokens_revoked", tokens=tokens))
    assert kept(office_http)[0] == "active"


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "token_revoked"])
def test_a_token_that_slack_refuses_pauses_the_workspace(office_http: Office, error: str) -> None:
    office_http.slack.faults.plan("chat.postMessage", faults.refused(error), times=9)
    office_http.send(office_http.slack.person().mention("2024"))
    assert kept(office_http) == ("paused", error, True)


def test_another_refusal_pauses_nothing(office_http: Office) -> None:
    office_http.slack.faults.plan("chat.postMessage", faults.refused("not_in_channel"), times=9)
    office_http.send(office_http.slack.person().mention("2024"))
    assert kept(office_http)[0] == "active"


def test_where_it_is_not_installed_only_a_command_is_answered(office: Office) -> None:
    office.slack.world.add_workspace("T9")
    stranger = office.slack.person(team="T9")
    shown = office.send(stranger.command("/crossings 2024")).message
    assert shown is not None
    assert (shown.text, shown.only_for) == (NOT_INSTALLED, stranger.user)
    calls = len(office.slack.calls)
    assert office.send(stranger.mention("2024")).ok
    assert office.send(stranger.open_home()).ok
    assert len(office.slack.calls) == calls


def test_whoever_clicks_once_it_may_not_speak_is_told_so(office: Office) -> None:
    workspace, reporter = office.slack.workspace, office.slack.person()
    office.send(reporter.mention("2024"))
    office.send(reporter.command("/digest"))
    (post,), (form,) = workspace.posts(), workspace.views.values()
    office.send(office.slack.events().tokens_revoked())
    office.send(reporter.click(post, "Show working"))
    assert [shown.text for shown in workspace.ephemerals] == [NOT_INSTALLED]
    refused = office.send(reporter.submit(form, {}))
    assert list(refused.json()["errors"].values()) == [NOT_INSTALLED]
    assert list(workspace.views.values()) == [form]


def test_no_call_asks_whose_a_token_is(office_http: Office) -> None:
    for _ in range(3):
        answered(office_http)
    office_http.send(office_http.slack.person().mention("2024"))
    assert not [call for call in office_http.slack.calls if call.method == "auth.test"]


def test_without_the_database_a_command_is_told_so(
    office_http: Office, caplog: pytest.LogCaptureFixture
) -> None:
    with writing(office_http.store) as connection:
        connection.execute(text("ALTER TABLE workspace RENAME TO elsewhere"))
    with caplog.at_level(logging.ERROR):
        said = answered(office_http)
    assert said
    assert "workspace" not in said


def test_a_workspace_whose_token_was_a_setting_that_is_gone_is_not_installed(office_http: Office) -> None:
    here = office_http.slack.workspace
    grant = Grant(here.enterprise, here.team, "", here.bot_user, "")
    run = office_http.reception.directory.install(grant, office_http.slack.clock.now())
    asyncio.run_coroutine_threadsafe(run, office_http.loop).result(20)
    assert answered(office_http) == NOT_INSTALLED
