"""Pieces in order of their figures, where some pieces may not be whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.answers import Caveat, PartPeriods, Tied
from bot.figures.stated import Stated
from bot.questions import Direction

AnyStated = TypeVar("AnyStated", bound=Stated)


@dataclass(frozen=True, slots=True)
class Ranking(Generic[AnyStated]):
    """``shown``: the first so many, in order. ``tied``: those after them that share the last place.
    ``parts``: pieces that are not whole; those not shown or tied are left out."""

    shown: tuple[AnyStated, ...]
    tied: tuple[AnyStated, ...]
    parts: tuple[AnyStated, ...]

    @property
    def caveats(self) -> list[Caveat]:
        said: list[Caveat] = [Tied(tuple(piece.name for piece in self.tied))] if self.tied else []
        placed = (*self.shown, *self.tied)
        return said + part_periods(
            [piece.name for piece in self.parts if piece in placed],
            [piece.name for piece in self.parts if piece not in placed],
        )


def ranking(
    pieces: Iterable[AnyStated], direction: Direction, count: int, above: int | None, *, grows: bool
) -> Ranking[AnyStated]:
    """The ``count`` highest or lowest pieces over ``above``; equal ones in the order given.

    What is not whole is placed only among the highest, and only where its figure can but grow
    (``grows``): it is at least there already. A low figure may be low because it is not whole.
    """
    everything = tuple(pieces)
    provisional = grows and direction is Direction.HIGHEST
    sign = -1 if direction is Direction.HIGHEST else 1
    fit = (piece for piece in everything if piece.whole or provisional)
    over = [piece for piece in fit if above is None or piece.value > above]
    order = sorted(over, key=lambda piece: sign * piece.value)
    shown = tuple(order[:count])
    tied = tuple(piece for piece in order[count:] if piece.value == shown[-1].value)
    return Ranking(shown, tied, tuple(piece for piece in everything if not piece.whole))


def part_periods(counted: Iterable[str], left_out: Iterable[str]) -> list[Caveat]:
    """What is said of pieces that are not whole, by name."""
    said = (PartPeriods(tuple(counted)), PartPeriods(tuple(left_out), left_out=True))
    return [caveat for caveat in said if caveat.names]
