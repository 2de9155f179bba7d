"""A piece of a window as figures: what it came to, and which one it is."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from bot.answers import Figure, Number, OtherBasis, Role, Value
from bot.figures.compose import source_of
from bot.figures.finals import FINAL_MEASURES, final
from bot.figures.known import Known
from bot.figures.quantity import Quantity
from bot.periods import Period, Span
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


class Placed(Protocol):
    """Days counted, and the period that they stand for: a piece, a window."""

    @property
    def period(self) -> Period: ...
    @property
    def span(self) -> Span: ...


def amount(piece: Stated, counted: Quantity, known: Known) -> Figure:
    """What a piece came to."""
    measure, span, name = counted.measure, piece.span, piece.name
    return Figure(
        Role.PIECE,
        f"{measure.name}, {name}",
        piece.value,
        measure.unit,
        span.first,
        span.last,
        Status.PROVISIONAL,
        source_of(counted, span, known),
        name,
    )


def dated(piece: Stated, unit: str, what: str, counted: Quantity, known: Known) -> Figure:
    """Which piece it was, as ISO text. ``what``: what is dated."""
    which = stated(Role.WHEN, f"{what}, {piece.name}", piece.text, unit, piece.span, counted, known)
    return replace(which, of=piece.name)


def stated(
    role: Role, name: str, value: Value, unit: str, span: Span, counted: Quantity, known: Known
) -> Figure:
    """A figure read off a span's pieces in any way."""
    source = source_of(counted, span, known)
    return Figure(role, name, value, unit, span.first, span.last, Status.PROVISIONAL, source)


def other_bases(placed: Iterable[Placed], counted: Quantity, known: Known) -> list[OtherBasis]:
    """The final figures of pieces or windows for which they are held and differ."""
    name = counted.measure.name
    if name not in FINAL_MEASURES:
        return []
    official = [(place, final(name, place.span, known.holdings)) for place in placed]
    return [
        OtherBasis(longer.value, Status.FINAL, place.period, longer.publication)
        for place, longer in official
        if longer is not None and longer.value != counted.total(place.span)
    ]
