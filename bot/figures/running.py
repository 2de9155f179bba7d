"""A running total from a window's first day, and the day by which it came to something."""

from dataclasses import replace

from bot.answers import Figure, Note, Role
from bot.errors import NoFigure
from bot.figures.known import Known
from bot.figures.pieces import holding, iso
from bot.figures.quantity import Quantity, grain_of
from bot.figures.stated import stated
from bot.figures.window import Window
from bot.measures import Adds
from bot.periods import Ever, Span, range_name
from bot.questions import Grain, Reach, Subject, text


def must_add_up(counted: Quantity) -> None:
    """Raises ``NoFigure`` for a ratio, which has no running total."""
    if counted.measure.adds is Adds.RATIO:
        parts = counted.measure.parts
        raise NoFigure(
            f"{counted.measure.title} is a ratio of two totals, so it has no running total.",
            tuple(text(Reach(Subject(part), 1000, Ever())) for part in parts),
        )


def run_to(amount: int, counted: Window) -> Span | None:
    """From the first day to the one by which the total was ``amount`` or more; None where it never was."""
    last = counted.quantity.column.reached(amount, counted.span)
    return None if last is None else Span(counted.span.first, last)


def run_figures(run: Span, counted: Window, known: Known, came: str) -> tuple[Figure, ...]:
    """The day (the week, for what is published by week) as ISO text, the running total by then, and for days
    the number of that day in the window, whose first is 1. ``came``: what happened on it, for their names."""
    quantity = counted.quantity
    grain = grain_of(quantity)
    period = holding(run.last, grain)
    span, measure = period.span(run), quantity.measure
    which = stated(Role.WHEN, f"{grain} when {came}", iso(period, span), grain, span, quantity, known)
    name, value = f"{measure.name}, {range_name(run)}", quantity.total(run) or 0
    total = stated(Role.TO_DATE, name, value, measure.unit, run, quantity, known)
    total = replace(total, of=range_name(run))
    if grain is Grain.WEEK:
        return (which, total)
    return (which, total, total.derived(Role.COUNT, f"days until {came}", run.days, "days"))


def run_notes(run: Span, counted: Window) -> list[Note]:
    absent = counted.quantity.column.absent(run)
    return [Note("Days not held are missing from the running total.")] if absent else []
