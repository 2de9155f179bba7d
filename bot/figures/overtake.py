"""When a running total from a period's first day passed the whole total of another period."""

from bot.answers import Answer, Begins, Caveat
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.running import must_add_up, run_figures, run_notes, run_to
from bot.figures.stated import other_bases
from bot.figures.window import Window
from bot.periods import as_noun, long_date
from bot.questions import Compare, Grain, Overtake, Total, text


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
    whole = int(other.quantity.total(other.span) or 0)
    run = run_to(whole + 1, counted)
    if run is None:
        raise _not_passed(question, counted, other)
    passed = f"{question.subject.measure} passed the total of {other.period.name}"
    which, total, *days = run_figures(run, counted, known, passed)
    caveats: list[Caveat] = [*run_notes(run, counted), *other_bases((other,), other.quantity, known)]
    figures = (which, total, figure(other, whole, known), *days)
    return compose(question, figures, (counted, other), known, caveats)


def _not_whole(question: Overtake, other: Window, why: str) -> NoFigure:
    subject, period = question.subject, as_noun(other.period)
    return NoFigure(
        f"{period[:1].upper()}{period[1:]} {why}, so it has no whole total that could be passed.",
        (text(Total(subject, question.period)), text(Total(subject, question.against))),
    )


def _not_passed(question: Overtake, counted: Window, other: Window) -> NoFigure:
    name = counted.quantity.measure.name
    got, whole = counted.quantity.total(counted.span) or 0, other.quantity.total(other.span) or 0
    return NoFigure(
        f"By {long_date(counted.span.last)} the total of {name} had reached {got:,}, not more than the "
        f"{whole:,} of {as_noun(other.period)}.",
        (text(Compare(question.subject, question.period, question.against)),),
    )
