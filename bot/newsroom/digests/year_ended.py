"""The whole year that ended in a week, or in one before it that was not sent."""

from collections.abc import Collection, Iterable
from datetime import date

from bot.answers import Answer, PartPeriods, Scope
from bot.answers.digest import YearEnded
from bot.measures import BY_NAME
from bot.newsroom.asking import Asking
from bot.newsroom.digests.held import held
from bot.newsroom.digests.to_date import COUNTED
from bot.newsroom.digests.weeks import year_that_ends_in
from bot.periods import Range, Span, Week, Year
from bot.questions import Compare, Direction, Rank, Subject, Total


def years_ended(weeks: Iterable[Week], measures: Collection[str], asking: Asking) -> tuple[YearEnded, ...]:
    """Of each measure chosen that is counted by day; none for weeks in which no year ended."""
    years = [year for year in map(year_that_ends_in, weeks) if year is not None]
    counted = [Subject(name) for name in measures if name in COUNTED]
    return tuple(_ended(subject, Year(year), asking) for year in years for subject in counted)


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
