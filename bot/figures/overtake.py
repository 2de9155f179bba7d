"""When a running total from a period's first day passed the whole total of another period."""

from bot.answers import Answer, Begins, Caveat, Figure, Note
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import holding, iso
from bot.figures.reach import must_add_up
from bot.figures.stated import other_bases, stated
from bot.figures.window import Window
from bot.periods import Span, as_noun, long_date, range_name
from bot.questions import Grain, Overtake


def overtake(question: Overtake, known: Known) -> Answer:
    """The first day (or week) by which the running total was above that of the other period, as ISO text; the
    running total by then, the other total, and for days the number of that day in the period.

    Raises ``NoFigure`` where it did not pass it, and where the other period is not held whole.
    """
    counted = grained(question.subject, question.period, Grain.WEEK, known)
    other = grained(question.subject, question.against, Grain.WEEK, known)
    must_add_up(counted.quantity)
    if other.cut:
        raise _not_whole(question, other, "is not over")
    if any(isinstance(caveat, Begins) for caveat in other.caveats):
        raise _not_whole(question, other, f"begins before the first day held, {long_date(other.span.first)}")
    column = counted.quantity.column
    last = column.reached(int(other.quantity.total(other.span) or 0) + 1, counted.span)
    if last is None:
        raise _not_passed(question, counted, other)
    run = Span(counted.span.first, last)
    notes = [Note("Days not held are missing from the running total.")] if column.absent(run) else []
    caveats: list[Caveat] = [*notes, *other_bases((other,), other.quantity, known)]
    figures = _figures(run, counted, other, known)
    return compose(question, figures, (counted, other), known, caveats)


def _figures(run: Span, counted: Window, other: Window, known: Known) -> tuple[Figure, ...]:
    quantity, name = counted.quantity, counted.quantity.measure.name
    grain = Grain.WEEK if quantity.column.step == 7 else Grain.DAY
    period = holding(run.last, grain)
    span, passed = period.span(run), f"{name} passed the total of {other.period.name}"
    total = stated(
        f"{name}, {range_name(run)}", quantity.total(run) or 0, quantity.measure.unit, run, quantity, known
    )
    return (
        stated(f"{grain} when {passed}", iso(period, span), grain, span, quantity, known),
        total,
        figure(other, other.quantity.total(other.span) or 0, known),
        *(
            [stated(f"days until {passed}", run.days, "days", run, quantity, known)]
            if grain is Grain.DAY
            else []
        ),
    )


def _not_whole(question: Overtake, other: Window, why: str) -> NoFigure:
    name, period = other.quantity.measure.name, as_noun(other.period)
    return NoFigure(
        f"{period[:1].upper()}{period[1:]} {why}, so it has no whole total that could be passed.",
        (f"total {name} {question.period.text}", f"total {name} {question.against.text}"),
    )


def _not_passed(question: Overtake, counted: Window, other: Window) -> NoFigure:
    name = counted.quantity.measure.name
    got, whole = counted.quantity.total(counted.span) or 0, other.quantity.total(other.span) or 0
    return NoFigure(
        f"By {long_date(counted.span.last)} the total of {name} had reached {got:,}, not more than the "
        f"{whole:,} of {as_noun(other.period)}.",
        (f"compare {name} {question.period.text} with {question.against.text}",),
    )
