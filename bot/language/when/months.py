"""Months, quarters, halves and seasons."""

from collections.abc import Callable
from datetime import date
from functools import partial

from bot.errors import NotUnderstood
from bot.language.context import Context
from bot.language.meanings import Either
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when.names import MONTH_NUMBERS, nth_at, year_after, year_at
from bot.language.when.reading import When, after, most_recent, skip, span_of, word
from bot.periods import SEASONS, Half, Month, Period, Quarter, Range, Season, month_end
from bot.periods.calendar import months_on

_Make = Callable[[int], Period]


def month(words: Words, at: int, context: Context) -> When | None:
    """May 2024, May of 2024, 05/2024, aug last year, 2024-05."""
    numbered = _numbered(words, at)
    if numbered:
        return numbered
    start = skip(words, at, "the month of", "month of")
    number = MONTH_NUMBERS.get(word(words, start))
    if number is None:
        return None
    return _with_year(words, start + 1, lambda year: Month(year, number), context)


def _numbered(words: Words, at: int) -> When | None:
    text = word(words, at)
    first, sign, last = text.partition("-" if "-" in text else "/")
    if not (sign and first.isdecimal() and last.isdecimal()):
        return None
    if (len(first), len(last)) == (4, 2) and int(last) != (int(first) + 1) % 100:
        year, number = int(first), int(last)
    elif len(first) <= 2 and len(last) == 4:
        year, number = int(last), int(first)
    else:
        return None
    if sign == "-" and number > 12:
        return None
    if not 1 <= number <= 12:
        raise NotUnderstood(f"There is no month {number}.")
    return When(Month(year, number), at + 1)


def _with_year(words: Words, end: int, make: _Make, context: Context) -> When:
    year = year_after(words, end, context.today.year)
    if year:
        return When(make(year[0]), year[1])
    return When(most_recent(make, context), end, make)


def year_first(words: Words, at: int, context: Context) -> When | None:
    """2024 Q2, 2024-Q2, 2025 May, 2024 summer: unless the year after it belongs there."""
    year = year_at(words, at)
    if year is None or (year[1] < len(words) and words[year[1]].before in (",", ";", "/")):
        return None
    for read in (month, quarter, half, season):
        found = read(words, year[1], context)
        if found and found.in_year and not _owns_number(words, found.end):
            return When(found.in_year(year[0]), found.end)
    return None


def _owns_number(words: Words, end: int) -> bool:
    return nth_at(words, end) is not None or year_at(words, end) is not None


def relative_month(words: Words, at: int, context: Context) -> When | None:
    """Last month, this month, month to date, the month before last, three months ago."""
    for phrase, back in (
        ("month before last", 2),
        ("last month", 1),
        ("previous month", 1),
        ("this month", 0),
        ("current month", 0),
        ("month to date", 0),
        ("mtd", 0),
        ("next month", -1),
    ):
        end = after(words, at, phrase)
        if end:
            return When(_months_back(context, back), end)
    number = read_number(words, at)
    end = after(words, number[1], "months ago", "month ago") if number else None
    return (
        When(_months_back(context, number[0].value), end)
        if number and end and number[0].value < 500
        else None
    )


def _months_back(context: Context, months: int) -> Month:
    return Month(*months_on(context.today.year, context.today.month, -months))


def last_named(words: Words, at: int, context: Context) -> When | None:
    """Last August, last summer, last Q4: the newest that has ended; this August, this summer. Where
    "last May" could be this year's or last year's, both are offered."""
    this, last = after(words, at, "this"), after(words, at, "last")
    start = this or last
    for read in (month, season, quarter) if start else ():
        found = read(words, start or at, context)
        if found and found.in_year:
            if this:
                return When(_this(found.in_year, context), found.end)
            return When(_last(found.in_year, context), found.end)
    return None


def _this(make: _Make, context: Context) -> Period:
    return make(context.today.year)


def _last(make: _Make, context: Context) -> Period | Either:
    newest = most_recent(make, context)
    first = span_of(newest, context)
    if first.last >= context.today:
        return make(first.first.year - 1)
    if isinstance(newest, Month) and newest.year == context.today.year:
        return Either((newest, make(newest.year - 1)))
    return newest


def quarter(words: Words, at: int, context: Context) -> When | None:
    """Q2 2025, second quarter of 2025, quarter 2 of 2025."""
    start = skip(words, at, "the")
    text = word(words, start)
    number = int(text[1]) if len(text) == 2 and text[0] == "q" and text[1] in "1234" else None
    end: int | None = start + 1
    if number is None:
        number, end = _counted(words, start, "quarter")
    if number is None or end is None or not 1 <= number <= 4:
        return None
    return _with_year(words, end, partial(_quarter, number=number), context)


