"""Somebody opened the app's Home."""

from bot.slack.home import publish
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener


async def opened(reception: Reception, incoming: Incoming) -> None:
    if incoming.event.get("tab") == "home":
        await publish(reception, incoming, incoming.workspace)


LISTENERS: dict[str, Listener] = {"app_home_opened": opened}
