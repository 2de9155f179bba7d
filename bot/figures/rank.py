"""Where a period stands among its like in other years, or among all of its grain."""

from dataclasses import dataclass

from bot.answers import Answer, Caveat, Figure, Hole, Note, Scope, Tied
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.peers import peers
from bot.figures.pieces import Piece
from bot.figures.quantity import Number
from bot.figures.ranking import part_periods
from bot.figures.stated import amount, other_bases, stated
from bot.figures.window import Window, reached, window
from bot.measures import Adds
from bot.periods import Day
from bot.questions import Direction, Grain, Rank


@dataclass(frozen=True, slots=True)
class Standing:
    """A value among others. ``better``: those before it, the nearest first; ``worse`` likewise after."""

    better: tuple[Piece, ...]
    tied: tuple[Piece, ...]
    worse: tuple[Piece, ...]
    left_out: tuple[Piece, ...]

    @property
    def place(self) -> int:
        return len(self.better) + 1

    @property
    def ranked(self) -> int:
        return len(self.better) + len(self.tied) + len(self.worse) + 1

    @property
    def beside(self) -> tuple[Piece, ...]:
        """The one above and the best of all; for the best itself the next one."""
        if not self.better:
            return self.worse[:1]
        return self.better[:1] if len(self.better) == 1 else (self.better[0], self.better[-1])

    @property
    def caveats(self) -> list[Caveat]:
        said: list[Caveat] = [Tied(tuple(piece.name for piece in self.tied))] if self.tied else []
        parts = [piece.name for piece in (*self.better, *self.tied) if not piece.whole]
        return said + part_periods(parts, [piece.name for piece in self.left_out])


def rank(question: Rank, known: Known) -> Answer:
    """The place (1 is the highest, or the lowest where that is asked), the figure, the one above and the
    best (for the best, the next one), and how many were ranked. ``claimed``: whether that is the place,
    first.

    Raises ``NoFigure`` where the period is not covered from its start, or has no like.
    """
    grain = Grain.DAY if isinstance(question.period, Day) else Grain.WEEK
    counted = grained(question.subject, question.period, grain, known)
    value = counted.quantity.total(counted.span)
    if value is None or counted.asked.first < counted.quantity.column.first:
        raise _not_comparable(question, counted)
    scope = _scope(question, known)
    standing = _standing(value, list(peers(counted, question.among, scope.span)), question, counted)
    if standing.ranked == 1:
        raise _alone(question, counted)
    caveats: list[Caveat] = [Scope(scope.span), *standing.caveats]
    if counted.cut:
        caveats.append(Note(f"Since {counted.period.name} is not over, each is counted for the same days."))
    caveats += [caveat for caveat in scope.caveats if isinstance(caveat, Hole)]
    caveats += other_bases((counted,), counted.quantity, known)
    return compose(question, _figures(question, value, standing, counted, known), (counted,), known, caveats)


def _scope(question: Rank, known: Known) -> Window:
    """The days that others are looked for in. What is missing between its like does not matter."""
    within = window if question.among == "all" else reached
    return within(question.subject.measure, question.within, known)


def _standing(value: Number, others: list[Piece], question: Rank, counted: Window) -> Standing:
    """A period that is not whole counts only where it is at least as high already."""
    sign = -1 if question.direction is Direction.HIGHEST else 1
    grows = sign < 0 and counted.quantity.measure.adds is not Adds.RATIO
    placed: list[Piece] = []
    left_out: list[Piece] = []
    for piece in others:
        (placed if piece.whole or (grows and piece.value >= value) else left_out).append(piece)
    order = sorted(placed, key=lambda piece: sign * piece.value)
    better = [piece for piece in order if sign * piece.value < sign * value]
    tied = [piece for piece in order if piece.value == value]
    worse = order[len(better) + len(tied) :]
    return Standing(tuple(reversed(better)), tuple(tied), tuple(worse), tuple(left_out))


def _figures(
    question: Rank, value: Number, standing: Standing, counted: Window, known: Known
) -> tuple[Figure, ...]:
    quantity, span = counted.quantity, counted.span
    what = f"place by {question.direction} {quantity.measure.name}, {counted.period.name}"
    claim = f"whether it is number {question.claimed} by {question.direction} {quantity.measure.name}"
    yes_or_no = (
        ()
        if question.claimed is None
        else (stated(claim, standing.place == question.claimed, "yes or no", span, quantity, known),)
    )
    return (
        *yes_or_no,
        stated(what, standing.place, "place", span, quantity, known),
        figure(counted, value, known),
        *(amount(piece, quantity, known) for piece in standing.beside),
        stated("periods ranked", standing.ranked, "periods", span, quantity, known),
    )


def _not_comparable(question: Rank, counted: Window) -> NoFigure:
    name, period = counted.quantity.measure.name, counted.period
    return NoFigure(
        f"No place can be given to {period.name}: it is not held from its first day, or has no figure.",
        (f"coverage of {name}", f"total {name} {period.text}"),
    )


def _alone(question: Rank, counted: Window) -> NoFigure:
    name, period = counted.quantity.measure.name, counted.period
    return NoFigure(
        f"Nothing held for {name} can be set beside {period.name}, so it has no place among others.",
        (f"total {name} {period.text}", f"coverage of {name}"),
    )
