"""The whole year that ended in a week, or in one before it that was not sent, or was with days missing."""

from collections.abc import Collection, Iterable
from datetime import date

from bot.answers import Answer, PartPeriods, Scope
from bot.answers.digest import YearEnded
from bot.measures import BY_NAME
from bot.newsroom.asking import Asking
from bot.newsroom.digests.held import held
from bot.newsroom.digests.revised import Since, known_at
from bot.newsroom.digests.to_date import COUNTED
from bot.newsroom.digests.weeks import ONE_DAY, year_that_ends_in
from bot.periods import Range, Span, Week, Year
from bot.questions import Compare, Direction, Rank, Subject, Total


def years_ended(week: Week, measures: Collection[str], since: Since, asking: Asking) -> tuple[YearEnded, ...]:
    """Of each measure chosen that is counted by day: the years that ended in the week, or in those that were
    not sent; and the one before that could not be told when the last digest was written, and can now."""
    ended = [year for each in (*since.skipped, week) if (year := year_that_ends_in(each)) is not None]
    counted = [Subject(name) for name in measures if name in COUNTED]
    told = [_ended(subject, Year(year), asking) for year in ended for subject in counted]
    before = (week.ending + ONE_DAY).year - 1
    if since.desk is not None and before not in ended:
        told += _made_whole(Year(before), counted, known_at(since, asking), asking)
    return tuple(told)


def _made_whole(year: Year, counted: Iterable[Subject], then: Asking, now: Asking) -> list[YearEnded]:
    owed = [subject for subject in counted if then.whole(Total(subject, year)) is None]
    return [each for each in (_ended(subject, year, now) for subject in owed) if each.total is not None]


def _ended(subject: Subject, year: Year, asking: Asking) -> YearEnded:
    """Against the year before where that is held whole too."""
    against = asking.whole(Compare(subject, year, Year(year.year - 1)))
    total = against or asking.whole(Total(subject, year))
    place = _place(subject, year, asking) if total is not None else None
    days = held(subject.measure, asking)
    missing = days.missing(year.span(days.span)) if days is not None else ()
    return YearEnded(subject.measure, year.year, total, place, missing)


def _place(subject: Subject, year: Year, asking: Asking) -> Answer | None:
    """Among the years from the first recorded to itself, counted from the nearer end: the second highest, the
    lowest. None where one of them is not held whole: it may have been higher, or lower."""
    years = Range(BY_NAME[subject.measure].first_day, date(year.year, 12, 31))
    ranked = (asking.whole(Rank(subject, year, years, direction=direction)) for direction in Direction)
    sure = [found for found in ranked if found is not None and _is_of_all(found, years)]
    return min(sure, key=lambda found: int(found.figures[0].value), default=None)


def _is_of_all(found: Answer, years: Range) -> bool:
    in_part = any(isinstance(caveat, PartPeriods) for caveat in found.caveats)
    return Scope(Span(years.first, years.last)) in found.caveats and not in_part
