"""*Useful* and *Not useful*: counted by day and by kind of question, with nobody's words or name."""

import asyncio

from bot.errors import NotUnderstood
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.slack.telling import respond
from bot.wording.slack.buttons import Action
from bot.wording.slack.faults import sentence
from bot.wording.slack.feedback import judged

THANKS = "Thank you. It is counted, without your name."
NO_MORE = "That button cannot be read."


async def count(reception: Reception, incoming: Incoming) -> None:
    verdict, canonical = judged(incoming.action.get("value"))
    question = reception.answering.question(canonical)
    if question is None:
        raise NotUnderstood(NO_MORE)
    kind = type(question).__name__.lower()
    await asyncio.to_thread(reception.opinions.count, reception.today, kind, verdict)
    await respond(incoming, sentence(THANKS))


LISTENERS: dict[str, Listener] = {Action.FEEDBACK: count}
