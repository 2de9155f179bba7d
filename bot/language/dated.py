"""Periods as they were typed beside each other: those without a year, and those known from another one."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import Before, Earlier, Found, Several, Surrounding
from bot.language.when import in_year, stepped
from bot.language.when.reading import span_of
from bot.measures import BY_NAME
from bot.periods import Month, Period, Range, Week, Year, YearToDate


class Dated(NamedTuple):
    """A period, and the index of the word at which it was typed."""

    start: int
    period: Period


def in_each_year(taken: list[Found]) -> list[Found] | None:
    """ "Up to 20 August in each of 2023 and 2024": one period without a year, meant in each."""
    years = [period.year for found in taken for period in years_of(found)]
    others = [found for found in taken if not years_of(found)]
    if not years or len(others) != 1 or others[0].in_year is None:
        return None
    return [replace(others[0], meaning=others[0].in_year(year), in_year=None) for year in years]


def in_another_year(found: Found, year: int) -> Period | None:
    """The same part of that year; None for what is no part of one."""
    if found.in_year is not None:
        return found.in_year(year)
    return in_year(found.meaning, year) if isinstance(found.meaning, Period) else None


def years_of(found: Found) -> list[Year]:
    """The whole years that were typed as one thing."""
    several = found.meaning.periods if isinstance(found.meaning, Several) else (found.meaning,)
    years = [period for period in several if isinstance(period, Year)]
    return years if len(years) == len(several) else []


def with_years(taken: list[Found], of_years: bool) -> list[Found]:
    """ "May and June 2024": a period without a year takes that of the next one that has it, or of the
    one before, unless both would then be the same."""
    return [_borrowed(taken, index, of_years) for index in range(len(taken))]


def _borrowed(taken: list[Found], index: int, of_years: bool) -> Found:
    found = taken[index]
    if found.in_year is None:
        return found
    for other in (*taken[index + 1 :], *reversed(taken[:index])):
        year = getattr(other.meaning, "year", None)
        if other.in_year is None and year and (of_years or not isinstance(other.meaning, Year)):
            period = found.in_year(year)
            return found if period == other.meaning else Found(period, found.start, found.end)
    return found


def resolved(taken: list[Found], measure: str, context: Context) -> Iterable[Dated]:
    whole = [found.meaning for found in taken if isinstance(found.meaning, Period)]
    for found in taken:
        meaning = found.meaning
        if isinstance(meaning, Several):
            yield from [Dated(found.start, period) for period in meaning.periods]
        elif isinstance(meaning, Before):
            yield Dated(found.start, Range(min(BY_NAME[measure].first_day, meaning.last), meaning.last))
        elif isinstance(meaning, Earlier):
            yield Dated(found.start, beside(meaning, whole, context))
        elif isinstance(meaning, Surrounding):
            around = surrounding(meaning, whole, context)
            if around not in whole:
                yield Dated(found.start, around)
        elif isinstance(meaning, Period):
            yield Dated(found.start, meaning)


def surrounding(found: Surrounding, others: list[Period], context: Context) -> Period:
    """The year, month or week that the other period lies in; with none, the one that goes on."""
    day = span_of(others[0], context).last if others else context.today
    now = context.today
    periods: dict[str, tuple[Period, Period]] = {
        "year": (Year(day.year), Year(now.year)),
        "month": (Month(day.year, day.month), Month(now.year, now.month)),
        "week": (Week.of(day), Week.of(now)),
    }
    period, going_on = periods[found.unit]
    if found.so_far and period != going_on:
        raise NotUnderstood(f"“So far” is said of what goes on, and {period.name} is over.", (period.text,))
    return YearToDate(now.year) if found.so_far and found.unit == "year" else period


def beside(found: Earlier, others: list[Period], context: Context) -> Period:
    of = others[0] if others else found.of
    alike = in_year(of, found.year) if of and found.year else None
    if alike:
        return alike
    if of is None:
        raise NotUnderstood("That names a period by another one, which is missing.", ("compare ytd",))
    return stepped(found, of, context)[1]
