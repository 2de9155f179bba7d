"""The connections to Slack: how long an answer is waited for."""

import asyncio

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from bot.bootstrap import posting
from bot.bootstrap.posting import talking_session
from tests.strict_slack.faults import silence
from tests.strict_slack.slack import StrictSlack


def test_slack_is_not_waited_for_long(strict_slack: StrictSlack, monkeypatch: pytest.MonkeyPatch) -> None:
    assert posting.ANSWER_SECONDS == 10
    monkeypatch.setattr(posting, "ANSWER_SECONDS", 0.05)
    strict_slack.faults.plan("auth.test", silence())

    async def ask() -> None:
        async with talking_session() as session:
            token, url = strict_slack.workspace.token, strict_slack.url
            await AsyncWebClient(token, url, session=session, retry_handlers=[]).auth_test()

    with pytest.raises(TimeoutError):
        asyncio.run(ask())
