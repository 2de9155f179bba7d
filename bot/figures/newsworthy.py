"""The newest thing worth saying: a record in the last seven days, a run of days without anybody, or
else the highest day of the year so far."""

from dataclasses import replace
from datetime import timedelta

from bot.answers import Caveat, Figure, Role, Scope, Tied
from bot.figures.known import Known
from bot.figures.quantity import Quantity, Sum
from bot.figures.stated import stated
from bot.periods import Span, YearToDate, long_date
from bot.series import Column

DAYS_OF_NEWS = 7
SHORTEST_RUN = 2
SHORTEST_YEAR = 30  # a record of a year that is a week old is none


def newsworthy(counted: Quantity, known: Known) -> tuple[list[Figure], list[Caveat]]:
    """Nothing for a ratio, or for a measure published by week."""
    column = counted.column
    if not isinstance(counted, Sum) or column.by_week:
        return [], []
    year = YearToDate(column.last.year).span(column.span).overlap(column.span) or column.span
    if max(_last_days(column)) == max(column.values) > 0:
        return _highest("since records began", column.span, counted, known)
    run = _run_of_nil(column)
    if max(_last_days(column)) < _peak(column, year) and run >= SHORTEST_RUN:
        return [_run(run, counted, known)], []
    if year.days < SHORTEST_YEAR or not _peak(column, year):
        return [], []
    return _highest(f"so far in {year.last.year}", year, counted, known)


def _last_days(column: Column) -> list[int]:
    return list(column.values[-DAYS_OF_NEWS:])


def _peak(column: Column, span: Span) -> int:
    return max((value for _, _, value in column.pieces(span)), default=0)


def _highest(scope: str, span: Span, counted: Quantity, known: Known) -> tuple[list[Figure], list[Caveat]]:
    peak = _peak(counted.column, span)
    *others, day = [day for day, _, value in counted.column.pieces(span) if value == peak]
    name = f"highest day of {counted.measure.name} {scope}, {long_date(day)}"
    caveats: list[Caveat] = [Scope(span)]
    if others:
        caveats.append(Tied(tuple(map(long_date, others))))
    highest = stated(Role.PIECE, name, peak, counted.measure.unit, Span(day, day), counted, known)
    return [replace(highest, of=long_date(day))], caveats


def _run_of_nil(column: Column) -> int:
    run = 0
    for value in reversed(column.values):
        if value != 0:
            return run
        run += 1
    return run


def _run(days: int, counted: Quantity, known: Known) -> Figure:
    last = counted.column.last
    span = Span(last - timedelta(days=days - 1), last)
    name = f"days in a row without {counted.measure.name}"
    return stated(Role.COUNT, name, days, "days", span, counted, known)
