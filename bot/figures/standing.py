"""A figure's place among others."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic

from bot.answers import Caveat, Figure, Number, Role, Tied
from bot.errors import NoFigure
from bot.figures.ranking import AnyStated, part_periods
from bot.periods import Period
from bot.questions import Coverage, Direction, Rank, Subject, Total, text


@dataclass(frozen=True, slots=True)
class Standing(Generic[AnyStated]):
    """A value among others. ``better``: those before it, the nearest first; ``worse`` likewise after."""

    better: tuple[AnyStated, ...]
    tied: tuple[AnyStated, ...]
    worse: tuple[AnyStated, ...]
    left_out: tuple[AnyStated, ...]

    @property
    def place(self) -> int:
        return len(self.better) + 1

    @property
    def ranked(self) -> int:
        return len(self.better) + len(self.tied) + len(self.worse) + 1

    @property
    def beside(self) -> tuple[AnyStated, ...]:
        """The one above and the best of all; for the best itself the next one."""
        if not self.better:
            return self.worse[:1]
        return self.better[:1] if len(self.better) == 1 else (self.better[0], self.better[-1])

    @property
    def caveats(self) -> list[Caveat]:
        said: list[Caveat] = [Tied(tuple(piece.name for piece in self.tied))] if self.tied else []
        parts = [piece.name for piece in (*self.better, *self.tied) if not piece.whole]
        return said + part_periods(parts, [piece.name for piece in self.left_out])


def standing_of(
    value: Number, others: Iterable[AnyStated], direction: Direction, *, grows: bool
) -> Standing[AnyStated]:
    """Where ``value`` stands. What is not whole counts only where it is at least as high already, and its
    figure can but grow (``grows``)."""
    sign = -1 if direction is Direction.HIGHEST else 1
    placed: list[AnyStated] = []
    left_out: list[AnyStated] = []
    for piece in others:
        counts = piece.whole or (sign < 0 and grows and piece.value >= value)
        (placed if counts else left_out).append(piece)
    order = sorted(placed, key=lambda piece: sign * piece.value)
    better = [piece for piece in order if sign * piece.value < sign * value]
    tied = [piece for piece in order if piece.value == value]
    worse = order[len(better) + len(tied) :]
    return Standing(tuple(reversed(better)), tuple(tied), tuple(worse), tuple(left_out))


def place_figures(
    question: Rank, own: Figure, standing: Standing[AnyStated], beside: Iterable[Figure]
) -> tuple[Figure, ...]:
    """Whether it has the place that is claimed, if one is; its place, its own figure, those that stand beside
    it, and how many were ranked."""
    who = f"{question.direction} {question.subject.text}"
    claim, holds = f"whether it is number {question.claimed} by {who}", standing.place == question.claimed
    return (
        *([] if question.claimed is None else [own.derived(Role.VERDICT, claim, holds, "yes or no")]),
        own.derived(Role.PLACE, f"place by {who}, {own.of}", standing.place, "place"),
        own,
        *beside,
        own.derived(Role.COUNT, "periods ranked", standing.ranked, "periods"),
    )


def alone(subject: Subject, period: Period) -> NoFigure:
    return NoFigure(
        f"Nothing held for {subject.text} can be set beside {period.name}, so it has no place among others.",
        (text(Total(subject, period)), text(Coverage(subject))),
    )
