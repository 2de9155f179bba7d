"""The longest or the current run of days (weeks, for what is published by week) that meet a condition."""

from collections.abc import Iterator
from dataclasses import replace

from bot.answers import Answer, Caveat, Figure, Note, Scope, Tied
from bot.errors import NoFigure
from bot.figures.compose import compose
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import pieces
from bot.figures.stated import stated
from bot.figures.window import Window
from bot.periods import Span, long_date, range_name
from bot.questions import Condition, Grain, Streak


def streak(question: Streak, known: Known) -> Answer:
    """The run's length, then its first and its last day as ISO text; 0 alone where there is none.

    A piece that is not held ends a run. Raises ``NoFigure`` for the current run of a period that ended.
    """
    counted = grained(question.subject, question.period, Grain.WEEK, known)
    if question.which == "current" and counted.span.last < counted.quantity.column.last:
        raise _not_current(question, counted)
    found = list(runs(counted, question.condition))
    if question.which == "current":
        found = [run for run in found if run.last == counted.span.last]
    length = max((run.days for run in found), default=0)
    longest = [run for run in found if run.days == length]
    caveats: list[Caveat] = [Scope(counted.span)]
    if len(longest) > 1:
        caveats.append(Tied(tuple(range_name(run) for run in longest[1:])))
    caveats += [note for run in longest[:1] for note in _edges(run, question, counted)]
    figures = _figures(question, longest[0] if longest else None, counted, known)
    return compose(question, figures, (counted,), known, caveats)


def runs(counted: Window, condition: Condition) -> Iterator[Span]:
    """The runs within a window, in order."""
    run: Span | None = None
    for piece in pieces(counted, _grain(counted)):
        if not condition.holds(piece.value):
            continue
        if run is not None and piece.span.first.toordinal() - run.last.toordinal() == 1:
            run = Span(run.first, piece.span.last)
            continue
        if run is not None:
            yield run
        run = piece.span
    if run is not None:
        yield run


def _grain(counted: Window) -> Grain:
    return Grain.WEEK if counted.quantity.column.step == 7 else Grain.DAY


def _edges(run: Span, question: Streak, counted: Window) -> list[Note]:
    """What is known of a run beyond the ends of the window: the period's, or those of what is held."""
    if counted.span.first < run.first and run.last < counted.span.last:
        return []
    held = counted.quantity.column.span
    full = next(run_ for run_ in runs(replace(counted, span=held), question.condition) if run_.contains(run))
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


def _figures(question: Streak, run: Span | None, counted: Window, known: Known) -> tuple[Figure, ...]:
    quantity, unit = counted.quantity, f"{_grain(counted)}s"
    what = f"{question.which} run of {unit} with {quantity.measure.name} {question.condition.text}"
    if run is None:
        return (stated(f"{what}, {counted.period.name}", 0, unit, counted.span, quantity, known),)
    length = run.days // quantity.column.step
    return (
        stated(f"{what}, {range_name(run)}", length, unit, run, quantity, known),
        stated("first day of the run", run.first.isoformat(), "day", run, quantity, known),
        stated("last day of the run", run.last.isoformat(), "day", run, quantity, known),
    )


def _not_current(question: Streak, counted: Window) -> NoFigure:
    measure, condition = counted.quantity.measure.name, question.condition.text
    newest = long_date(counted.quantity.column.last)
    return NoFigure(
        f"A current run ends on the newest day held, {newest}; {counted.period.name} ended before that.",
        (
            f"current run of {measure} {condition} ever",
            f"longest run of {measure} {condition} {question.period.joiner}{question.period.text}",
        ),
    )
