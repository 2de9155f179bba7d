"""A workspace lets the desk go."""

from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener


async def uninstalled(reception: Reception, incoming: Incoming) -> None:
    await reception.departures.uninstalled(incoming.body)


async def tokens_revoked(reception: Reception, incoming: Incoming) -> None:
    await reception.departures.tokens_revoked(incoming.body)


LISTENERS: dict[str, Listener] = {"app_uninstalled": uninstalled, "tokens_revoked": tokens_revoked}
