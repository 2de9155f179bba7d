"""Years, financial years, years to date and spans of months that end on a day."""

from datetime import date, timedelta

from bot.language.context import Context
from bot.language.meanings import Either, Several
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when import days, months
from bot.language.when.names import NUMBERS, year_at
from bot.language.when.reading import DATED, DIGITS, LAST, When, after, opening, skip, span_of, word
from bot.periods import Day, Ever, FinancialYear, Month, Range, Year, YearToDate
from bot.periods.calendar import months_on

_MARCH = 3
_FINANCIAL_SO_FAR = tuple(
    f"{the}{year} {so_far}"
    for the in ("the ", "")
    for year in ("financial year", "fiscal year", "fy")
    for so_far in ("so far", "to date")
)


def year(words: Words, at: int, context: Context) -> When | None:
    """2024, calendar year 2024, this year, last year, the year before last, two years ago."""
    for phrase, back in (
        ("year before last", 2),
        ("last year", 1),
        ("previous year", 1),
        ("last calendar year", 1),
        ("this year", 0),
        ("current year", 0),
        ("this calendar year", 0),
        ("next year", -1),
    ):
        end = after(words, at, phrase)
        if end:
            return When(Year(context.today.year - back), end)
    found = year_at(words, skip(words, at, "calendar year", "the year", "year of", "year"))
    return (
        When(Year(found[0]), skip(words, found[1], "calendar year"))
        if found
        else _years_ago(words, at, context)
    )


def _years_ago(words: Words, at: int, context: Context) -> When | None:
    number = read_number(words, at)
    end = after(words, number[1], "years ago", "year ago") if number else None
    if number and end and number[0].value < 100:
        return When(Year(context.today.year - number[0].value), end)
    return None


def financial(words: Words, at: int, context: Context) -> When | None:
    """2024-25, 2024/25, FY 2024-25, financial year 2024-25, last financial year."""
    newest = context.today.year - (context.today.month <= _MARCH)
    so_far = after(words, at, *_FINANCIAL_SO_FAR)
    if so_far:
        return When(FinancialYear(newest), so_far)
    for phrase, back in (("last", 1), ("previous", 1), ("this", 0), ("current", 0)):
        end = after(words, at, f"{phrase} financial year", f"{phrase} fiscal year")
        if end:
            return When(FinancialYear(newest - back), end)
    start = after(words, at, "the financial year", "financial year", "fiscal year", "fy") or skip(
        words, at, "the"
    )
    end_name = after(words, start + 1, "financial year", "fiscal year")
    found = _pair(words, start, named=start > at or end_name is not None)
    return found._replace(end=end_name) if found and end_name else found


def tax(words: Words, at: int, context: Context) -> When | None:
    """Tax year 2023-24: 6 April to 5 April."""
    start = after(words, at, "the tax year", "tax year")
    found = _pair(words, start, named=True) if start else None
    if found is None or not isinstance(found.meaning, FinancialYear):
        return None
    begins = found.meaning.year
    return When(Range(date(begins, 4, 6), date(begins + 1, 4, 5)), found.end)


def _pair(words: Words, at: int, named: bool) -> When | None:
    text = word(words, at)
    first, last = text[:4], text[5:]
    if text[4:5] not in ("-", "/") or not (first.isdecimal() and last.isdecimal()):
        return None
    begins = int(first)
    if len(last) == 2 and int(last) == (begins + 1) % 100:
        return When(FinancialYear(begins), at + 1)
    ends = int(last) if len(last) == 4 else begins - begins % 100 + int(last)
    if len(last) == 2 and (text[4] == "/" or int(last) <= 12):
        return None
    if ends == begins + 1:
        fiscal = FinancialYear(begins)
        both = Range(date(begins, 1, 1), date(ends, 12, 31))
        apart = Several((Year(begins), Year(ends)))
        return When(fiscal if named else Either((fiscal, both, apart)), at + 1)
    return When(Range(date(begins, 1, 1), date(ends, 12, 31)), at + 1) if begins < ends else None


def to_date(words: Words, at: int, context: Context) -> When | None:
    """Ytd, ytd 2025, 2025 ytd, year to date."""
    start = after(words, at, "ytd", "year to date", "the year to date")
    if start:
        said = year_at(words, skip(words, start, "of", "in", "for"))
        if said:
            return When(YearToDate(said[0]), said[1])
        for phrase, back in (("this year", 0), ("last year", 1)):
            end = after(words, start, phrase)
            if end:
                return When(YearToDate(context.today.year - back), end)
        return When(YearToDate(context.today.year), start)
    found = year(words, at, context)
    end = after(words, found.end, "ytd", "to date") if found else None
    if found and end and isinstance(found.meaning, Year):
        return When(YearToDate(found.meaning.year), end)
    return None


_ENDED = (
    "that ended on",
    "that ended",
    "which ended on",
    "which ended",
    "ended on",
    "ending on",
    "that ends on",
)


def ending(words: Words, at: int, context: Context) -> When | None:
    """Year ending June 2025, 12 months to 30 June 2025, last six months ending June 2025."""
    number = read_number(words, skip(words, skip(words, at, "the"), *LAST))
    if number:
        count, start = number[0].value, after(words, number[1], "months")
    else:
        count, start = 12, after(words, at, "the year", "year")
    of = (
        after(
            words,
            start,
            *_ENDED,
            "ending in",
            "ending",
            "ended",
            "to the end of",
            "to end of",
            "to end",
            "to",
            "up to",
            "until",
        )
        if start
        else None
    )
    if of is None or not 1 <= count <= 120:
        return None
    for read in (days.numeric, days.named, months.month):
        last = read(words, skip(words, of, "the"), context)
        if last and isinstance(last.meaning, Day | Month):
            return When(_months_to(span_of(last.meaning, context).last, count), last.end)
    return None


def _months_to(last: date, months_back: int) -> Range:
    after_last = last + timedelta(days=1)
    begin_year, begin_month = months_on(after_last.year, after_last.month, -months_back)
    return Range(days.day_of(begin_year, begin_month, after_last.day).day, last)


def ever(words: Words, at: int, context: Context) -> When | None:
    """Since records began, ever, all time."""
    end = after(
        words,
        at,
        "since records began",
        "since the records began",
        "since current records began",
        "since daily records began",
        "since counting began",
        "since counts began",
        "since that data began",
        "since the data began",
        "since data began",
        "since those records began",
        "since figures began",
        "since the figures began",
        "since that series began",
        "since recording began",
        "since the series began",
        "in all time",
        "all time",
        "of all time",
        "on record",
        "in history",
        "to date",
        "overall",
        "in total ever",
        "ever recorded",
        "ever",
    )
    return When(Ever(), end) if end else None


READERS = (
    opening(year, "year", "last", "previous", "this", "current", "next", "calendar", "the", *NUMBERS),
    opening(
        financial, "last", "previous", "this", "current", "the", "financial", "fiscal", "fy", DATED, DIGITS
    ),
    opening(tax, "the", "tax"),
    opening(to_date, "ytd", "year", "last", "previous", "this", "current", "calendar", "the", DIGITS),
    opening(ending, "the", "year", *LAST, *NUMBERS),
    opening(ever, "since", "in", "all", "of", "on", "to", "overall", "ever"),
)
