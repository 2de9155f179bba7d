"""When a running total from a period's first day reached a number."""

from bot.answers import Answer, Role
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.running import must_add_up, run_figures, run_notes, run_to
from bot.figures.window import Window
from bot.periods import long_date
from bot.questions import Grain, Lead, Reach, Total, text


def reach(question: Reach, known: Known) -> Answer:
    """The day (the week, for what is published by week) as ISO text, the running total by then, and the
    number of that day in the period, whose first day is 1; led by the number where that is asked for.

    Raises ``NoFigure`` where the total did not get there, saying how far it got.
    """
    grain = Grain.DAY if question.lead is Lead.DAYS else Grain.WEEK
    counted = grained(question.subject, question.period, grain, known)
    must_add_up(counted.quantity)
    run = run_to(question.threshold, counted)
    if run is None:
        raise _not_reached(question, counted)
    figures = run_figures(run, counted, known, f"{question.subject.measure} reached {question.threshold:,}")
    if question.lead is Lead.DAYS:
        figures = tuple(sorted(figures, key=lambda figure: figure.role is not Role.COUNT))
    return compose(question, figures, (counted,), known, run_notes(run, counted))


def _not_reached(question: Reach, counted: Window) -> NoFigure:
    measure, period = counted.quantity.measure, counted.period
    got = counted.quantity.total(counted.span) or 0
    return NoFigure(
        f"By {long_date(counted.span.last)} the total of {measure.name} had reached {got:,}, not "
        f"{question.threshold:,}.",
        (text(Total(question.subject, period)),),
    )
