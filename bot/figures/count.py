"""How many days, weeks, months or years meet a condition, or which."""

from dataclasses import replace

from bot.answers import Answer, Figure, Role
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.meets import Judged, judge
from bot.figures.pieces import pieces
from bot.figures.stated import amount, other_bases, stated
from bot.figures.window import Window
from bot.questions import Count, Lead


def count(question: Count, known: Known) -> Answer:
    """Led by the number of pieces that meet the condition, then of how many; or those pieces in order.

    Raises ``NoFigure`` where the measure is not published by such pieces.
    """
    counted = grained(question.subject, question.period, question.grain, known)
    judged = judge(pieces(counted, question.grain), question.condition, counted.quantity.measure)
    if question.lead is Lead.LIST and judged.met:
        figures = tuple(amount(piece, counted.quantity, known) for piece in judged.met)
        caveats = [*judged.caveats, *other_bases(judged.met, counted.quantity, known)]
        return compose(question, figures, (counted,), known, caveats)
    return compose(question, _counts(question, judged, counted, known), (counted,), known, judged.caveats)


def _counts(question: Count, judged: Judged, counted: Window, known: Known) -> tuple[Figure, ...]:
    kind = f"{question.grain}s"
    name = f"{kind} with {counted.quantity.measure.name} {question.condition.said}, {counted.period.name}"
    met = stated(Role.COUNT, name, len(judged.met), kind, counted.span, counted.quantity, known)
    looked_at = met.derived(Role.COUNT, f"{kind} looked at", judged.decided, kind)
    return replace(met, of=counted.period.name), looked_at
