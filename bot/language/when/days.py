"""Single days: dates (day first), weekdays, holidays, yesterday."""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import partial

from bot.errors import NotUnderstood
from bot.language.calendar_words import DAYS, MONTH_NUMBERS, WEEKDAYS
from bot.language.context import Context
from bot.language.meanings import Either
from bot.language.numbers import ORDINALS, read_number
from bot.language.tokens import Words
from bot.language.when.names import FIRST_HELD, FIRST_YEAR, LAST_YEAR, NUMBERS, nth_at, year_after
from bot.language.when.reading import DATED, DIGITS, When, after, most_recent, opening, skip, word
from bot.periods import MONTHS, Day, Month, long_date
from bot.periods.calendar import same_date_in
from bot.questions import Direction

_ENDINGS = ("st", "nd", "rd", "th")
_JOINS = ("the", "and", "to", "vs", "versus", "or", "please", "compared")
LEAP_YEAR = 2024


def day_of(year: int, month: int, day: int) -> Day:
    """Raises ``NotUnderstood`` with a sentence on what is wrong for a day that cannot be."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotUnderstood(f"There are no figures for the year {year}.")
    if not 1 <= month <= 12:
        said = f"Dates are read day first, and there is no month {month}."
        swapped = 1 <= day <= 12 and month <= monthrange(year, day)[1]
        raise NotUnderstood(said, (date(year, day, month).isoformat(),) if swapped else ())
    longest = monthrange(year, month)[1]
    if not 1 <= day <= longest:
        said = f"There is no {day} {MONTHS[month - 1]} {year}: that month has {longest} days."
        raise NotUnderstood(said, (f"{longest} {MONTHS[month - 1]} {year}",))
    return Day(date(year, month, day))


def numeric(words: Words, at: int, context: Context) -> When | None:
    """12/05/2025, 12.5.25, 12/05 and 2025-05-12: the day comes first unless the year does."""
    parts = re.split(r"[-/.]", word(words, at))
    if not all(part.isascii() and part.isdigit() for part in parts):
        return None
    if len(parts) == 2 and "/" in words[at].text and max(map(len, parts)) <= 2:
        return _yearless(int(parts[1]), int(parts[0]), at + 1, context)
    if len(parts) != 3:
        return None
    first, month, last = map(int, parts)
    if len(parts[0]) == 4:
        return When(day_of(first, month, last), at + 1)
    if len(parts[0]) > 2 or len(parts[2]) not in (2, 4):
        return None
    return When(day_of(last + 2000 if last < 100 else last, month, first), at + 1)


def _yearless(month: int, day: int, end: int, context: Context) -> When:
    _check_day_and_month(month, day)
    make = partial(day_of_year, month=month, day=day)
    return When(most_recent(make, context), end, make)


def _check_day_and_month(month: int, day: int) -> None:
    try:
        day_of(LEAP_YEAR, month, day)
    except NotUnderstood as refused:
        sentence = refused.sentence.replace(f" {LEAP_YEAR}", "")
        raise NotUnderstood(sentence, () if 1 <= month <= 12 else refused.suggestions) from None


def day_of_year(year: int, month: int, day: int) -> Day:
    """A day; raises ``ValueError`` where that year has none (29 February)."""
    return Day(date(year, month, day))


def named(words: Words, at: int, context: Context) -> When | None:
    """12 May 2025, 12th of May, Monday 12 May, May 12 2025, May 12th. "May 24" may be a day or a year."""
    weekday = WEEKDAYS.get(word(words, at))
    start = skip(words, at if weekday is None else at + 1, "the")
    found = _day_first(words, start, context) or _month_first(words, start, context)
    if found and weekday is not None and isinstance(found.meaning, Day):
        _check_weekday(found.meaning.day, weekday, found.in_year is None)
    return found


def _check_weekday(day: date, weekday: int, dated: bool) -> None:
    """Raises ``NotUnderstood`` where the weekday and the date contradict each other. ``dated``: whether the
    year was typed; where it was not, that of another year may be meant."""
    if day.weekday() == weekday:
        return
    nearest = day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)
    years = () if dated else (same_date_in(day.year - back, day) for back in (1, 2))
    meant = (day, nearest, *(one for one in years if one.weekday() == weekday))
    raise NotUnderstood(
        f"{long_date(day)} is a {DAYS[day.weekday()]}, not a {DAYS[weekday]}: which is meant?",
        tuple(one.isoformat() for one in meant),
    )


def _day_first(words: Words, at: int, context: Context) -> When | None:
    day = nth_at(words, at)
    month_at = skip(words, at + 1, "of")
    month = MONTH_NUMBERS.get(word(words, month_at))
    if day is None or month is None or words[month_at].before in (",", ";"):
        return None
    if "-" in words[month_at].before and word(words, at - 1) in MONTH_NUMBERS:
        return None  # "June 1 - August 15"
    return _in_year(words, month, day, month_at + 1, context)


def _in_year(words: Words, month: int, day: int, end: int, context: Context) -> When:
    year = year_after(words, end, context.today.year) or _short_year(words, end)
    if year:
        return When(day_of(year[0], month, day), year[1])
    return _yearless(month, day, end, context)


def _short_year(words: Words, at: int) -> tuple[int, int] | None:
    """12 May 24: two digits after a day and a month are a year; not in "1 Jan - 20 Aug"."""
    text = word(words, at)
    if len(text) != 2 or not (text.isascii() and text.isdigit()) or "-" in words[at].before:
        return None
    return 2000 + int(text), at + 1


def _month_first(words: Words, at: int, context: Context) -> When | None:
    month = MONTH_NUMBERS.get(word(words, at))
    day_at = skip(words, at + 1, "the")
    day = nth_at(words, day_at)
    if month is None or day is None or _starts_range(words, day_at) or _is_place(words, day_at, context):
        return None
    if year_after(words, day_at + 1, context.today.year):
        return _in_year(words, month, day, day_at + 1, context)
    read = _yearless(month, day, day_at + 1, context)
    if word(words, day_at).isdigit() and FIRST_HELD <= 2000 + day <= context.today.year:
        return When(Either((read.meaning, Month(2000 + day, month))), day_at + 1)
    return read


def _starts_range(words: Words, at: int) -> bool:
    """ "May 12 June": the number belongs to the month after it; but not in "June 1 - August 15"."""
    return word(words, at + 1) in MONTH_NUMBERS and "-" not in words[at + 1].before


def _is_place(words: Words, at: int, context: Context) -> bool:
    """ "Was June the second busiest month": no 2 June."""
    meant = context.lexicon.at((word(words, at + 1),), 0)
    return bool(meant and any(isinstance(one, Direction) for one in meant[0]))


def weekday(words: Words, at: int, context: Context) -> When | None:
    """Monday, last Monday, this Monday: the most recent one before today, or this week's."""
    start = skip(words, at, "last", "this past", "this")
    number = WEEKDAYS.get(word(words, start))
    if number is None:
        return None
    today = context.today
    if start > at and word(words, at) == "this" and word(words, at + 1) != "past":
        return When(Day(today + timedelta(days=number - today.weekday())), start + 1)
    back = (today.weekday() - number) % 7 or 7
    end = after(words, start + 1, "last week")
    if end:
        return When(Day(today + timedelta(days=number - today.weekday() - 7)), end)
    return When(Day(today - timedelta(days=back)), start + 1)


