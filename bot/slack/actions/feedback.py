"""*Useful* and *Not useful*: counted by day and by kind of question, with nobody's words or name."""

from hashlib import sha256

from bot.errors import NotUnderstood
from bot.slack.incoming import Incoming
from bot.slack.once import once
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.slack.telling import respond
from bot.wording.slack.buttons import Action
from bot.wording.slack.faults import sentence
from bot.wording.slack.feedback import judged

THANKS = "Thank you. It is counted, without your name."
ALREADY = "Your opinion of this answer was counted before."
NO_MORE = "That button cannot be read."


async def count(reception: Reception, incoming: Incoming) -> None:
    verdict, canonical = judged(incoming.action.get("value"))
    question = reception.answering.question(canonical)
    if question is None:
        raise NotUnderstood(NO_MORE)
    kind = type(question).__name__.lower()
    async with once(reception, _one_of(incoming)) as ours:
        if ours:
            await reception.aside.do(reception.opinions.count, reception.today, kind, verdict)
    await respond(incoming, sentence(THANKS if ours else ALREADY))


def _one_of(incoming: Incoming) -> str:
    """One person's opinion of one answer, by a digest that names neither."""
    named = f"{incoming.workspace.id} {incoming.channel} {incoming.message} {incoming.user}"
    return f"judged:{sha256(named.encode()).hexdigest()}"


LISTENERS: dict[str, Listener] = {Action.FEEDBACK: count}
