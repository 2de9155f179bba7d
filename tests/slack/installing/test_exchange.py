"""What Slack gives for a code, where it is not what it usually is."""

import asyncio
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.installing.exchange import LONGEST, Failed, exchange
from bot.slack.installing.pages import Ending
from bot.workspaces import Grant
from tests.strict_slack.slack import StrictSlack

USUAL = {
    "ok": True,
    "access_token": "xoxb-1",
    "token_type": "bot",
    "bot_user_id": "UB",
    "scope": "commands",
    "team": {"id": "T1", "name": "Newsroom"},
    "enterprise": {"id": "E1", "name": "Group"},
    "is_enterprise_install": False,
}


def given(slack: StrictSlack, said: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Grant:
    monkeypatch.setattr(slack.installing, "access", lambda *_: {**USUAL, **said})
    client = AsyncWebClient(base_url=slack.url)
    return asyncio.run(exchange(client, "1.2", "client-secret", "a-code"))


def test_a_team_of_an_organisation(strict_slack: StrictSlack, monkeypatch: pytest.MonkeyPatch) -> None:
    assert given(strict_slack, {}, monkeypatch) == Grant("E1", "T1", "xoxb-1", "UB", "commands")


def test_a_whole_organisation(strict_slack: StrictSlack, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {"is_enterprise_install": True, "team": None}
    assert given(strict_slack, whole, monkeypatch) == Grant("E1", "", "xoxb-1", "UB", "commands")


@pytest.mark.parametrize(
    "said",
    [
        {"access_token": None},
        {"access_token": 7},
        {"team": None},
        {"team": "T1"},
        {"team": {"id": None}},
        {"is_enterprise_install": True, "enterprise": None},
    ],
    ids=str,
)
def test_no_token_of_a_bot_is_no_installation(
    strict_slack: StrictSlack, monkeypatch: pytest.MonkeyPatch, said: dict[str, Any]
) -> None:
    with pytest.raises(Failed) as failed:
        given(strict_slack, said, monkeypatch)
    assert failed.value.ending is Ending.SLACK_DOWN
    assert "xoxb" not in failed.value.why


@pytest.mark.parametrize("code", ["", "a" * (LONGEST + 1)])
def test_slack_is_not_asked_of_what_cannot_be_a_code(strict_slack: StrictSlack, code: str) -> None:
    client = AsyncWebClient(base_url=strict_slack.url)
    with pytest.raises(Failed) as failed:
        asyncio.run(exchange(client, "1.2", "client-secret", code))
    assert failed.value.ending is Ending.CODE_REFUSED
    assert len(strict_slack.calls) == 0
