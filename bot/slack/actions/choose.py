"""Texts to click: choices where the desk asks back, examples, and help."""

from bot.slack.conversation import answer
from bot.slack.incoming import Incoming
from bot.slack.layouts import for_asker
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.slack.telling import respond
from bot.wording.slack.buttons import Action, chosen


async def choose(reception: Reception, incoming: Incoming) -> None:
    """Answered in place of the choices; in a thread, beneath them."""
    await _asked(reception, incoming, chosen(incoming.action.get("value")), instead=True)


async def try_out(reception: Reception, incoming: Incoming) -> None:
    """Answered beside the examples."""
    await _asked(reception, incoming, chosen(incoming.action.get("value")), instead=False)


async def show_help(reception: Reception, incoming: Incoming) -> None:
    await _asked(reception, incoming, "help", instead=False)


async def _asked(reception: Reception, incoming: Incoming, words: str, *, instead: bool) -> None:
    if not incoming.response_url:  # on the Home, which is no conversation
        await answer(reception, incoming, words, incoming.user, "", "action")
    elif incoming.private:
        style = reception.answering.style(incoming.workspace.house_style)
        spoken = reception.answering.spoken(words, for_asker, reception.today, style)
        reception.metrics.answered("action", spoken.reply.outcome)
        await respond(incoming, spoken.said, instead=instead)
    else:
        thread = incoming.thread or incoming.message
        await answer(reception, incoming, words, incoming.channel, thread, "action")


LISTENERS: dict[str, Listener] = {Action.CHOOSE: choose, Action.TRY: try_out, Action.HELP: show_help}
