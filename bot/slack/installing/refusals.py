"""Tokens that Slack refuses, wherever in the desk they are used."""

from typing import Final

from slack_sdk.http_retry import HttpRequest, HttpResponse, RetryState
from slack_sdk.http_retry.async_handler import AsyncRetryHandler

from bot.slack.fields import text
from bot.slack.installing.directory import Directory

BEARER: Final = "Bearer "


class RefusedTokens(AsyncRetryHandler):
    """For the ``retry_handlers`` of a client, for these are shown every answer of Slack's. It has nothing
    tried again, and pauses the workspace whose token is refused."""

    def __init__(self, directory: Directory) -> None:
        super().__init__()
        self._directory = directory

    async def can_retry_async(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        body = response.body if response is not None else None
        if isinstance(body, dict) and body.get("ok") is False:
            await self._directory.token_refused(_token(request), text(body.get("error")))
        return False


def _token(request: HttpRequest) -> str:
    given = request.headers.get("Authorization", "")
    return (given if isinstance(given, str) else "".join(given)).removeprefix(BEARER)
