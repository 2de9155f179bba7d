"""Periods known from another one: the same point last year, the year before."""

from datetime import date

from bot.language.context import Context
from bot.language.meanings import Earlier, Either, Step, Surrounding
from bot.language.numbers import read_number
from bot.language.tokens import Words
from bot.language.when import shift
from bot.language.when.reading import When, after, opening, skip, word
from bot.language.when.single import SO_FAR
from bot.periods import Month, Period, Week, YearToDate

_A_YEAR_BEFORE = ("a year ago", "a year earlier", "a year before", "the year before", "the previous year")
_LAST_YEAR = (
    "last year",
    *_A_YEAR_BEFORE,
    "in last year",
    "in the previous year",
    "of last year",
    "in the year before",
)
_LAST_WEEK = ("last week", "a week ago", "a week earlier", "a week before", "the week before", "of last week")
_YEAR_SO_FAR = ("point", "time", "period", "stage", "date", "days", "dates")
_LENGTHS = ("days", "weeks", "months", "years")
_UNITS = (*_YEAR_SO_FAR, "day", "week", "month", "quarter")


def same(words: Words, at: int, context: Context) -> When | None:
    """The same point last year, same week last year, this time last year."""
    counted = _same_many(words, at)
    if counted:
        return counted
    start = after(words, at, "the same", "same") or after(words, at, "this")
    unit = words[start].text if start and start < len(words) else ""
    if unit == "day" and words[at].text != "this":
        week = after(words, (start or at) + 1, *_LAST_WEEK)
        if week:
            return When(Earlier(Step.WEEK, lasts=(1, "days")), week)
    if start is None or unit not in _UNITS or (words[at].text == "this" and unit not in _YEAR_SO_FAR[:4]):
        return None
    end = after(words, start + 1, *_LAST_YEAR)
    return When(Earlier(Step.YEAR, _of(unit, context.today)), end) if end else None


def _same_many(words: Words, at: int) -> When | None:
    """ "The same three months a year earlier": a year before as many as are named beside it."""
    start = after(words, at, "the same", "same")
    number = read_number(words, start) if start else None
    end = after(words, number[1] + 1, *_LAST_YEAR) if number else None
    if number is None or end is None or word(words, number[1]) not in _LENGTHS:
        return None
    return When(Earlier(Step.YEAR, lasts=(number[0].value, word(words, number[1]))), end)


def _of(unit: str, today: date) -> Period | None:
    if unit in _YEAR_SO_FAR:
        return YearToDate(today.year)
    if unit == "month":
        return Month(today.year, today.month)
    return Week.of(today) if unit == "week" else None


def one_before(words: Words, at: int, context: Context) -> When | None:
    """The year before, a year earlier; the week before, the previous period."""
    end = after(words, at, *_A_YEAR_BEFORE, "year before", "year earlier", "year on year", "yoy")
    if end:
        return When(Earlier(Step.YEAR), end)
    weekend = after(words, at, "the weekend before", "weekend before", "the previous weekend")
    if weekend:
        return When(Earlier(Step.WEEK, lasts=(2, "days")), skip(words, weekend, "that", "it"))
    units = [f"the {unit} before" for unit in ("day", "week", "month", "quarter", "period", "one")]
    before = _as_long_before(words, at) or _before_that(words, at)
    if before:
        return before
    units += ["week before", "month before", "quarter before"]
    units += ["the same number of days before", "the same number of days immediately before"]
    end = after(words, at, *units, "the previous period", "the previous one")
    end = after(words, end, "that", "it") or end if end else None
    return When(Earlier(Step.ONE_BEFORE), end) if end else None


def _as_long_before(words: Words, at: int) -> When | None:
    """ "The previous 12 months": just before the period beside it, which is to be as long."""
    start = after(words, at, "the previous", "the preceding", "previous", "preceding", "the prior", "prior")
    number = read_number(words, start) if start else None
    end = after(words, number[1], *_LENGTHS) if number else None
    return When(_lasting(number[0].value, word(words, number[1])), end) if number and end else None


def _before_that(words: Words, at: int) -> When | None:
    """ "The 30 days before", "the six months before that"; "the 80 days before Burnham" is another thing."""
    start = after(words, at, "the")
    number = read_number(words, start) if start else None
    of = after(words, number[1], *(f"{unit} before" for unit in _LENGTHS)) if number else None
    end = after(words, of, "that", "it", "them", "those") or of if of else None
    if number is None or end is None or (end == of and end < len(words)):
        return None
    return When(_lasting(number[0].value, word(words, number[1])), end)


def _lasting(count: int, unit: str) -> Earlier:
    return Earlier(Step.ONE_BEFORE, lasts=(count, unit))


_ON_THE_ONE_BEFORE = tuple(
    (unit, tuple(f"{unit} {on} {unit}" for on in ("on", "over", "to"))) for unit in ("month", "week")
)


def on_the_one_before(words: Words, at: int, context: Context) -> When | None:
    """Month on month, week on week: of the one named beside it; else of the last full one, or of this one so
    far, against the one before it."""
    for unit, phrases in _ON_THE_ONE_BEFORE:
        end = after(words, at, *phrases)
        if end:
            going_on: Period = Week.of(context.today)
            if unit == "month":
                going_on = Month(context.today.year, context.today.month)
            full, lasts = shift.one_before(going_on) or going_on, (1, f"{unit}s")
            either = (Earlier(Step.ONE_BEFORE, of, lasts=lasts) for of in (full, going_on))
            return When(Either(tuple(either)), end)
    return None


_SURROUNDING = ("year", "month", "week")
_TELLING_WHICH = (
    *("with", "without", "when", "where", "that", "which", "had", "saw", "before", "after"),
    *("since", "until", "leading", "following", "ending", "ended", "beginning", "starting", "from", "we"),
)
"""What says of which year it is: "in the year with the most arrivals"."""


def surrounding(words: Words, at: int, context: Context) -> When | None:
    """ "The busiest day of the year": of the year that the day beside it lies in."""
    unit = word(words, at + 2)
    if unit not in _SURROUNDING or not after(words, at, "of the", "in the") or _owns(words, at + 2):
        return None
    so_far = after(words, at + 3, *SO_FAR)
    if word(words, at + 3) in _TELLING_WHICH or after(words, at + 3, "in which"):
        return None
    return When(Surrounding(unit, so_far is not None), so_far or at + 3)


def _owns(words: Words, at: int) -> bool:
    """ "Of the year's arrivals": not the year itself."""
    return "'" in words[at].raw


READERS = (
    opening(surrounding, "of", "in"),
    opening(same, "the", "same", "this"),
    opening(on_the_one_before, "month", "week"),
    opening(
        one_before,
        "a",
        "the",
        "year",
        "week",
        "weekend",
        "month",
        "quarter",
        "yoy",
        "previous",
        "preceding",
        "prior",
    ),
)
