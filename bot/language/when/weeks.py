"""Weeks, Monday to Sunday, and weekends."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from bot.errors import NotUnderstood
from bot.language.calendar_words import DAYS, WEEKDAYS
from bot.language.context import Context
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when import days
from bot.language.when.names import NUMBERS, nth_at, year_after, year_at
from bot.language.when.reading import DIGITS, When, after, most_recent, opening, skip, word
from bot.periods import Day, Period, Range, Week, long_date

_ONE_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
YEARS_BACK = 2
_WHICH = ("week that", "week which")
_ENDING = (
    *("week ending on", "week ending", "week ended on", "week ended", "w/e", "week to", "week ends"),
    *(
        f"{week} {verb}"
        for week in _WHICH
        for verb in ("ended on", "ended", "ends on", "ends", "finished on")
    ),
)
_BEGINNING = tuple(
    f"{week} {verb}{on}"
    for week in _WHICH
    for verb in ("began", "begins", "started", "starts", "commenced")
    for on in (" on", "")
)


def relative(words: Words, at: int, context: Context) -> When | None:
    """Last week (the last full one), this week, the week before last, two weeks ago."""
    for phrase, back in (
        ("week before last", 2),
        ("last week", 1),
        ("previous week", 1),
        ("last full week", 1),
        ("this week", 0),
        ("current week", 0),
        ("week to date", 0),
        ("next week", -1),
    ):
        end = after(words, skip(words, at, "the"), phrase)
        if end:
            return When(_back(context, back), end)
    number = read_number(words, at)
    end = after(words, number[1], "weeks ago", "week ago") if number else None
    if number and end and number[0].value < 2000:
        return When(_back(context, number[0].value), end)
    return None


def _back(context: Context, weeks: int) -> Week:
    return Week.of(context.today - weeks * _WEEK)


def ending(words: Words, at: int, context: Context) -> When | None:
    """Week ending 16 August, w/e 16/08/2026: the day must be a Sunday."""
    start = after(words, at, *_ENDING)
    if start is None:
        return None
    return _from_day(words, start, context, 6)


def commencing(words: Words, at: int, context: Context) -> When | None:
    """Week commencing 3 Nov 2025, w/c, week beginning, starting: the day must be a Monday."""
    start = after(
        words,
        at,
        *_BEGINNING,
        "week commencing on",
        "week commencing",
        "week beginning",
        "week starting",
        "week from",
        "w/c",
    )
    if start is None:
        return None
    return _from_day(words, start, context, 0)


def _from_day(words: Words, at: int, context: Context, weekday: int) -> When | None:
    """The week that the day at a word begins (0) or ends (6)."""
    read = _day(words, at, context)
    if read is None or not isinstance(read.meaning, Day):
        return None
    if read.in_year:
        for year in range(context.today.year, context.today.year - YEARS_BACK, -1):
            day = _in_year(read.in_year, year)
            if day and day.weekday() == weekday and day - weekday * _ONE_DAY <= context.today:
                return When(Week.of(day), read.end)
    return When(_week(read.meaning.day, weekday), read.end)


def _in_year(make: Callable[[int], Period], year: int) -> date | None:
    try:
        period = make(year)
    except ValueError:  # 29 February
        return None
    return period.day if isinstance(period, Day) else None


def _day(words: Words, at: int, context: Context) -> When | None:
    for read in (days.numeric, days.named, days.relative, days.weekday):
        found = read(words, at, context)
        if found:
            return found
    return None


def _week(day: date, weekday: int) -> Week:
    if day.weekday() != weekday:
        verb = "ends" if weekday == 6 else "begins"
        week = Week.of(day)
        raise NotUnderstood(
            f"Weeks run Monday to Sunday: none {verb} on {long_date(day)}, a {DAYS[day.weekday()]}.",
            (week.text, Week.of(day - _WEEK).text),
        )
    return Week.of(day)


def of_day(words: Words, at: int, context: Context) -> When | None:
    """The week of 4 November 2025: the one that holds the day."""
    start = after(words, at, "week of the", "week of", "week including", "week containing")
    read = _day(words, start, context) if start else None
    if read is None or not isinstance(read.meaning, Day):
        return None
    return When(Week.of(read.meaning.day), read.end)


def numbered(words: Words, at: int, context: Context) -> When | None:
    """Week 33 2025, week 33 of 2025, 2025-W33: weeks as ISO 8601 numbers them."""
    year = year_at(words, at)
    if year and word(words, year[1])[:1] == "w" and word(words, year[1])[1:].isdecimal():
        return When(_iso_week(year[0], int(word(words, year[1])[1:])), year[1] + 1)
    start = after(words, at, "iso week", "week number", "week", "wk")
    number = nth_at(words, start) if start and word(words, start).isdecimal() else None
    if start is None or number is None or word(words, start + 1) in WEEKDAYS:
        return None
    said = year_after(words, start + 1, context.today.year)
    if said:
        return When(_iso_week(said[0], number), said[1])
    make = partial(_iso_week, number=number)
    return When(most_recent(make, context), start + 1, make)


def _iso_week(year: int, number: int) -> Week:
    try:
        return Week(date.fromisocalendar(year, number, 7))
    except ValueError:
        last = date(year, 12, 28).isocalendar().week  # that day is always in the last week of its year
        raise NotUnderstood(f"{year} has {last} weeks, and no week {number}.") from None


def weekend(words: Words, at: int, context: Context) -> When | None:
    """Last weekend: the newest whole Saturday and Sunday before today."""
    before_last = after(words, at, "the weekend before last", "weekend before last")
    end = before_last or after(words, at, "last weekend", "past weekend", "the weekend")
    if end is None or word(words, end) == "of":
        return None
    sunday = context.today - timedelta(days=(context.today.weekday() + 1) % 7 or 7)
    sunday -= timedelta(weeks=1 if before_last else 0)
    return When(Range(sunday - timedelta(days=1), sunday), end)


def weekdays(words: Words, at: int, context: Context) -> When | None:
    """Mon-thu this week, Monday to Thursday last week."""
    start = skip(words, at, "from")
    first = WEEKDAYS.get(word(words, start))
    to = _joined(words, start + 1)
    last = WEEKDAYS.get(word(words, to)) if to else None
    if first is None or to is None or last is None or first >= last:
        return None
    of = skip(words, to + 1, "of", "in")
    for read in (relative, ending, commencing):
        week = read(words, skip(words, of, "the"), context)
        if week and isinstance(week.meaning, Week):
            monday = week.meaning.ending - timedelta(days=6)
            return When(Range(monday + timedelta(days=first), monday + timedelta(days=last)), week.end)
    return None


def _joined(words: Words, at: int) -> int | None:
    if word(words, at) and words[at].before == "-":
        return at
    return after(words, at, "to", "till", "until", "through")


READERS = (
    opening(relative, "the", "week", "last", "previous", "this", "current", "next", *NUMBERS),
    opening(ending, "week", "w/e"),
    opening(commencing, "week", "w/c"),
    opening(of_day, "week"),
    opening(numbered, "iso", "week", "wk", DIGITS),
    opening(weekend, "last", "past", "the", "weekend"),
    opening(weekdays, "from", *WEEKDAYS),
)
