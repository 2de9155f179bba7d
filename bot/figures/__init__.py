"""The figures: one file a kind of question, each a pure function from a question and what is known to
an answer. ``answer`` is the way in."""

from bot.answers import Answer
from bot.figures.compare import compare
from bot.figures.count import count
from bot.figures.extreme import extreme
from bot.figures.fastest import fastest
from bot.figures.first import first
from bot.figures.known import Known
from bot.figures.rank import rank
from bot.figures.reach import reach
from bot.figures.streak import streak
from bot.figures.total import total
from bot.questions import Compare, Count, Extreme, Fastest, First, Question, Rank, Reach, Streak, Total

__all__ = ["Known", "answer"]


def answer(question: Question, known: Known) -> Answer:  # noqa: C901, PLR0911 - one line a kind
    """Work out the answer. Raises ``NoFigure`` where no published figure gives it."""
    match question:
        case Total():
            return total(question, known)
        case Compare():
            return compare(question, known)
        case Count():
            return count(question, known)
        case Extreme():
            return extreme(question, known)
        case Fastest():
            return fastest(question, known)
        case First():
            return first(question, known)
        case Rank():
            return rank(question, known)
        case Reach():
            return reach(question, known)
        case Streak():
            return streak(question, known)
        case _:
            raise NotImplementedError
