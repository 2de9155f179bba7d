"""The longest or the current run of days, weeks, months or years that meet a condition."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.answers import Answer, Caveat, Figure, Note, Role, Scope, Tied
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.meets import Judged, judge
from bot.figures.pieces import Piece, pieces
from bot.figures.quantity import grain_of
from bot.figures.stated import stated
from bot.figures.window import Window
from bot.periods import Ever, Span, long_date, range_name
from bot.questions import Grain, Streak, text


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that follow each other, by their days and their number."""

    span: Span
    length: int


def streak(question: Streak, known: Known) -> Answer:
    """The run's length, then its first and its last day as ISO text; 0 alone where there is none. Days of
    what is published by week are weeks.

    A piece that is not held ends a run. Raises ``NoFigure`` for the current run of a period that ended.
    """
    shortest = Grain.WEEK if question.grain is Grain.DAY else question.grain
    counted = grained(question.subject, question.period, shortest, known)
    if question.which == "current" and counted.span.last < counted.quantity.column.last:
        raise _not_current(question, counted)
    judged = _judged(question, counted)
    found = list(runs(judged.met))
    if question.which == "current":
        found = [run for run in found if run.span.last == _newest(judged, counted)]
    length = max((run.length for run in found), default=0)
    longest = [run for run in found if run.length == length]
    caveats: list[Caveat] = [Scope(counted.span), *judged.caveats]
    if len(longest) > 1:
        caveats.append(Tied(tuple(range_name(run.span) for run in longest[1:])))
    caveats += [note for run in longest[:1] for note in _edges(run.span, question, counted)]
    figures = _figures(question, longest[0] if longest else None, counted, known)
    return compose(question, figures, (counted,), known, caveats)


def runs(met: Iterable[Piece]) -> Iterator[Run]:
    """The runs among pieces in order."""
    run: Run | None = None
    for piece in met:
        if run is not None and piece.span.first.toordinal() - run.span.last.toordinal() == 1:
            run = Run(Span(run.span.first, piece.span.last), run.length + 1)
            continue
        if run is not None:
            yield run
        run = Run(piece.span, 1)
    if run is not None:
        yield run


def _judged(question: Streak, counted: Window) -> Judged:
    found = pieces(counted, _grain(question, counted))
    return judge(found, question.condition, counted.quantity.measure)


def _newest(judged: Judged, counted: Window) -> date:
    """The last day of the newest piece that is decided: one that goes on may yet meet the condition."""
    open_ones = [piece.span for piece in judged.undecided if piece.span.last == counted.span.last]
    return open_ones[0].first - timedelta(days=1) if open_ones else counted.span.last


def _grain(question: Streak, counted: Window) -> Grain:
    return grain_of(counted.quantity) if question.grain is Grain.DAY else question.grain


def _edges(run: Span, question: Streak, counted: Window) -> list[Note]:
    """What is known of a run beyond the ends of the window: the period's, or those of what is held."""
    if counted.span.first < run.first and run.last < counted.span.last:
        return []
    held = counted.quantity.column.span
    everything = runs(_judged(question, replace(counted, span=held)).met)
    full = next((other.span for other in everything if other.span.contains(run)), run)
    notes = []
    if full.first < run.first:
        notes.append(f"The run began before {counted.period.name}, on {long_date(full.first)}.")
    elif run.first == held.first:
        notes.append(f"Figures begin on {long_date(held.first)}: the run may have begun before.")
    if full.last > run.last:
        notes.append(f"The run went on after {counted.period.name}, to {long_date(full.last)}.")
    elif run.last == held.last and question.which == "longest":
        notes.append(f"The run had not ended on the newest day held, {long_date(held.last)}.")
    return [Note(sentence) for sentence in notes]


def _figures(question: Streak, run: Run | None, counted: Window, known: Known) -> tuple[Figure, ...]:
    quantity, unit = counted.quantity, f"{_grain(question, counted)}s"
    what = f"{question.which} run of {unit} with {quantity.measure.name} {question.condition.said}"
    if run is None:
        name = f"{what}, {counted.period.name}"
        none = stated(Role.COUNT, name, 0, unit, counted.span, quantity, known)
        return (replace(none, of=counted.period.name),)
    span = run.span
    length = stated(Role.COUNT, f"{what}, {range_name(span)}", run.length, unit, span, quantity, known)
    return (
        length,
        length.derived(Role.WHEN, "first day of the run", span.first.isoformat(), Grain.DAY),
        length.derived(Role.WHEN, "last day of the run", span.last.isoformat(), Grain.DAY),
    )


def _not_current(question: Streak, counted: Window) -> NoFigure:
    subject = counted.subject
    newest = long_date(counted.quantity.column.last)
    return NoFigure(
        f"A current run ends on the newest day held, {newest}; {counted.period.name} ended before that.",
        (
            text(Streak(subject, question.condition, Ever(), "current")),
            text(Streak(subject, question.condition, question.period)),
        ),
    )
