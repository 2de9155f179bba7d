"""The same part of every year: "July each year", "every July", "year to date by year since 2021"."""

from functools import partial

from bot.language.dated import in_another_year
from bot.language.meanings import Cue, Found, Only, Pieces
from bot.language.slots import Slots
from bot.language.when.reading import span_of
from bot.measures import BY_NAME
from bot.periods import Month, Period, Quarter, YearToDate
from bot.questions import Each, Grain, Subject


def every_year(slots: Slots) -> Each | None:
    """/crossings July each year"""
    pieces, only = slots.take(Pieces), slots.take(Only)
    if pieces is not None and pieces.grain is not Grain.YEAR:
        return None
    part = _recurring(only, slots) if only else _part(slots)
    slots.cue(Cue.SERIES, Cue.TOTAL, Cue.WHICH)
    subject = slots.subject()
    among = slots.period(subject.measure)
    periods = _in_each(part, among, subject, slots) if part else ()
    return Each(subject, periods) if len(periods) > 1 else None


def _recurring(only: Only, slots: Slots) -> Found | None:
    """ "Every July"."""
    if len(only.numbers) != 1 or only.grain not in (Grain.MONTH, Grain.QUARTER):
        return None
    in_year = partial(_numbered, only.grain, only.numbers[0])
    return Found(in_year(slots.context.today.year), 0, 0, in_year)


def _numbered(grain: Grain, number: int, year: int) -> Period:
    return Month(year, number) if grain is Grain.MONTH else Quarter(year, number)


def _part(slots: Slots) -> Found | None:
    """A period typed without a year, or what of this year is over."""
    this_year = YearToDate(slots.context.today.year)
    if slots.cue(Cue.SAME_POINT):
        return Found(this_year, 0, 0)
    for found in slots.left:
        if found.in_year is not None or found.meaning == this_year:
            slots.left.remove(found)
            return found
    return None


def _in_each(part: Found, among: Period | None, subject: Subject, slots: Slots) -> tuple[Period, ...]:
    """From the first year in which all of it is counted to the newest in which it has begun; ``among`` may
    name fewer years."""
    newest = slots.context.newest.get(subject.measure, slots.context.newest_day)
    first_day = BY_NAME[subject.measure].first_day
    years = span_of(among, slots.context) if among else None
    every = range(years.first.year if years else first_day.year, (years.last if years else newest).year + 1)
    periods = [period for year in every if (period := in_another_year(part, year))]
    return tuple(period for period in periods if first_day <= span_of(period, slots.context).first <= newest)
