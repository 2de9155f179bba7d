"""The successive records of a period: each piece higher, or lower, than all before it."""

from collections.abc import Iterable, Iterator

from bot.answers import Answer, Caveat, Figure, Note, Scope
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import Piece, pieces
from bot.figures.ranking import part_periods
from bot.figures.stated import amount, dated, other_bases
from bot.figures.window import Window
from bot.measures import Adds
from bot.questions import Direction, Progression


def progression(question: Progression, known: Known) -> Answer:
    """The records in order, the oldest first: their figures. ``back``: the figure of the one that many
    before the newest and which piece it was, then all of them.

    Nought is never a highest, and what equals a record is none. Raises ``NoFigure`` where there is no
    record, or none that many back.
    """
    counted = grained(question.subject, question.period, question.grain, known)
    everything = list(pieces(counted, question.grain))
    found = list(records(everything, question.direction, grows=_grows(counted)))
    if not found or (question.back is not None and question.back >= len(found)):
        raise _none(question, len(found), counted)
    parts = [piece.name for piece in everything if not piece.whole and piece not in found]
    caveats: list[Caveat] = [Scope(counted.span)]
    caveats += part_periods([piece.name for piece in found if not piece.whole], parts)
    caveats += _missing(counted)
    caveats += other_bases(found, counted.quantity, known)
    rows = tuple((piece.span.first, piece.span.last, piece.value) for piece in found)
    return compose(question, _figures(question, found, counted, known), (counted,), known, caveats, rows)


def records(everything: Iterable[Piece], direction: Direction, *, grows: bool) -> Iterator[Piece]:
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


def _grows(counted: Window) -> bool:
    return counted.quantity.measure.adds is not Adds.RATIO


def _figures(question: Progression, found: list[Piece], counted: Window, known: Known) -> tuple[Figure, ...]:
    everything = [amount(piece, counted.quantity, known) for piece in found]
    if question.back is None:
        return tuple(everything)
    at = len(found) - 1 - question.back
    what = f"{question.direction} {question.grain} for {counted.quantity.measure.name} until then"
    return (everything[at], dated(found[at], question.grain, what, counted.quantity, known), *everything)


def _missing(counted: Window) -> list[Note]:
    missing = len(counted.quantity.absent(counted.span))
    return [Note("What is not held may have been a record too.")] if missing else []


def _none(question: Progression, found: int, counted: Window) -> NoFigure:
    name, grain, period = counted.quantity.measure.name, question.grain, question.period
    within = f"{period.joiner}{period.text}"
    highest = f"{question.direction} 1 {grain} of {name} {within}"
    if not found:
        return NoFigure(
            f"No whole {grain} of {name} in {counted.period.name} was a record.",
            (f"total {name} {period.text}", f"coverage of {name}"),
        )
    records = "was only one record" if found == 1 else f"were only {found} records"
    return NoFigure(
        f"There {records} by {grain} for {name} in {counted.period.name}, so none stood {question.back} "
        "before the newest.",
        (f"{question.direction} records of {name} by {grain} {within}", highest),
    )
