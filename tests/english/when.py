"""Periods as people say them on Friday, 21 August 2026, when the newest day is 20 August."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from bot.periods import FinancialYear, Half, Month, Period, Quarter, Range, Season, Span, Year
from bot.periods.calendar import MONTHS, SEASON_FIRST_MONTH, month_end
from tests.english.things import Thing

_ORDINAL = ("", "first", "second", "third", "fourth")
FIRST = date(2018, 1, 1)
NEWEST = date(2026, 8, 20)


@dataclass(frozen=True, slots=True)
class When:
    """``joined`` fits "arrivals {joined}"; ``bare`` stands alone ("compare {bare} with ...") and in front
    ("{bare} arrivals"), and is empty where it cannot."""

    joined: str
    bare: str
    period: Period


Maker = Callable[[Random], When]


def within(rng: Random, thing: Thing, makers: Sequence[Maker]) -> When:
    """A period that the thing's figures cover from its first day, and that had begun by their newest."""
    held = Span(thing.first, thing.newest)
    while True:
        when = rng.choice(makers)(rng)
        span = when.period.span(held)
        if thing.first <= span.first <= thing.newest:
            return when


def year(rng: Random) -> When:
    which = rng.randint(2018, 2025)
    if rng.random() < 0.12:
        return When(rng.choice(["last year", "in the whole of last year"]), "last year", Year(2025))
    return When(f"{rng.choice(['in', 'in', 'in', 'during', 'throughout'])} {which}", str(which), Year(which))


def month(rng: Random) -> When:
    number, which = rng.randint(1, 12), rng.randint(2018, 2025)
    name = month_name(rng, number)
    said = f"{name} {which}" if rng.random() < 0.9 else f"{name} of {which}"
    return When(f"{rng.choice(['in', 'in', 'in', 'during'])} {said}", said, Month(which, number))


def recent_month(rng: Random) -> When:
    number = rng.randint(1, 7)
    name = MONTHS[number - 1]
    month_2026, month_2025 = Month(2026, number), Month(2025, number)
    return rng.choice(
        [
            When("last month", "last month", Month(2026, 7)),
            When("in July", "July", Month(2026, 7)),
            When(f"in {name} this year", f"{name} this year", month_2026),
            When(f"in {name} last year", f"{name} last year", month_2025),
            When(f"in {name} 2026", f"{name} 2026", month_2026),
            When("this month", "this month", Month(2026, 8)),
            When("so far this month", "this month so far", Month(2026, 8)),
            When("in August so far", "August so far", Month(2026, 8)),
        ]
    )


def month_name(rng: Random, number: int) -> str:
    name = MONTHS[number - 1]
    short = "Sept" if number == 9 and rng.random() < 0.5 else name[:3]
    return rng.choice([name, name, short])


def quarter(rng: Random) -> When:
    which, number = rng.randint(2018, 2025), rng.randint(1, 4)
    first, last = MONTHS[number * 3 - 3], MONTHS[number * 3 - 1]
    said = rng.choice(
        [
            f"Q{number} {which}",
            f"q{number} {which}",
            f"{which} Q{number}",
            f"Q{number} of {which}",
            f"the {_ORDINAL[number]} quarter of {which}",
            f"{first} to {last} {which}",
            f"{first[:3]}-{last[:3]} {which}",
        ]
    )
    return When(f"in {said}", "" if said.startswith("the ") else said, Quarter(which, number))


def recent_quarter(rng: Random) -> When:
    number = rng.randint(1, 2)
    return rng.choice(
        [
            When("last quarter", "last quarter", Quarter(2026, 2)),
            When(f"in Q{number} this year", f"Q{number} this year", Quarter(2026, number)),
            When(f"in Q{number} last year", f"Q{number} last year", Quarter(2025, number)),
            When(f"in Q{number} 2026", f"Q{number} 2026", Quarter(2026, number)),
        ]
    )


def half(rng: Random) -> When:
    which, number = rng.randint(2018, 2025), rng.randint(1, 2)
    months = f"the {'first' if number == 1 else 'last'} six months of {which}"
    said = rng.choice(
        [f"H{number} {which}", f"h{number} {which}", f"the {_ORDINAL[number]} half of {which}", months]
    )
    if rng.random() < 0.15:
        return When("in the first half of this year", "H1 2026", Half(2026, 1))
    return When(f"in {said}", "" if said.startswith("the ") else said, Half(which, number))


def season(rng: Random) -> When:
    name, which = rng.choice(list(SEASON_FIRST_MONTH)), rng.randint(2018, 2025)
    if name == "winter":
        said = rng.choice([f"winter {which}-{which % 100 + 1}", f"winter {which}/{which % 100 + 1}"])
        return When(f"in {said}", said, Season(which, name))
    return When(
        rng.choice([f"in {name} {which}", f"in the {name} of {which}"]),
        f"{name} {which}",
        Season(which, name),
    )


def financial_year(rng: Random) -> When:
    which = rng.randint(2018, 2024)
    short = f"{which}{rng.choice('-/')}{which % 100 + 1}"
    said = rng.choice([f"financial year {short}", f"FY {short}", f"the {short} financial year", f"fy{short}"])
    if rng.random() < 0.15:
        return When("in the last financial year", "last financial year", FinancialYear(2025))
    return When(f"in {said}", said.removeprefix("the "), FinancialYear(which))


def several_months(rng: Random) -> When:
    which, first = rng.randint(2018, 2025), rng.randint(1, 10)
    last = rng.randint(first + 1, 12)
    one, two = MONTHS[first - 1], MONTHS[last - 1]
    joined, bare = rng.choice(
        [
            (f"between {one} and {two} {which}", ""),
            (f"from {one} to {two} {which}", f"{one} to {two} {which}"),
            (f"in {one[:3]}-{two[:3]} {which}", f"{one[:3]}-{two[:3]} {which}"),
            (f"{one} to {two} {which}", f"{one} to {two} {which}"),
        ]
    )
    return When(joined, bare, Range(date(which, first, 1), month_end(which, last)))


def several_years(rng: Random) -> When:
    first = rng.randint(2018, 2023)
    last = rng.randint(first + 1, 2025)
    joined = rng.choice([f"between {first} and {last}", f"from {first} to {last}"])
    return When(joined, f"{first} to {last}", Range(date(first, 1, 1), date(last, 12, 31)))


def year_ending(rng: Random) -> When:
    which, month = rng.randint(2019, 2026), rng.choice([3, 6])
    name = MONTHS[month - 1]
    said = rng.choice(
        [f"year ending {name} {which}", f"year to {name} {which}", f"12 months to {name} {which}"]
    )
    return When(f"in the {said}", said, Range(date(which - 1, month + 1, 1), month_end(which, month)))


CALENDAR: tuple[Maker, ...] = (
    year,
    month,
    recent_month,
    quarter,
    recent_quarter,
    half,
    season,
    financial_year,
)
SPANS: tuple[Maker, ...] = (several_months, several_years, year_ending)
