"""The sums behind a total, short enough to be checked by hand: day by day, or by month or by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from bot.answers import Answer
from bot.periods import MONTHS, Span, range_name
from bot.wording.spreadsheet import is_added_up

MOST_ROWS = 31
MOST_MONTHS = 24

Row = tuple[date, date, float]


@dataclass(frozen=True, slots=True)
class Sum:
    """``parts``: a number and the days it is of; they add up to ``total``, over ``span``. ``rows``: how many
    days or weeks that are."""

    span: Span
    total: float
    parts: tuple[tuple[float, str], ...]
    rows: int


def sums(answer: Answer) -> list[Sum]:
    """One for each period that the answer adds up and tells the total of; none where it is no sum."""
    if answer.rows is None or not is_added_up(answer):
        return []
    rows = list(answer.rows)
    sides = [[row for row in rows if _within(row, span)] for span in answer.spans]
    apart = sides if sum(map(len, sides)) == len(rows) else [rows]
    told = {figure.value for figure in answer.figures}
    return [one for one in map(_sum, filter(None, apart)) if one.total in told]


def _within(row: Row, span: Span) -> bool:
    return span.first <= row[0] and row[1] <= span.last


def _sum(rows: Sequence[Row]) -> Sum:
    span = Span(rows[0][0], rows[-1][1])
    return Sum(span, sum(value for _, _, value in rows), tuple(_parts(rows)), len(rows))


def _parts(rows: Sequence[Row]) -> Iterator[tuple[float, str]]:
    if len(rows) <= MOST_ROWS:
        yield from ((value, range_name(Span(first, last))) for first, last, value in rows)
        return
    for _, group in groupby(rows, _month if _months(rows) <= MOST_MONTHS else _year):
        part = list(group)
        yield sum(value for _, _, value in part), _named(part[0][0], part[-1][1])


def _months(rows: Sequence[Row]) -> int:
    return len(set(map(_month, rows)))


def _named(first: date, last: date) -> str:
    """A month or a year by its name where all of it is there; else the days."""
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        if first.month == last.month:
            return f"{MONTHS[first.month - 1]} {first.year}"
        if (first.month, last.month) == (1, 12):
            return str(first.year)
    return range_name(Span(first, last))


def _month(row: Row) -> tuple[int, ...]:
    return row[0].year, row[0].month


def _year(row: Row) -> tuple[int, ...]:
    return (row[0].year,)
