"""A workspace's settings, on its Home. Anybody may change them."""

from bot.errors import NotUnderstood
from bot.slack.home import publish
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.wording.slack.buttons import Action
from bot.wording.style import STYLES

NO_SUCH_STYLE = "The desk has no such house style."


async def set_house_style(reception: Reception, incoming: Incoming) -> None:
    option = incoming.action.get("selected_option")
    name = option.get("value") if isinstance(option, dict) else None
    if not isinstance(name, str) or name not in STYLES:
        raise NotUnderstood(NO_SUCH_STYLE)
    await reception.directory.set_house_style(incoming.workspace.id, name)
    await _show_again(reception, incoming)


async def set_notices(reception: Reception, incoming: Incoming) -> None:
    channel = incoming.action.get("selected_conversation")
    await reception.directory.set_notices(incoming.workspace.id, channel if isinstance(channel, str) else "")
    await _show_again(reception, incoming)


async def _show_again(reception: Reception, incoming: Incoming) -> None:
    now = await reception.directory.by_id(incoming.workspace.id)
    await publish(reception, incoming, now or incoming.workspace)


LISTENERS: dict[str, Listener] = {Action.HOUSE_STYLE: set_house_style, Action.NOTICES: set_notices}