def _quarter(year: int, number: int) -> Quarter:
    return Quarter(year, number)


def _counted(words: Words, at: int, unit: str) -> tuple[int | None, int | None]:
    """ "Second quarter", "2nd quarter", "quarter 2"."""
    if word(words, at) == unit:
        return nth_at(words, at + 1) if word(words, at + 1).isdecimal() else None, at + 2
    if word(words, at + 1) == unit and not word(words, at).isdecimal():
        return nth_at(words, at), at + 2
    return None, None


def relative_quarter(words: Words, at: int, context: Context) -> When | None:
    for phrase, back in (
        ("last quarter", 3),
        ("previous quarter", 3),
        ("this quarter", 0),
        ("next quarter", -3),
    ):
        end = after(words, at, phrase)
        if end:
            year, number = months_on(context.today.year, context.today.month, -back)
            return When(Quarter(year, (number + 2) // 3), end)
    return None


def half(words: Words, at: int, context: Context) -> When | None:
    """H1 2026, first half of 2025, second half of the year."""
    start = skip(words, at, "the")
    text = word(words, start)
    end: int | None = start + 1
    number: int | None = {"h1": 1, "h2": 2}.get(text)
    if number is None:
        number, end = _counted(words, start, "half")
    if number not in (1, 2) or end is None:
        return None
    make = partial(_half, number=number)
    of_year = after(words, end, "of the year", "of this year")
    if of_year:
        return When(make(context.today.year), of_year)
    if after(words, end, "of") and not year_after(words, end, context.today.year):
        return None
    return _with_year(words, end, make, context)


def _half(year: int, number: int) -> Half:
    return Half(year, number)


def season(words: Words, at: int, context: Context) -> When | None:
    """Summer 2024, winter 2024-25 (December to February)."""
    name = word(words, at)
    if name not in SEASONS:
        return None
    pair = word(words, at + 1)
    if name == "winter" and len(pair) == 7 and pair[4] in "-/" and pair[:4].isdecimal():
        return When(Season(int(pair[:4]), name), at + 2)
    return _with_year(words, at + 1, lambda year: Season(year, name), context)


def first_months(words: Words, at: int, context: Context) -> When | None:
    """First six months of 2025, last three months of 2024, first ten days of May 2025."""
    which = after(words, at, "first") or after(words, at, "last")
    number = read_number(words, which) if which else None
    unit = word(words, number[1]) if number else ""
    if which is None or number is None or unit not in ("months", "days"):
        return None
    whole = _whole(words, number[1] + 1, unit, context)
    if whole is None:
        return None
    count, first = number[0].value, words[at].text == "first"
    if unit == "days":
        return _some_days(whole, count, first, context)
    return When(_some_months(whole.meaning, count, first), whole.end) if 1 <= count <= 12 else None  # type: ignore[arg-type]


def _whole(words: Words, at: int, unit: str, context: Context) -> When | None:
    of = after(words, at, "of the year", "of this year", "this year")
    if of:
        return When(_year(context.today.year), of)
    said = year_after(words, at, context.today.year)
    if said:
        return When(_year(said[0]), said[1])
    start = after(words, at, "of", "in")
    return month(words, start, context) if start and unit == "days" else None


def _year(year: int) -> Range:
    return Range(date(year, 1, 1), date(year, 12, 31))


def _some_months(whole: Range, count: int, first: bool) -> Period:
    year = whole.first.year
    if count == 6:
        return Half(year, 1 if first else 2)
    if count == 3:
        return Quarter(year, 1 if first else 4)
    if first:
        return Range(whole.first, month_end(year, count))
    return Range(date(year, 13 - count, 1), whole.last)


def _some_days(whole: When, count: int, first: bool, context: Context) -> When | None:
    assert not isinstance(whole.meaning, Either)
    span = span_of(whole.meaning, context)  # type: ignore[arg-type]
    if not 1 <= count <= span.days:
        return None
    start, last = span.first.toordinal(), span.last.toordinal()
    ends = (start, start + count - 1) if first else (last - count + 1, last)
    return When(Range(date.fromordinal(ends[0]), date.fromordinal(ends[1])), whole.end)


READERS = (
    month,
    relative_month,
    last_named,
    year_first,
    quarter,
    relative_quarter,
    half,
    season,
    first_months,
)
