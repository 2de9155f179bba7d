"""From a watch and the figures held to the facts that it is about: pure functions.

A fact has a key that stays the same for as long as it is the same fact, whatever its figure is revised to.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple, TypeVar, assert_never

from bot.newsroom.nil_days import nil_spans
from bot.periods import Day, Range, Week, Year
from bot.questions import Grain, HighestSince, Question, Reach, Subject, Total
from bot.questions.conditions import ANY
from bot.sending.calendar import key_of, week_of
from bot.sending.watch import Above, Deaths, NoneFor, Records, RunningTotal, Watch

DAYS_OF_WEEK = 7
ONE_DAY = timedelta(days=1)
Piece = TypeVar("Piece", date, Week)
Rows = Iterable[tuple[date, date, float]]


class Fact(NamedTuple):
    """``day``: the last day that it rests on."""

    key: str
    day: date


def facts(watch: Watch, rows: Rows) -> list[Fact]:
    """All that the rows (first day, last day, value), in order, come to. A day that is not held is not
    nought, and a week counts only whole."""
    pieces = [(first, last, int(value)) for first, last, value in rows]
    match watch:
        case Above(condition=condition, grain=Grain.DAY):
            return [
                _on_day(first) for first, last, value in pieces if first == last and condition.holds(value)
            ]
        case Above(condition=condition):
            return [_in_week(week) for week, value in _weeks(pieces).items() if condition.holds(value)]
        case Records():
            return [*_records(pieces)]
        case RunningTotal(threshold=threshold):
            return [*_passed(pieces, threshold)]
        case NoneFor(days=days):
            return [*_without(pieces, days)]
        case Deaths():
            return [_on_day(first) for first, _, value in pieces if ANY.holds(value)]
        case _:
            assert_never(watch)


def question(watch: Watch, key: str) -> Question:
    """The question whose answer says the fact."""
    what, _, of = key.partition(":")
    subject = Subject(watch.measure)
    match watch:
        case Records():
            return HighestSince(subject, week_of(of) if what == "week" else Day(date.fromisoformat(of)))
        case RunningTotal(threshold=threshold):
            return Reach(subject, threshold, Year(int(of)))
        case NoneFor(days=days):
            first = date.fromisoformat(of)
            return Total(subject, Range(first, first + (days - 1) * ONE_DAY))
        case Above() | Deaths():
            return Total(subject, week_of(of) if what == "week" else Day(date.fromisoformat(of)))
        case _:
            assert_never(watch)


def _on_day(day: date) -> Fact:
    return Fact(f"day:{day.isoformat()}", day)


def _in_week(week: Week) -> Fact:
    return Fact(f"week:{key_of(week)}", week.ending)


def _weeks(pieces: list[tuple[date, date, int]]) -> dict[Week, int]:
    """The totals of weeks, Monday to Sunday, of which every day is held."""
    held: dict[Week, int] = {}
    totals: dict[Week, int] = {}
    for first, last, value in pieces:
        week = Week.of(first)
        held[week] = held.get(week, 0) + (last - first).days + 1
        totals[week] = totals.get(week, 0) + value
    return {week: total for week, total in totals.items() if held[week] == DAYS_OF_WEEK}


def _records(pieces: list[tuple[date, date, int]]) -> Iterator[Fact]:
    """Each day, and each week, higher than all before it. A tie is none, nor is the first of all."""
    days = {first: value for first, last, value in pieces if first == last}
    yield from (_on_day(day) for day in _rising(days))
    yield from (_in_week(week) for week in _rising(_weeks(pieces)))


def _rising(values: Mapping[Piece, int]) -> Iterator[Piece]:
    highest: int | None = None
    for piece, value in values.items():
        if highest is not None and value > highest:
            yield piece
        highest = value if highest is None else max(highest, value)


def _passed(pieces: list[tuple[date, date, int]], threshold: int) -> Iterator[Fact]:
    """The day on which each year's running total came to the threshold."""
    totals: dict[int, int] = {}
    for _, last, value in pieces:
        before = totals.get(last.year, 0)
        totals[last.year] = before + value
        if before < threshold <= before + value:
            yield Fact(f"year:{last.year}", last)


def _without(pieces: list[tuple[date, date, int]], days: int) -> Iterator[Fact]:
    """Runs of that many days without any, known by their first day."""
    for span in nil_spans({first: value for first, _, value in pieces}):
        if span.days >= days:
            yield Fact(f"from:{span.first.isoformat()}", span.first + (days - 1) * ONE_DAY)
