"""The days in a row that come to the most, on whatever day of the week they begin."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.answers import Answer, Number, Role, Scope
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.window import Window
from bot.measures import BY_NAME, Adds
from bot.periods import Range, Span
from bot.questions import Extreme, Grain, HighestDays, text

_FEWEST = 2


def highest_days(question: HighestDays, known: Known) -> Answer:
    """All that come to the most, in order; days of which one is not held are not looked at. Raises
    ``NoFigure`` where the period has not so many days, or where nothing was counted in it."""
    if BY_NAME[question.subject.measure].adds is Adds.RATIO:
        raise NoFigure(
            f"{BY_NAME[question.subject.measure].title} is a ratio, which is not summed over days.",
            (text(Extreme(question.subject, question.period, Grain.MONTH)),),
        )
    counted = grained(question.subject, question.period, Grain.DAY, known)
    sums = list(_sums(question.days, counted))
    most = max((value for _, value in sums), default=0)
    if not most:
        raise _none(question, counted)
    highest = (_only(span, counted) for span, value in sums if value == most)
    found = tuple(figure(window, most, known, Role.PIECE) for window in highest)
    return compose(question, found, (counted,), known, (Scope(counted.span),))


def _sums(days: int, counted: Window) -> Iterator[tuple[Span, Number]]:
    quantity, first = counted.quantity, counted.span.first
    missing = quantity.absent(counted.span)
    for later in range(counted.span.days - days + 1 if days >= _FEWEST else 0):
        begins = first + timedelta(days=later)
        span = Span(begins, begins + timedelta(days=days - 1))
        value = quantity.total(span)
        if value is not None and not any(span.first <= day <= span.last for day in missing):
            yield span, value


def _only(span: Span, counted: Window) -> Window:
    return replace(counted, period=Range(span.first, span.last), span=span)


def _none(question: HighestDays, counted: Window) -> NoFigure:
    name = counted.quantity.measure.name
    return NoFigure(
        f"No {question.days:,} days in a row with any {name} are held in {counted.period.name}.",
        (f"total {name} {counted.period.text}", f"coverage of {name}"),
    )
