"""When a running total from a period's first day reached a number."""

from bot.answers import Answer, Figure, Note
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import holding, iso
from bot.figures.quantity import Quantity
from bot.figures.stated import stated
from bot.figures.window import Window
from bot.measures import Adds
from bot.periods import Span, long_date, range_name
from bot.questions import Grain, Lead, Reach


def reach(question: Reach, known: Known) -> Answer:
    """The day (the week, for what is published by week) as ISO text, the running total by then, and the
    number of that day in the period, whose first day is 1; led by the number where that is asked for.

    Raises ``NoFigure`` where the total did not get there, saying how far it got.
    """
    grain = Grain.DAY if question.lead is Lead.DAYS else Grain.WEEK
    counted = grained(question.subject, question.period, grain, known)
    must_add_up(counted.quantity)
    column = counted.quantity.column
    last = column.reached(question.threshold, counted.span)
    if last is None:
        raise _not_reached(question, counted)
    run = Span(counted.span.first, last)
    missing = [Note("Days not held are missing from the running total.")] if column.absent(run) else []
    return compose(question, _figures(question, run, counted, known), (counted,), known, missing)


def must_add_up(counted: Quantity) -> None:
    """Raises ``NoFigure`` for a ratio, which has no running total."""
    if counted.measure.adds is Adds.RATIO:
        parts = counted.measure.parts
        raise NoFigure(
            f"{counted.measure.title} is a ratio of two totals, so it has no running total.",
            tuple(f"when {part} reached 1000 ever" for part in parts),
        )


def _figures(question: Reach, run: Span, counted: Window, known: Known) -> tuple[Figure, ...]:
    quantity, name = counted.quantity, counted.quantity.measure.name
    grain = Grain.WEEK if quantity.column.step == 7 else Grain.DAY
    period = holding(run.last, grain)
    span, reached = period.span(run), f"{name} reached {question.threshold:,}"
    which = stated(f"{grain} when {reached}", iso(period, span), grain, span, quantity, known)
    by = f"{name}, {range_name(run)}"
    total = stated(by, quantity.total(run) or 0, quantity.measure.unit, run, quantity, known)
    if grain is Grain.WEEK:
        return (which, total)
    days = stated(f"days until {reached}", run.days, "days", run, quantity, known)
    return (days, which, total) if question.lead is Lead.DAYS else (which, total, days)


def _not_reached(question: Reach, counted: Window) -> NoFigure:
    measure, period = counted.quantity.measure, counted.period
    got = counted.quantity.total(counted.span) or 0
    return NoFigure(
        f"By {long_date(counted.span.last)} the total of {measure.name} had reached {got:,}, not "
        f"{question.threshold:,}.",
        (f"total {measure.name} {period.text}",),
    )
