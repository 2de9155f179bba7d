"""The successive records of a period: each piece higher, or lower, than all before it."""

from collections.abc import Iterable, Iterator

from bot.answers import Answer, Caveat, Figure, Note, Scope
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import Piece, pieces
from bot.figures.published import is_published_whole
from bot.figures.ranking import AnyStated, part_periods
from bot.figures.stated import amount, dated, other_bases
from bot.figures.window import Window
from bot.figures.yearly import answer_from, from_to, no_year, whole_years, year_figure
from bot.periods import Period
from bot.questions import Coverage, Direction, Extreme, Grain, Progression, Total, text


def progression(question: Progression, known: Known) -> Answer:
    """The records in order, the oldest first: their figures. ``back``: the figure of the one that many
    before the newest and which piece it was, then all of them.

    Nought is never a highest, and what equals a record is none. Raises ``NoFigure`` where there is no
    record, or none that many back.
    """
    if is_published_whole(question.subject) and question.grain is Grain.YEAR:
        return _of_years(question, known)
    counted = grained(question.subject, question.period, question.grain, known)
    everything = list(pieces(counted, question.grain))
    found = list(records(everything, question.direction, grows=counted.grows))
    if not found or (question.back or 0) >= len(found):
        raise _none(question, len(found), counted.period)
    parts = [piece.name for piece in everything if not piece.whole and piece not in found]
    caveats: list[Caveat] = [Scope(counted.span)]
    caveats += part_periods([piece.name for piece in found if not piece.whole], parts)
    caveats += _missing(counted)
    caveats += other_bases(found, counted.quantity, known)
    rows = tuple((piece.span.first, piece.span.last, piece.value) for piece in found)
    return compose(question, _figures(question, found, counted, known), (counted,), known, caveats, rows)


def records(everything: Iterable[AnyStated], direction: Direction, *, grows: bool) -> Iterator[AnyStated]:
    """``grows``: whether the figure of a piece that is not whole can but grow, so that it may be a highest
    already."""
    highest = direction is Direction.HIGHEST
    best = None
    for piece in everything:
        if not (piece.whole or (highest and grows)) or (highest and not piece.value):
            continue
        if best is None or (piece.value > best if highest else piece.value < best):
            best = piece.value
            yield piece


def _figures(question: Progression, found: list[Piece], counted: Window, known: Known) -> tuple[Figure, ...]:
    everything = [amount(piece, counted.quantity, known) for piece in found]
    if question.back is None:
        return tuple(everything)
    at = len(found) - 1 - question.back
    what = f"{question.direction} {question.grain} for {counted.quantity.measure.name} until then"
    return (everything[at], dated(found[at], question.grain, what, counted.quantity, known), *everything)


def _of_years(question: Progression, known: Known) -> Answer:
    """Of what is published for whole years."""
    years = whole_years(question.subject, question.period, known)
    if not years:
        raise no_year(question.subject, question.period)
    found = list(records(years, question.direction, grows=False))
    if (question.back or 0) >= len(found):
        raise _none(question, len(found), question.period)
    figures = [year.figure for year in found]
    if question.back is not None:
        at = len(found) - 1 - question.back
        what = f"{question.direction} year for {question.subject.text} until then"
        figures = [figures[at], year_figure(found[at], what), *figures]
    return answer_from(question, tuple(figures), from_to(years), years, known, (Scope(from_to(years)),))


def _missing(counted: Window) -> list[Note]:
    missing = len(counted.quantity.absent(counted.span))
    return [Note("What is not held may have been a record too.")] if missing else []


def _none(question: Progression, found: int, period: Period) -> NoFigure:
    name, grain = question.subject.text, question.grain
    if not found:
        return NoFigure(
            f"No whole {grain} of {name} in {period.name} was a record.",
            (text(Total(question.subject, period)), text(Coverage(question.subject))),
        )
    records = "was only one record" if found == 1 else f"were only {found} records"
    return NoFigure(
        f"There {records} by {grain} for {name} in {period.name}, so none stood {question.back} before the "
        "newest.",
        (
            text(Progression(question.subject, period, grain, question.direction)),
            text(Extreme(question.subject, period, grain, question.direction)),
        ),
    )
