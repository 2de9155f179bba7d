"""The first or last day, week, month or year that meets a condition."""

from dataclasses import replace

from bot.answers import Answer, Caveat, Scope
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.meets import judge
from bot.figures.pieces import pieces
from bot.figures.ranking import part_periods
from bot.figures.stated import amount, dated, other_bases
from bot.figures.window import Window
from bot.periods import range_name
from bot.questions import Direction, Extreme, First, text


def first(question: First, known: Known) -> Answer:
    """Which piece it was, as ISO text, and what it came to. Raises ``NoFigure`` where none met it."""
    counted = grained(question.subject, question.period, question.grain, known)
    quantity = counted.quantity
    judged = judge(pieces(counted, question.grain), question.condition, quantity.measure)
    if not judged.met:
        raise _none(question, counted)
    found = judged.met[0 if question.which == "first" else -1]
    what = f"{question.which} {question.grain} with {quantity.measure.name} {question.condition.said}"
    figures = (dated(found, question.grain, what, quantity, known), amount(found, quantity, known))
    # A piece beyond the one found decides nothing; one on the way to it might have been it.
    passed = [p.name for p in judged.undecided if (p.span < found.span) == (question.which == "first")]
    caveats: list[Caveat] = [Scope(counted.span)]
    caveats += part_periods([] if found.whole else [found.name], passed)
    caveats += other_bases((found,), quantity, known)
    return compose(question, figures, (counted,), known, caveats)


def _none(question: First, counted: Window) -> NoFigure:
    measure, grain, period = counted.quantity.measure, question.grain, question.period
    of_these = Extreme(counted.subject, period, grain)
    return NoFigure(
        f"No {grain} from {range_name(counted.span)} is known to have had {measure.name} "
        f"{question.condition.said}.",
        (text(of_these), text(replace(of_these, direction=Direction.LOWEST))),
    )
