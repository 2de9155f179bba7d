"""Since when a period's figure is the highest, or the lowest."""

from datetime import timedelta

from bot.answers import Answer, Caveat, Figure, Note, Number, Role, Scope
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.peers import peers, same_days, to_be_ranked
from bot.figures.pieces import Piece
from bot.figures.published import is_published_whole
from bot.figures.ranking import part_periods
from bot.figures.stated import amount, dated, other_bases, stated
from bot.figures.window import Window
from bot.figures.yearly import none_before, since_of_year
from bot.periods import Day, Span, Year, long_date
from bot.questions import Among, Coverage, Direction, Grain, HighestSince, Latest, Total, text


def highest_since(question: HighestSince, known: Known) -> Answer:
    """The newest earlier piece of the same grain (for other periods: the same dates of earlier years) that
    was as high or higher, or as low or lower, as ISO text; its figure; and that of the period asked about.
    Where there is none, it is a record: the measure's first day, and the figure of the period.

    Raises ``NoFigure`` where the period is not covered from its start, or nothing comes before it.
    """
    if is_published_whole(question.subject) and isinstance(question.period, Year):
        return since_of_year(question, question.period, known)
    counted, value = to_be_ranked(question.subject, question.period, known)
    if value is None:
        raise _not_comparable(counted)
    before = _before(question, counted)
    if not any(piece.whole for piece in before):
        raise _nothing_before(counted)
    at = next(
        (at for at in reversed(range(len(before))) if _as_far(before[at], value, question, counted)), -1
    )
    found = before[at] if at >= 0 else None
    caveats = _caveats(before[at + 1 :], found, _standing(question, value, counted), counted)
    caveats += [] if found else [none_before(question)]
    caveats += other_bases((counted, *([found] if found else [])), counted.quantity, known)
    return compose(question, _figures(question, value, found, counted, known), (counted,), known, caveats)


def _before(question: HighestSince, counted: Window) -> list[Piece]:
    """Those of its like that end before the period begins, in order."""
    first = counted.quantity.column.first
    if counted.asked.first <= first:
        return []
    return _like(question, Span(first, counted.asked.first - timedelta(days=1)), counted)


def _like(question: HighestSince, within: Span, counted: Window) -> list[Piece]:
    among: Among = "all" if Grain.of(question.period) else "like"
    return list(peers(counted, among, within))


def _standing(question: HighestSince, value: Number, counted: Window) -> Span:
    """The days for which it holds: to the newest day, unless something passed it since."""
    first, newest = counted.quantity.column.first, counted.quantity.column.last
    if counted.asked.last >= newest:
        return Span(first, counted.span.last)
    later = _like(question, Span(counted.asked.last + timedelta(days=1), newest), counted)
    passed = any(_as_far(piece, value, question, counted) and piece.value != value for piece in later)
    return Span(first, counted.span.last if passed else newest)


def _as_far(piece: Piece, value: Number, question: HighestSince, counted: Window) -> bool:
    """What is not whole counts only where its figure can but grow and is as high already."""
    if question.direction is Direction.LOWEST:
        return piece.whole and piece.value <= value
    return piece.value >= value and (piece.whole or counted.grows)


def _caveats(later: list[Piece], found: Piece | None, standing: Span, counted: Window) -> list[Caveat]:
    """``later``: the pieces between the one found and the period asked about."""
    caveats: list[Caveat] = [Scope(standing)]
    caveats += part_periods(
        [found.name] if found and not found.whole else [], [p.name for p in later if not p.whole]
    )
    first = found.span.last if found else counted.quantity.column.first
    missing = counted.quantity.absent(Span(first, counted.span.first))
    if missing and isinstance(counted.period, Day):
        days = f"{len(missing)} days" if len(missing) > 1 else "one day"
        caveats.append(Note(f"Nothing is held for {days} in between, from {long_date(missing[0])} on."))
    return caveats + same_days(counted)


def _figures(
    question: HighestSince, value: Number, found: Piece | None, counted: Window, known: Known
) -> tuple[Figure, ...]:
    quantity, asked = counted.quantity, figure(counted, value, known)
    level = question.direction.level
    if found is None:
        first = quantity.column.first
        day = Span(first, first)
        none = f"first day held: none as {level} since"
        return stated(Role.WHEN, none, first.isoformat(), Grain.DAY, day, quantity, known), asked
    unit = Grain.of(found.period) or "period"
    newest = f"newest earlier {unit} as {level}"
    return dated(found, unit, newest, quantity, known), amount(found, quantity, known), asked


def _not_comparable(counted: Window) -> NoFigure:
    return NoFigure(
        f"{counted.period.name} cannot be set against what came before it: it is not held from its first "
        "day, or has no figure.",
        (text(Coverage(counted.subject)), text(Latest(counted.subject))),
    )


def _nothing_before(counted: Window) -> NoFigure:
    name, period = counted.quantity.measure.name, counted.period
    return NoFigure(
        f"Nothing held for {name} before {period.name} can be set beside it: figures begin on "
        f"{long_date(counted.quantity.column.first)}.",
        (text(Total(counted.subject, period)), text(Coverage(counted.subject))),
    )
