"""Whether pieces meet a condition, where some may not be whole."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers import Caveat
from bot.figures.pieces import Piece
from bot.figures.ranking import part_periods
from bot.measures import Adds, Measure
from bot.questions import Comparator, Condition


def meets(condition: Condition, piece: Piece, measure: Measure) -> bool | None:
    """None where the piece is not whole and could still go either way: a sum only grows, so what is
    over a number stays over it, and what is not under it never will be. A ratio may go anywhere."""
    holds = condition.holds(piece.value)
    if piece.whole:
        return holds
    if measure.adds is Adds.RATIO:
        return None
    match condition.comparator:
        case Comparator.OVER | Comparator.AT_LEAST:
            return holds or None
        case Comparator.UNDER | Comparator.AT_MOST:
            return None if holds else False
        case Comparator.EXACTLY:
            return False if piece.value > condition.threshold else None
        case Comparator.NEARLY:
            return False if piece.value >= condition.threshold else None
        case Comparator.ABOUT | Comparator.JUST_OVER:
            return False if piece.value > condition.threshold and not holds else None


@dataclass(frozen=True, slots=True)
class Judged:
    """Pieces that meet a condition, in order, and how many were looked at; ``undecided``: those that
    could still go either way, and are not counted in."""

    met: tuple[Piece, ...]
    decided: int
    undecided: tuple[Piece, ...]

    @property
    def caveats(self) -> list[Caveat]:
        counted = [piece.name for piece in self.met if not piece.whole]
        return part_periods(counted, [piece.name for piece in self.undecided])


def judge(found: Iterable[Piece], condition: Condition, measure: Measure) -> Judged:
    verdicts = [(piece, meets(condition, piece, measure)) for piece in found]
    undecided = tuple(piece for piece, verdict in verdicts if verdict is None)
    met = tuple(piece for piece, verdict in verdicts if verdict)
    return Judged(met, len(verdicts) - len(undecided), undecided)
