"""The figures: one file a kind of question, each a pure function from a question and what is known to
an answer. ``answer`` is the way in."""

from bot.answers import Answer
from bot.figures.compare import compare
from bot.figures.known import Known
from bot.figures.total import total
from bot.questions import Compare, Question, Total

__all__ = ["Known", "answer"]


def answer(question: Question, known: Known) -> Answer:
    """Work out the answer. Raises ``NoFigure`` where no published figure gives it."""
    match question:
        case Total():
            return total(question, known)
        case Compare():
            return compare(question, known)
        case _:
            raise NotImplementedError
