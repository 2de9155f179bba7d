"""*Show working*: a window with how a figure was worked out."""

from datetime import date

from bot.answers import Answer, Figure, Revised, Role
from bot.periods import Range
from bot.questions import Revisions, text
from bot.slack.again import as_shown
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.slack.tables import Listener
from bot.wording.slack.buttons import Action
from bot.wording.slack.working import working
from bot.wording.style import NEWSPAPER


async def show_working(reception: Reception, incoming: Incoming) -> None:
    reply, answer = as_shown(reception, incoming)
    style = reception.answering.style(incoming.workspace.house_style)
    view = working(answer, reply.message, style, _changes(reception, answer, reply.today))
    await incoming.client.views_open(trigger_id=incoming.trigger, view=view)


def _changes(reception: Reception, answer: Answer, today: date) -> list[Figure]:
    """How the figures of the answer's days were revised, where it says that they were."""
    if not any(isinstance(caveat, Revised) for caveat in answer.caveats):
        return []
    found: list[Figure] = []
    for span in answer.spans:
        asked = Revisions(answer.question.subject, Range(span.first, span.last), as_of=answer.question.as_of)
        reply = reception.answering.reply(text(asked), today, NEWSPAPER)
        found += reply.answer.having(Role.REVISED) if reply.answer is not None else ()
    return found


LISTENERS: dict[str, Listener] = {Action.WORKING: show_working}
WINDOWS = frozenset({Action.WORKING})
