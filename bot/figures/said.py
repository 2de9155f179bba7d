"""An answer as something that was said in a channel."""

from bot.answers import Answer
from bot.figures.rests_on import rests_on
from bot.questions import text
from bot.sending.said import Post, Said, Told


def said_of(answer: Answer, post: Post, at: float) -> Said:
    """``answer``: as ``bot.desk.Desk.ask`` gave it, which names the edition."""
    rests = rests_on(answer)
    return Said(
        post,
        text(answer.question),
        told(answer),
        rests.measures,
        rests.spans,
        answer.asked_on or answer.newest,
        answer.edition,
        at,
    )


def told(answer: Answer) -> tuple[Told, ...]:
    return tuple(Told(figure.name, figure.value, figure.unit) for figure in answer.figures)
