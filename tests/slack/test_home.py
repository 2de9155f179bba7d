"""App Home, the workspace's settings, and workspaces that let the desk go."""

import logging

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.incoming import Incoming
from bot.slack.ports import Place
from bot.wording.slack.home import NOWHERE
from tests.slack.office import Office
from tests.slack.test_commands import terminal


def home(office: Office) -> list[dict[str, object]]:
    return list(office.slack.workspace.homes[office.slack.person().user].body["blocks"])


def test_home_shows_the_newest_figures_and_how_fresh_they_are(office: Office) -> None:
    office.send(office.slack.person().open_home())
    said = str(home(office))
    assert terminal(office, "/crossings") in said
    assert "21 August 2026" in said


def test_the_house_style_is_kept_and_shown_to_the_whole_workspace(office: Office) -> None:
    reporter, editor = office.slack.person(), office.slack.person(2)
    office.send(reporter.open_home())
    assert "43.2 per cent" in str(home(office)[1])
    view = office.slack.workspace.homes[reporter.user]
    office.send(reporter.click(view, "43.2%"))
    assert "43.2%" in str(home(office)[1])
    shown = office.send(editor.command("/compare ytd")).message
    assert shown is not None
    assert "%" in shown.blocks[0]["text"]["text"]


def test_what_is_clicked_on_one_home_has_one_place_to_take_turns_in(office_http: Office) -> None:
    """Of two quick choices of a style the last would else not be the one that holds."""
    office, reporter = office_http, office_http.slack.person()
    office.send(reporter.open_home())
    view = office.slack.workspace.homes[reporter.user]
    clicks = [reporter.click(view, what) for what in ("43.2%", "43.2 per cent")]
    places = {Incoming(click.payload, AsyncWebClient(), office.workspace).place for click in clicks}
    assert places == {Place(office.workspace.id, reporter.user)}


def test_a_channel_for_notices_is_kept(office: Office) -> None:
    reporter = office.slack.person()
    office.send(reporter.open_home())
    click = reporter.click(office.slack.workspace.homes[reporter.user], "43.2%")
    click.payload["actions"][0] |= {"action_id": "notices", "selected_conversation": reporter.channel}
    office.send(click)
    assert f"held back: <#{reporter.channel}>" in str(home(office))


def test_notices_that_were_told_somewhere_are_told_nowhere_again(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    reporter = office.slack.person()
    office.send(reporter.open_home())
    click = reporter.click(office.slack.workspace.homes[reporter.user], "43.2%")
    click.payload["actions"][0] |= {"action_id": "notices", "selected_conversation": reporter.channel}
    office.send(click)
    office.send(reporter.click(office.slack.workspace.homes[reporter.user], NOWHERE))
    assert "held back: nowhere yet" in str(home(office))
    assert NOWHERE not in str(home(office))
    said = [each.getMessage() for each in caplog.records if each.name.endswith("settings")]
    who = f"workspace {office.workspace.id}, as {reporter.user} chose"
    assert said == [f"{who}: notices: {reporter.channel}", f"{who}: notices: nowhere"]


def test_a_style_that_is_none_changes_nothing(office: Office) -> None:
    reporter = office.slack.person()
    office.send(reporter.open_home())
    click = reporter.click(office.slack.workspace.homes[reporter.user], "43.2%")
    click.payload["actions"][0]["selected_option"]["value"] = "shouting"
    office.send(click)
    assert "no such house style" in office.slack.workspace.posts()[-1].text
    assert "43.2 per cent" in str(home(office)[1])


def test_an_example_on_the_home_is_answered_in_direct_messages_and_can_be_followed(office: Office) -> None:
    reporter, workspace = office.slack.person(), office.slack.workspace
    office.send(reporter.open_home())
    office.send(reporter.click(workspace.homes[reporter.user], "/deaths 2024"))
    (post,) = workspace.posts()
    assert post.channel == workspace.direct(reporter.user).id
    assert post.blocks[0]["text"]["text"] == terminal(office, "/deaths 2024")
    office.send(reporter.direct("and in 2023?", thread_ts=post.ts))
    assert workspace.posts()[-1].blocks[0]["text"]["text"] == terminal(office, "/deaths 2023")


def test_after_uninstalling_nothing_is_answered(office: Office) -> None:
    office.send(office.slack.events().uninstalled())
    shown = office.send(office.slack.person().command("/crossings 2024")).message
    assert shown is not None
    assert "not installed" in shown.text
    office.send(office.slack.person().mention("2024"))
    assert office.slack.workspace.posts() == []


def test_a_revoked_token_pauses_the_workspace(office: Office) -> None:
    office.send(office.slack.events().tokens_revoked())
    shown = office.send(office.slack.person().command("/crossings 2024")).message
    assert shown is not None
    assert "not installed" in shown.text
