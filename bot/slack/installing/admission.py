"""Which requests of Slack's are let in: those from a workspace that installed the desk."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.response import BoltResponse

from bot.slack.installing.directory import Directory
from bot.workspaces import Workspace

NOT_INSTALLED = (
    "The desk is not installed here, or no longer has access: whoever manages apps in this workspace can "
    "install it again."
)
LEAVING = frozenset({"app_uninstalled", "tokens_revoked"})
"""Events of a workspace whose token is gone already."""

Admit = Callable[..., Awaitable[BoltResponse]]


def admission(directory: Directory) -> Admit:
    """Middleware for ``AsyncApp(before_authorize=...)``. It puts the ``Workspace`` into the context, under
    ``workspace``; a request from anywhere else ends here, with a sentence where somebody reads it."""

    async def admit(
        context: AsyncBoltContext, body: dict[str, Any], next_: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        if _event(body) in LEAVING:
            return await next_()
        found = await directory.find(context.enterprise_id or "", context.team_id or "")
        if found is None or found.state != "active" or not found.token:
            return _turned_away(body)
        context["workspace"] = found
        return await next_()

    return admit


async def authorize(context: AsyncBoltContext) -> AuthorizeResult | None:
    """For ``AsyncApp(authorize=...)``, behind ``admission``: it asks neither the database nor Slack."""
    found: Workspace | None = context.get("workspace")
    if found is None:
        return None
    return AuthorizeResult(
        enterprise_id=found.enterprise or None,
        team_id=found.team or context.team_id,
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
