"""The figures: one file a kind of question, each a pure function from a question and what is known to
an answer. ``answer`` is the way in."""

from typing import assert_never

from bot.answers import Answer
from bot.figures.average import average
from bot.figures.breakdown import breakdown
from bot.figures.check import check
from bot.figures.compare import compare
from bot.figures.count import count
from bot.figures.coverage import coverage
from bot.figures.definition import definition
from bot.figures.each import each
from bot.figures.extreme import extreme
from bot.figures.fastest import fastest
from bot.figures.first import first
from bot.figures.known import Known
from bot.figures.latest import latest
from bot.figures.rank import rank
from bot.figures.reach import reach
from bot.figures.revisions import revisions
from bot.figures.series import series
from bot.figures.share import share
from bot.figures.streak import streak
from bot.figures.total import total
from bot.questions import (
    Average,
    Breakdown,
    Check,
    Compare,
    Count,
    Coverage,
    Definition,
    Each,
    Extreme,
    Fastest,
    First,
    Latest,
    Question,
    Rank,
    Reach,
    Revisions,
    Series,
    Share,
    Streak,
    Total,
)

__all__ = ["Known", "answer"]


def answer(question: Question, known: Known) -> Answer:  # noqa: C901, PLR0911, PLR0912 - one line a kind
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
        case Average():
            return average(question, known)
        case Breakdown():
            return breakdown(question, known)
        case Check():
            return check(question, known)
        case Coverage():
            return coverage(question, known)
        case Definition():
            return definition(question, known)
        case Each():
            return each(question, known)
        case Latest():
            return latest(question, known)
        case Revisions():
            return revisions(question, known)
        case Series():
            return series(question, known)
        case Share():
            return share(question, known)
        case _:
            assert_never(question)
