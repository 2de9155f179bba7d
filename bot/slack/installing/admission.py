"""Which requests of Slack's are let in: those from a workspace that installed the desk."""

from collections.abc import Mapping
from typing import Any

from slack_bolt.context.async_context import AsyncBoltContext

from bot.slack.fields import fields
from bot.slack.incoming import NOWHERE
from bot.slack.installing.directory import Directory
from bot.workspaces import Workspace

NOT_INSTALLED = (
    "The desk is not installed here, or no longer has access: whoever manages apps in this workspace can "
    "install it again."
)
LEAVING = frozenset({"app_uninstalled", "tokens_revoked"})
"""Events of a workspace whose token is gone already."""


async def admitted(
    directory: Directory, body: Mapping[str, Any], context: AsyncBoltContext
) -> Workspace | None:
    """Whose request it is; ``NOWHERE`` for one that says that it leaves; None for who is not let in."""
    if fields(body.get("event")).get("type") in LEAVING:
        return NOWHERE
    found = await directory.find(context.enterprise_id or "", context.team_id or "")
    return found if found is not None and found.state == "active" and found.token else None
