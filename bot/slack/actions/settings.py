"""A workspace's settings, on its Home. Anybody may change them; the log says who did."""

import logging

from bot.errors import NotUnderstood
from bot.slack.fields import fields, text
from bot.slack.home import publish
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.wording.slack.buttons import Action
from bot.wording.style import STYLES

log = logging.getLogger(__name__)
NO_SUCH_STYLE = "The desk has no such house style."


async def set_house_style(reception: Reception, incoming: Incoming) -> None:
    name = text(fields(incoming.action.get("selected_option")).get("value"))
    if name not in STYLES:
        raise NotUnderstood(NO_SUCH_STYLE)
    await reception.directory.set_house_style(incoming.workspace.id, name)
    await _changed(reception, incoming, f"house style: {name}")


async def set_notices(reception: Reception, incoming: Incoming) -> None:
    """A channel that was chosen; or none, by the button."""
    channel = text(incoming.action.get("selected_conversation"))
    await reception.directory.set_notices(incoming.workspace.id, channel)
    await _changed(reception, incoming, f"notices: {channel or 'nowhere'}")


async def _changed(reception: Reception, incoming: Incoming, what: str) -> None:
    log.info("workspace %s, as %s chose: %s", incoming.workspace.id, incoming.user, what)
    now = await reception.directory.by_id(incoming.workspace.id)
    await publish(reception, incoming, now or incoming.workspace)


LISTENERS: dict[str, Listener] = {Action.HOUSE_STYLE: set_house_style, Action.NOTICES: set_notices}