def of_the_month(words: Words, at: int, context: Context) -> When | None:
    """The 9th, on the 10th: the most recent such day, where nothing that it counts comes after it."""
    start = skip(words, at, "the")
    text = word(words, start)
    number = nth_at(words, start) if text.endswith(_ENDINGS) and text[:1].isdigit() else None
    led = start > at or word(words, at - 1) in ("the", "on", "and", "to")
    if number is None or not led or not 1 <= number <= 31 or not _stands_alone(words, start + 1):
        return None
    return When(_newest(number, context.today), start + 1)


def _stands_alone(words: Words, at: int) -> bool:
    return at >= len(words) or bool(words[at].before) or words[at].text in _JOINS


def _newest(number: int, today: date) -> Day:
    day = today
    while day.day != number:
        day -= timedelta(days=1)
    return Day(day)


def relative(words: Words, at: int, context: Context) -> When | None:
    """Today, yesterday, the day before yesterday, tomorrow, three days ago."""
    for phrase, days in (
        ("day before yesterday", -2),
        ("yesterday", -1),
        ("today", 0),
        ("tomorrow", 1),
    ):
        end = after(words, skip(words, at, "the"), phrase)
        if end:
            return When(Day(context.today + timedelta(days=days)), end)
    number = read_number(words, at)
    end = after(words, number[1], "days ago", "day ago") if number else None
    if number and end and number[0].value < 10_000:
        return When(Day(context.today - timedelta(days=number[0].value)), end)
    return None


READERS = (
    opening(numeric, DATED),
    opening(named, "the", DIGITS, *ORDINALS, *MONTH_NUMBERS, *WEEKDAYS),
    opening(of_the_month, "the", DIGITS),
    opening(weekday, "last", "this", *WEEKDAYS),
    opening(relative, "the", "day", "yesterday", "today", "tomorrow", *NUMBERS),
)
