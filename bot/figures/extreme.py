"""The highest or lowest days, weeks, months, quarters, seasons, years or weekdays of a period."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import Answer, Caveat, Figure, Note, Scope
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import Piece, pieces
from bot.figures.published import is_published_whole
from bot.figures.ranking import Ranking, ranking
from bot.figures.stated import amount, dated, other_bases
from bot.figures.weekdays import Weekday, weekdays
from bot.figures.window import Window
from bot.figures.yearly import extreme_year
from bot.periods import SEASONS, Day, Ever, Month, Period, Quarter, Season, Week, Year
from bot.questions import Extreme, Grain, Lead, Total, text

Found = Piece | Weekday


def extreme(question: Extreme, known: Known) -> Answer:
    """One piece: its figure and which it was, or the other way round; several: a ranking, in order.

    Raises ``NoFigure`` where no piece qualifies, or the measure is not published by such pieces.
    """
    if is_published_whole(question.subject) and question.grain is Grain.YEAR and not question.place:
        return extreme_year(question, known)
    grain = Grain.DAY if question.grain is Grain.WEEKDAY else question.grain
    counted = grained(question.subject, question.period, grain, known)
    found = _chosen(question, counted)
    count = question.place or question.count
    ranked = ranking(found, question.direction, max(count, 1), question.above, grows=counted.grows)
    if question.place:
        ranked = replace(ranked, shown=ranked.shown[question.place - 1 :])
    if not ranked.shown:
        raise _none(question, counted)
    caveats: list[Caveat] = [Scope(counted.span), *ranked.caveats]
    caveats += other_bases((p for p in ranked.shown if isinstance(p, Piece)), counted.quantity, known)
    caveats += _uneven(found)
    return compose(question, _figures(question, ranked, counted, known), (counted,), known, caveats)


def _chosen(question: Extreme, counted: Window) -> Sequence[Found]:
    found: Sequence[Found]
    if question.grain is Grain.WEEKDAY:
        found = weekdays(counted.quantity, counted.span)
    else:
        found = [piece for piece in pieces(counted, question.grain) if _in_months(piece, question.months)]
    return [piece for piece in found if not question.only or _number(piece) in question.only]


def _in_months(piece: Piece, months: tuple[int, ...]) -> bool:
    """Whether all of a piece lies in such a month."""
    return not months or {piece.span.first.month, piece.span.last.month} <= set(months)


def _number(piece: Found) -> int:
    """A piece's number among its like: months 1 to 12, quarters 1 to 4, seasons 1 (spring) to 4; days
    and weekdays 1 (Monday) to 7; weeks by ISO; years by themselves."""
    return piece.number + 1 if isinstance(piece, Weekday) else _number_of(piece.period)


def _number_of(period: Period) -> int:
    match period:
        case Day():
            return period.day.isoweekday()
        case Week():
            return period.ending.isocalendar().week
        case Month():
            return period.month
        case Quarter():
            return period.quarter
        case Season():
            return SEASONS.index(period.season) + 1
        case Year():
            return period.year
        case _:
            return 0


def _figures(question: Extreme, ranked: Ranking[Found], counted: Window, known: Known) -> tuple[Figure, ...]:
    values = tuple(amount(piece, counted.quantity, known) for piece in ranked.shown)
    if question.count > 1 and not question.place:
        return values
    what = f"{question.direction} {question.grain} for {counted.quantity.measure.name}"
    which = dated(ranked.shown[0], question.grain, what, counted.quantity, known)
    return (which, *values) if question.lead is Lead.DATE else (*values, which)


def _uneven(found: Sequence[Found]) -> list[Caveat]:
    """Sums by weekday favour those that occur more often."""
    days = [(piece.days, piece.name) for piece in found if isinstance(piece, Weekday)]
    if not days or min(days)[0] == max(days)[0]:
        return []
    (fewest, few), (most, many) = min(days), max(days)
    return [Note(f"Not every weekday occurs as often in these days: {many} {most} times, {few} {fewest}.")]


def _none(question: Extreme, counted: Window) -> NoFigure:
    measure, grain = counted.quantity.measure, question.grain
    over = f" over {question.above:,} {measure.unit}" if question.above is not None else ""
    only = " of those asked about" if question.only else ""
    return NoFigure(
        f"No whole {grain}{only} in {counted.period.name} has a figure{over} for {measure.name}.",
        (
            text(Extreme(question.subject, Ever(), grain)),
            text(Total(question.subject, counted.period)),
        ),
    )
