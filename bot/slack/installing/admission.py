"""Which requests of Slack's are let in: those from a workspace that installed the desk.

Both are classes of Bolt's own: for a function it puts some forty arguments together on every request.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse

from bot.slack.installing.directory import Directory
from bot.workspaces import Workspace

NOT_INSTALLED = (
    "The desk is not installed here, or no longer has access: whoever manages apps in this workspace can "
    "install it again."
)
LEAVING = frozenset({"app_uninstalled", "tokens_revoked"})
"""Events of a workspace whose token is gone already."""


class Admission(AsyncMiddleware):
    """For ``AsyncApp(before_authorize=...)``. It puts the ``Workspace`` into the context, under
    ``workspace``; a request from anywhere else ends here, with a sentence where somebody reads it."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],  # noqa: A002 - Bolt's own name for it
    ) -> BoltResponse | None:
        if _event(req.body) in LEAVING:
            return await next()
        found = await self._directory.find(req.context.enterprise_id or "", req.context.team_id or "")
        if found is None or found.state != "active" or not found.token:
            return _turned_away(req.body)
        req.context["workspace"] = found
        return await next()


class Authorize(AsyncAuthorize):
    """For ``AsyncApp(authorize=...)``, behind ``Admission``: it asks neither the database nor Slack."""

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        actor_enterprise_id: str | None = None,
        actor_team_id: str | None = None,
        actor_user_id: str | None = None,
    ) -> AuthorizeResult | None:
        found: Workspace | None = context.get("workspace")
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=found.enterprise or None,
            team_id=found.team or team_id,
            bot_user_id=found.bot_user,
            bot_token=found.token,
            bot_scopes=found.scopes,
        )


def _event(body: Mapping[str, Any]) -> object:
    event = body.get("event")
    return event.get("type") if isinstance(event, Mapping) else None


def _turned_away(body: Mapping[str, Any]) -> BoltResponse:
    if "command" not in body:
        return BoltResponse(status=200, body="")
    return BoltResponse(status=200, body={"response_type": "ephemeral", "text": NOT_INSTALLED})
