"""The figures: one file a kind of question, each a pure function from a question and what is known to
an answer. ``answer`` is the way in."""

from typing import assert_never

from bot.answers import Answer
from bot.figures.against_average import against_average
from bot.figures.average import average
from bot.figures.breakdown import breakdown
from bot.figures.check import check
from bot.figures.check_change import check_change
from bot.figures.compare import compare
from bot.figures.count import count
from bot.figures.coverage import coverage
from bot.figures.definition import definition
from bot.figures.each import each
from bot.figures.extreme import extreme
from bot.figures.fastest import fastest
from bot.figures.first import first
from bot.figures.highest_days import highest_days
from bot.figures.highest_since import highest_since
from bot.figures.known import Known
from bot.figures.latest import latest
from bot.figures.overtake import overtake
from bot.figures.progression import progression
from bot.figures.rank import rank
from bot.figures.reach import reach
from bot.figures.revisions import revisions
from bot.figures.series import series
from bot.figures.share import share
from bot.figures.streak import streak
from bot.figures.total import total
from bot.questions import (
    About,
    AgainstAverage,
    Average,
    Breakdown,
    Check,
    CheckChange,
    Compare,
    Count,
    Coverage,
    Definition,
    Each,
    Extreme,
    Fastest,
    First,
    HighestDays,
    HighestSince,
    Latest,
    OfMilestones,
    OfRecords,
    OfTotals,
    Overtake,
    Pace,
    Progression,
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


def answer(question: Question, known: Known) -> Answer:
    """Work out the answer. Raises ``NoFigure`` where no published figure gives it."""
    if isinstance(question, OfTotals):
        return _of_totals(question, known)
    if isinstance(question, OfRecords):
        return _of_records(question, known)
    if isinstance(question, OfMilestones):
        return _of_milestones(question, known)
    return _about(question, known)


def _of_totals(  # noqa: C901, PLR0911, PLR0912 - one line a kind
    question: OfTotals, known: Known
) -> Answer:
    match question:
        case Total():
            return total(question, known)
        case Compare():
            return compare(question, known)
        case AgainstAverage():
            return against_average(question, known)
        case Each():
            return each(question, known)
        case Average():
            return average(question, known)
        case Check():
            return check(question, known)
        case CheckChange():
            return check_change(question, known)
        case Series():
            return series(question, known)
        case Share():
            return share(question, known)
        case Breakdown():
            return breakdown(question, known)
        case _:
            assert_never(question)


def _of_records(question: OfRecords, known: Known) -> Answer:
    match question:
        case Extreme():
            return extreme(question, known)
        case HighestDays():
            return highest_days(question, known)
        case Rank():
            return rank(question, known)
        case HighestSince():
            return highest_since(question, known)
        case Progression():
            return progression(question, known)
        case _:
            assert_never(question)


def _of_milestones(question: OfMilestones, known: Known) -> Answer:
    match question:
        case Count():
            return count(question, known)
        case Streak():
            return streak(question, known)
        case First():
            return first(question, known)
        case Reach():
            return reach(question, known)
        case Overtake():
            return overtake(question, known)
        case Fastest():
            return fastest(question, known)
        case Pace():
            # Imported when asked for: exact fractions take milliseconds to load.
            from bot.figures.pace import pace

            return pace(question, known)
        case _:
            assert_never(question)


def _about(question: About, known: Known) -> Answer:
    match question:
        case Latest():
            return latest(question, known)
        case Revisions():
            return revisions(question, known)
        case Definition():
            return definition(question, known)
        case Coverage():
            return coverage(question, known)
        case _:
            assert_never(question)
