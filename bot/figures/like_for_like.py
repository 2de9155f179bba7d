"""Two windows over the same calendar dates: a part year is never set against a whole one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.answers import Begins, Caveat, Cut, LikeForLike, PartAgainstWhole, UnevenLengths
from bot.figures.known import Known
from bot.figures.quantity import grain_of
from bot.figures.window import Window, window
from bot.periods import FinancialYear, Range, Span, Year, YearToDate

UNEVEN_DAYS = 3

_YEARS = (Year, FinancialYear, YearToDate)

Move = Callable[[Span], Span]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two windows to be set against each other, and what was done to make them alike."""

    after: Window
    before: Window
    caveats: tuple[Caveat, ...] = ()


def alike(after: Window, before: Window, known: Known) -> Pair:
    """Cut both windows to the dates that both have, where one is not complete or is part of a year
    and the other a whole one. Windows that no dates answer to each other in stay as they are."""
    if type(after.period) is type(before.period) is YearToDate and not (after.begins or before.begins):
        return _as_many_weeks(Pair(after, before), known)
    if not (_incomplete(after) or _incomplete(before) or _part_of_a_year(after, before)):
        return Pair(after, before)
    moves = _moves(_goal(after), _goal(before), after, before)
    if moves is None:
        return Pair(after, before)
    return _as_many_weeks(_cut(after, before, *moves, known), known)


def uneven(after: Window, before: Window) -> tuple[UnevenLengths, ...]:
    """Said where two windows clearly differ in length, in days or in the weeks that are published."""
    days, against, column = after.span.days, before.span.days, after.quantity.column
    if abs(days - against) <= UNEVEN_DAYS:
        return ()
    return (UnevenLengths(days // column.step, against // column.step, f"{grain_of(after.quantity)}s"),)


def _as_many_weeks(pair: Pair, known: Known) -> Pair:
    """The same dates hold a week more in one year than in another: the later window sets how many weeks
    are counted of the earlier one, from that one's first."""
    later_first = pair.after.span.first > pair.before.span.first
    later, earlier = (pair.after, pair.before) if later_first else (pair.before, pair.after)
    if not later.quantity.column.by_week or later.span.days == earlier.span.days:
        return pair
    last = earlier.span.first + timedelta(days=later.span.days - 1)
    weeks = window(earlier.quantity.measure.name, Range(earlier.span.first, last), known)
    after, before = (later, weeks) if later_first else (weeks, later)
    said = [caveat for caveat in pair.caveats if not isinstance(caveat, LikeForLike)]
    return Pair(after, before, (LikeForLike(after.span, before.span, later.span.days // 7), *said))


def _cut(after: Window, before: Window, back: Move, forth: Move, known: Known) -> Pair:
    """``back`` takes days of ``after`` to those of ``before``; ``forth`` the other way."""
    here, there = _days(after), _days(before)
    moved, returned = back(here), forth(there)
    inside_here, inside_there = here.overlap(returned), there.overlap(moved)
    if inside_here is None or inside_there is None:
        return Pair(after, before)
    # 29 February answers to 28 February: a window whose dates are all in the other stays as it is.
    a = here if there.contains(moved) else inside_here
    b = there if here.contains(returned) else inside_there
    if a == here and b == there:
        return Pair(after, before)
    cut_after, cut_before = _to(a, after, known), _to(b, before, known)
    said: list[Caveat] = [LikeForLike(cut_after.span, cut_before.span)]
    for old, new in ((after, cut_after), (before, cut_before)):
        if new is not old:
            said += [caveat for caveat in old.caveats if isinstance(caveat, Begins | Cut)]
            whole = old.quantity.total(old.span)
            if not _incomplete(old) and whole is not None:
                said.append(PartAgainstWhole(old.period, whole))
    return Pair(cut_after, cut_before, tuple(said))


def _to(days: Span, counted: Window, known: Known) -> Window:
    if days == _days(counted):
        return counted
    return window(counted.quantity.measure.name, Range(days.first, days.last), known)


def _moves(here: Span, there: Span, after: Window, before: Window) -> tuple[Move, Move] | None:
    """The same dates in another year; or, for periods of one length, as many days from the start."""
    years = there.first.year - here.first.year
    if here.in_year(there.first.year).first == there.first:
        return _by_years(years) if years else None
    if _part_of_a_year(after, before):
        part, whole = (here, there) if here.days < there.days else (there, here)
        for year in {whole.first.year, whole.last.year} - {part.first.year}:
            if whole.contains(part.in_year(year)):
                away = year - part.first.year
                return _by_years(away if part is here else -away)
        return None
    if abs(here.days - there.days) <= UNEVEN_DAYS:
        apart = there.first.toordinal() - here.first.toordinal()
        return _by_days(apart)
    return None


def _by_years(years: int) -> tuple[Move, Move]:
    return lambda span: span.in_year(span.first.year + years), lambda span: span.in_year(
        span.first.year - years
    )


def _by_days(days: int) -> tuple[Move, Move]:
    apart = timedelta(days=days)
    return (
        lambda span: Span(span.first + apart, span.last + apart),
        lambda span: Span(span.first - apart, span.last - apart),
    )


def _goal(counted: Window) -> Span:
    """The days that the period would have if all of it were held."""
    if isinstance(counted.period, YearToDate):
        return Year(counted.period.year).span(counted.asked)
    return counted.asked


def _days(counted: Window) -> Span:
    """The days counted; for a weekly measure, those that its weeks are sought in."""
    column = counted.quantity.column
    return (counted.asked.overlap(column.span) if column.by_week else None) or counted.span


def _incomplete(counted: Window) -> bool:
    return counted.cut or counted.begins or isinstance(counted.period, YearToDate)


def _part_of_a_year(after: Window, before: Window) -> bool:
    """Whether one of them is a year, and the other clearly shorter."""
    longer, shorter = (after, before) if _goal(after).days >= _goal(before).days else (before, after)
    return isinstance(longer.period, _YEARS) and _goal(longer).days - _goal(shorter).days > UNEVEN_DAYS
