"""Where a period stands among its like in other years, or among all of its grain."""

from dataclasses import replace

from bot.answers import Answer, Caveat, Hole, Scope
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.peers import peers, same_days, to_be_ranked
from bot.figures.published import is_published_whole
from bot.figures.standing import alone, place_figures, standing_of
from bot.figures.stated import amount, other_bases
from bot.figures.window import Window, reached, window
from bot.figures.yearly import rank_of_year
from bot.periods import Ever, Year, as_noun
from bot.questions import Coverage, Rank, Total, text


def rank(question: Rank, known: Known) -> Answer:
    """The place (1 is the highest, or the lowest where that is asked), the figure, the one above and the
    best (for the best, the next one), and how many were ranked. ``claimed``: whether that is the place,
    first.

    Raises ``NoFigure`` where the period is not covered from its start, has no like, or lies outside the days
    that others are looked for in.
    """
    if is_published_whole(question.subject) and isinstance(question.period, Year):
        return rank_of_year(question, question.period, known)
    counted, value = to_be_ranked(question.subject, question.period, known)
    if value is None:
        raise _not_comparable(counted)
    scope = _scope(question, known)
    if scope.span.overlap(counted.span) is None:
        raise _outside(question, counted, scope)
    others = peers(counted, question.among, scope.span)
    standing = standing_of(value, others, question.direction, grows=counted.grows)
    if standing.ranked == 1:
        raise alone(question.subject, counted.period)
    caveats: list[Caveat] = [Scope(scope.span), *standing.caveats]
    caveats += same_days(counted)
    caveats += [caveat for caveat in scope.caveats if isinstance(caveat, Hole)]
    caveats += other_bases((counted,), counted.quantity, known)
    beside = [amount(piece, counted.quantity, known) for piece in standing.beside]
    figures = place_figures(question, figure(counted, value, known), standing, beside)
    return compose(question, figures, (counted,), known, caveats)


def _scope(question: Rank, known: Known) -> Window:
    """The days that others are looked for in. What is missing between its like does not matter."""
    within = window if question.among == "all" else reached
    return within(question.subject.measure, question.within, known)


def _not_comparable(counted: Window) -> NoFigure:
    return NoFigure(
        f"No place can be given to {counted.period.name}: it is not held from its first day, or has no "
        "figure.",
        (text(Coverage(counted.subject)), text(Total(counted.subject, counted.period))),
    )


def _outside(question: Rank, counted: Window, scope: Window) -> NoFigure:
    return NoFigure(
        f"{counted.period.name} does not lie within {as_noun(scope.period)}.",
        (text(replace(question, within=Ever())),),
    )
