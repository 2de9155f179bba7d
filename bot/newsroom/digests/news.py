"""What happened in a week that is news: records, runs of days without arrivals, round numbers passed.

All of it is as of the week's Sunday: what was passed later does not undo it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.answers import Answer, Role
from bot.answers.digest import NilRun
from bot.measures import BY_NAME
from bot.newsroom.asking import Asking
from bot.newsroom.digests.held import DaysHeld, held, holes
from bot.newsroom.nil_days import nil_spans
from bot.periods import Day, Period, Range, Span, Week, Year
from bot.questions import Coverage, HighestSince, Reach, Subject, Total

ARRIVALS = Subject("arrivals")
ROUND_IN_A_YEAR = 5_000
ROUND_IN_ALL = 10_000
DAYS_OF_NOTE = 90
"""The highest day, or week, in as many days is news; of fewer, it is the ordinary run of things."""
NIL_DAYS_OF_NOTE = 7
ONE_DAY = timedelta(days=1)

Rows = Iterable[tuple[date, date, float]]


def news(week: Week, asking: Asking) -> tuple[Answer, ...]:
    """The highest week and day in a long time, then the round numbers passed in the week."""
    found, days = asking.whole(Total(ARRIVALS, week)), held("arrivals", asking)
    if found is None or found.rows is None or days is None:
        return ()
    return (*_highest(week, found.rows, days, asking), *_round_numbers(week, asking))


def _highest(week: Week, rows: Rows, days: DaysHeld, asking: Asking) -> Iterator[Answer]:
    """Not where a day in between is missing: it may have been higher."""
    peak = max(rows, key=lambda row: row[2], default=None)
    if peak is None or not peak[2]:
        return
    for period in (week, Day(peak[0])):
        found = asking.ask(HighestSince(ARRIVALS, period))
        if found is not None and _is_of_note(found) and not days.missing(_since(found)):
            yield found


def _is_of_note(found: Answer) -> bool:
    """Whether nothing as high came before it, or nothing for long; a tie is as high."""
    (asked,), earlier = found.having(Role.TOTAL), found.only(Role.PIECE)
    return earlier is None or (asked.start - earlier.end).days >= DAYS_OF_NOTE


def _since(found: Answer) -> Span:
    """The days in between: after the one as high, or from the first of all."""
    (asked,), earlier = found.having(Role.TOTAL), found.only(Role.PIECE)
    return Span(found.figures[0].start if earlier is None else earlier.end, asked.end)


def _round_numbers(week: Week, asking: Asking) -> Iterator[Answer]:
    """The highest multiple of 5,000 that a year's running total passed in the week, which may lie in two,
    and of 10,000 that the total since records began did."""
    days = week.span(Span(week.ending, week.ending))
    for year in range(days.first.year, days.last.year + 1):
        inside = days.overlap(Year(year).span(days))
        if inside is not None:
            yield from _passed(Year(year), date(year, 1, 1), inside, ROUND_IN_A_YEAR, asking)
    begin = BY_NAME["arrivals"].first_day
    yield from _passed(Range(begin, days.last), begin, days, ROUND_IN_ALL, asking)


def _passed(period: Period, first: date, days: Span, step: int, asking: Asking) -> Iterator[Answer]:
    """The highest multiple of ``step`` that the running total from ``first`` passed in the days."""
    whole, before = (_so_far(first, last, asking) for last in (days.last, days.first - ONE_DAY))
    if whole is not None and before is not None and whole // step > before // step:
        found = asking.ask(Reach(ARRIVALS, whole // step * step, period))
        yield from [found] if found is not None else []


def _so_far(first: date, last: date, asking: Asking) -> int | None:
    """None where a day is missing: the total would be too low."""
    if last < first:
        return 0
    found = asking.ask(Total(ARRIVALS, Range(first, last)))
    return int(found.figures[0].value) if found is not None and not holes(found) else None


def nil_run(week: Week, asking: Asking) -> NilRun | None:
    """A run of at least seven days without arrivals that lasts to the week's Sunday, or ended in the week.
    None where there is none."""
    found = asking.ask(Coverage(ARRIVALS))
    return run_of_note(found.rows or (), week) if found is not None else None


def run_of_note(rows: Rows, week: Week) -> NilRun | None:
    """The newest such run among rows by day. A day that is not held ends a run; one that begins after such
    a day may have begun earlier, and is not told."""
    monday = week.ending - 6 * ONE_DAY
    by_day = {first: int(value) for first, _, value in rows if first <= week.ending}
    for span in reversed(list(nil_spans(by_day))):
        if span.last < monday - ONE_DAY:
            return None
        then = by_day.get(span.last + ONE_DAY)
        began = span.first - ONE_DAY in by_day
        if began and span.days >= NIL_DAYS_OF_NOTE and (span.last == week.ending or then):
            return NilRun(span, span.last + ONE_DAY if then else None, then or 0)
    return None
