"""The one workspace whose token is a setting: Slack is asked once whose it is, and no token is stored."""

import asyncio

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.errors import OperatorError, SettingError
from bot.slack.installing import whose
from bot.workspaces import Grant
from tests.strict_slack import faults
from tests.strict_slack.slack import StrictSlack


def asked(slack: StrictSlack, token: str) -> Grant:
    client = AsyncWebClient(base_url=slack.url, timeout=30, retry_handlers=[])
    return asyncio.run(whose(client, token))


def test_slack_says_whose_it_is(strict_slack: StrictSlack) -> None:
    here = strict_slack.workspace
    grant = asked(strict_slack, here.token)
    assert (grant.team, grant.enterprise, grant.bot_user) == (here.team, here.enterprise, here.bot_user)
    assert grant.token == ""
    assert "chat:write" in grant.scopes.split(",")


def test_a_token_of_a_whole_organisation_is_of_no_one_workspace(strict_slack: StrictSlack) -> None:
    for team in ("T2", "T3"):
        strict_slack.world.add_workspace(team, enterprise="E1")
    grant = asked(strict_slack, strict_slack.world.install_whole("E1"))
    assert (grant.enterprise, grant.team) == ("E1", "")


def test_a_token_that_slack_does_not_know_is_a_wrong_setting(strict_slack: StrictSlack) -> None:
    with pytest.raises(SettingError, match=r"^Slack refuses SLACK_BOT_TOKEN: it says invalid_auth\.$"):
        asked(strict_slack, "xoxb-unknown")


@pytest.mark.parametrize(
    "fault", [faults.server_error(), faults.dropped(), faults.broken_json()], ids=["500", "dropped", "broken"]
)
def test_slack_down_is_no_wrong_setting(strict_slack: StrictSlack, fault: faults.Fault) -> None:
    strict_slack.faults.plan("auth.test", fault)
    with pytest.raises(OperatorError, match=r"^Slack [^.]+\.$") as told:
        asked(strict_slack, strict_slack.workspace.token)
    assert not isinstance(told.value, SettingError)
    assert strict_slack.workspace.token not in str(told.value)
