"""Texts to click: choices where the desk asks back, examples, and help."""

from hashlib import sha256

from bot.slack.conversation import answer, keep, state
from bot.slack.incoming import Incoming
from bot.slack.layouts import for_asker
from bot.slack.once import once
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.slack.telling import respond
from bot.wording.slack.buttons import Action, chosen
from bot.wording.slack.faults import sentence

ALREADY = (
    "That was answered in this thread already, or is being answered now."
    " If no answer is there in a minute, ask the desk in words."
)


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
        await _beneath(reception, incoming, words)


async def _beneath(reception: Reception, incoming: Incoming, words: str) -> None:
    """Once, for all who read there."""
    place = f"{incoming.workspace.id}:{incoming.channel}:{incoming.message}"
    async with once(reception, f"chosen:{place}:{sha256(words.encode()).hexdigest()}") as ours:
        if not ours:
            await respond(incoming, sentence(ALREADY))
            return
        stated = await state(reception, incoming, words, incoming.channel, incoming.conversation, "action")
    await keep(reception, incoming, stated)


LISTENERS: dict[str, Listener] = {Action.CHOOSE: choose, Action.TRY: try_out, Action.HELP: show_help}
