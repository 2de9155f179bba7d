"""*Show working*: a window with how a figure was worked out."""

from bot.slack.again import as_shown
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.wording.slack.buttons import Action
from bot.wording.slack.working import working


async def show_working(reception: Reception, incoming: Incoming) -> None:
    reply, answer = as_shown(reception, incoming)
    style = reception.answering.style(incoming.workspace.house_style)
    view = working(answer, reply.message, style)
    await incoming.client.views_open(trigger_id=incoming.trigger, view=view)


LISTENERS: dict[str, Listener] = {Action.WORKING: show_working}
