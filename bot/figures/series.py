"""The figures of a period, piece by piece in order."""

from dataclasses import replace

from bot.answers import Answer, Caveat, Role
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import pieces
from bot.figures.published import is_published_whole, stated
from bot.figures.ranking import part_periods
from bot.figures.stated import amount, other_bases
from bot.figures.window import Window
from bot.figures.yearly import calendar_years
from bot.measures import BY_NAME
from bot.periods import Period, Span
from bot.questions import Coverage, Grain, Question, Series, Subject, text

MOST_PIECES = 400

_DAYS = {
    Grain.DAY: 1,
    Grain.WEEK: 7,
    Grain.MONTH: 30,
    Grain.QUARTER: 91,
    Grain.SEASON: 91,
    Grain.YEAR: 365,
    Grain.WEEKDAY: 1,
}
_COARSER = {Grain.DAY: Grain.WEEK, Grain.WEEK: Grain.MONTH, Grain.MONTH: Grain.YEAR}


def series(question: Series, known: Known) -> Answer:
    """Raises ``NoFigure`` where there would be more pieces than anybody reads."""
    subject, period, grain = question.subject, question.period, question.grain
    if is_published_whole(subject):
        return by_year(question, subject, period, grain, known)
    counted = grained(subject, period, grain, known)
    _few_enough(question, counted)
    parts = list(pieces(counted, grain))
    caveats: list[Caveat] = part_periods([part.name for part in parts if not part.whole], ())
    caveats += other_bases(parts, counted.quantity, known)
    figures = (amount(part, counted.quantity, known) for part in parts)
    rows = tuple((part.span.first, part.span.last, part.value) for part in parts)
    return compose(question, figures, (counted,), known, caveats, rows)


def _few_enough(question: Series, counted: Window) -> None:
    grain = question.grain
    while counted.span.days > MOST_PIECES * _DAYS[grain] and grain in _COARSER:
        grain = _COARSER[grain]
    if grain is not question.grain:
        period = question.period
        raise NoFigure(
            f"{period.name} by {question.grain} would be {counted.span.days // _DAYS[question.grain]:,} "
            f"figures; at most {MOST_PIECES} are given.",
            (text(Series(Subject(question.subject.measure), period, grain)),),
        )


def by_year(
    question: Question, subject: Subject, period: Period, grain: Grain | None, known: Known
) -> Answer:
    """The years of a measure that is published whole; where it has none, the figures as published."""
    if grain is not Grain.YEAR:
        who = subject.text
        raise NoFigure(
            f"{BY_NAME[subject.measure].title}: no figures by {grain or 'weekday'} are published of {who}.",
            (text(Series(subject, period, Grain.YEAR)),),
        )
    held = stated(subject, known)
    inside = period.span(Span(held[0].span.first, held[-1].span.last))
    found = [tiled for tiled in held if inside.contains(tiled.span)]
    shown = calendar_years(subject, found, known) or found
    if not shown:
        raise NoFigure(
            f"No figures published of {subject.measure} lie within {period.name}.",
            (text(Coverage(Subject(subject.measure))),),
        )
    parts = part_periods([tiled.period.name for tiled in shown if tiled.caveats], ())
    figures = tuple([published.published_figure(tiled, Role.PIECE) for tiled in shown])
    made = published.answer(question, figures, tuple(shown), known, tuple(parts))
    return replace(made, spans=(Span(shown[0].span.first, shown[-1].span.last),))
