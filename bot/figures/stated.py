"""A piece of a window as figures: what it came to, and which one it is."""

from collections.abc import Iterable
from typing import Protocol

from bot.answers import Figure, OtherBasis, Value
from bot.figures.compose import source_of
from bot.figures.finals import FINAL_MEASURES, final
from bot.figures.known import Known
from bot.figures.pieces import Piece
from bot.figures.quantity import Number, Quantity
from bot.periods import Span
from bot.questions import Grain
from bot.releases import Status


class Stated(Protocol):
    """Something that has a figure, a name to print and a name as ISO text: a piece, a weekday."""

    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def value(self) -> Number: ...
    @property
    def span(self) -> Span: ...
    @property
    def whole(self) -> bool: ...


def amount(piece: Stated, counted: Quantity, known: Known) -> Figure:
    """What a piece came to."""
    measure = counted.measure
    return _figure(f"{measure.name}, {piece.name}", piece.value, measure.unit, piece.span, counted, known)


def dated(piece: Stated, grain: Grain, what: str, counted: Quantity, known: Known) -> Figure:
    """Which piece it was, as ISO text. ``what``: what is dated."""
    return _figure(f"{what}, {piece.name}", piece.text, grain, piece.span, counted, known)


def _figure(name: str, value: Value, unit: str, span: Span, counted: Quantity, known: Known) -> Figure:
    source = source_of(counted, span, known)
    return Figure(name, value, unit, span.first, span.last, Status.PROVISIONAL, source)


def other_bases(pieces: Iterable[Piece], counted: Quantity, known: Known) -> list[OtherBasis]:
    """The final figures of pieces for which they are held and differ."""
    name = counted.measure.name
    if name not in FINAL_MEASURES:
        return []
    official = [(piece, final(name, piece.span, known.holdings)) for piece in pieces]
    return [
        OtherBasis(longer.value, Status.FINAL, piece.period)
        for piece, longer in official
        if longer is not None and longer.value != piece.value
    ]
