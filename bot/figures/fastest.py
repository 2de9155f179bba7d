"""Which year reached a running total in the fewest days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.answers import Answer, Caveat, Figure, Note, Role, Scope, Tied
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.running import must_add_up
from bot.figures.stated import stated
from bot.figures.window import Window
from bot.periods import Ever, Span, Year, long_date
from bot.questions import Extreme, Fastest, Grain, Series, text


@dataclass(frozen=True, slots=True)
class Run:
    """A year's days that are held, and its running total's way through them."""

    held: Span
    total: int
    reached: date | None

    @property
    def year(self) -> int:
        return self.held.first.year

    @property
    def over(self) -> bool:
        return (self.held.last.month, self.held.last.day) == (12, 31)

    @property
    def covered(self) -> bool:
        return (self.held.first.month, self.held.first.day) == (1, 1)

    @property
    def span(self) -> Span:
        return Span(self.held.first, self.reached or self.held.last)


def fastest(question: Fastest, known: Known) -> Answer:
    """The fastest year; then all that got there, the fastest first, each with the number of the day (1
    January is 1) on which it did, the last of the figure's days.

    Raises ``NoFigure`` where no year did. A year not held from 1 January is left out.
    """
    counted = grained(question.subject, Ever(), Grain.DAY, known)
    must_add_up(counted.quantity)
    everything = list(_runs(question.threshold, counted))
    order = sorted((run for run in everything if run.covered and run.reached), key=lambda run: run.span.days)
    if not order:
        raise _never(question, everything, counted)
    first = order[0]
    what = f"year that reached {question.threshold:,} for {counted.quantity.measure.name} in the fewest days"
    year = stated(Role.WHEN, what, str(first.year), Grain.YEAR, first.span, counted.quantity, known)
    days = [_figure(question, run, counted, known) for run in order]
    return compose(question, (year, *days), (counted,), known, _caveats(everything, order, counted))


def _runs(threshold: int, counted: Window) -> Iterator[Run]:
    quantity, held = counted.quantity, counted.span
    for year in range(held.first.year, held.last.year + 1):
        span = Year(year).span(held).overlap(held)
        if span is not None:
            yield Run(span, int(quantity.total(span) or 0), quantity.column.reached(threshold, span))


def _figure(question: Fastest, run: Run, counted: Window, known: Known) -> Figure:
    name = f"days to {question.threshold:,} for {counted.quantity.measure.name}, {run.year}"
    return stated(Role.COUNT, name, run.span.days, "days", run.span, counted.quantity, known)


def _caveats(everything: list[Run], order: list[Run], counted: Window) -> list[Caveat]:
    caveats: list[Caveat] = [Scope(counted.span)]
    tied = tuple(str(run.year) for run in order[1:] if run.span.days == order[0].span.days)
    if tied:
        caveats.append(Tied(tied))
    missed = [run for run in everything if run.covered and not run.reached]
    never = [str(run.year) for run in missed if run.over]
    if never:
        caveats.append(Note(f"Never reached in {', '.join(never)}."))
    caveats += [
        Note(f"Not reached in {run.year} by {long_date(run.held.last)}: {run.total:,} so far.")
        for run in missed
        if not run.over
    ]
    caveats += [
        Note(f"{run.year} is left out: its figures begin on {long_date(run.held.first)}.")
        for run in everything
        if not run.covered
    ]
    return caveats


def _never(question: Fastest, everything: list[Run], counted: Window) -> NoFigure:
    name = counted.quantity.measure.name
    most = max(everything, key=lambda run: run.total)
    return NoFigure(
        f"No year held from its 1 January has reached {question.threshold:,} for {name}: the most in a year "
        f"is {most.total:,}, in {most.year}.",
        (
            text(Extreme(question.subject, Ever(), Grain.YEAR)),
            text(Series(question.subject, Ever(), Grain.YEAR)),
        ),
    )
