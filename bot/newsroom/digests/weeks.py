"""Which weeks a week is set against."""

from datetime import date, timedelta

from bot.periods import Week

YEARS_OF_AVERAGE = 5
ONE_DAY = timedelta(days=1)


def week_before(week: Week) -> Week:
    return week.later(-1)


def same_week(week: Week, year: int) -> Week:
    """The week of the same ISO number (ISO 8601) in another ISO year; for week 53, in a year that has
    none, its last week, the 52nd."""
    number = min(week.ending.isocalendar().week, weeks_in(year))
    return Week(date.fromisocalendar(year, number, 7))


def weeks_in(year: int) -> int:
    """52, or 53: 28 December is always in the last week of its ISO year."""
    return date(year, 12, 28).isocalendar().week


def year_that_ends_in(week: Week) -> int | None:
    """The calendar year whose 31 December is one of the week's days; None where none is."""
    year = (week.ending - 6 * ONE_DAY).year
    return year if (week.ending + ONE_DAY).year > year else None


def year_before(week: Week) -> Week:
    return same_week(week, week.ending.isocalendar().year - 1)


def five_years_before(week: Week) -> tuple[Week, ...]:
    """The same week in each of the five ISO years before, the oldest first."""
    year = week.ending.isocalendar().year
    return tuple(same_week(week, earlier) for earlier in range(year - YEARS_OF_AVERAGE, year))
