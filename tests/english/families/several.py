"""Several periods at once, and averages."""

from datetime import date
from random import Random

from bot.periods import Month, Period, Quarter, Range, Year
from bot.periods.calendar import MONTHS
from bot.questions import Average, Each, Per
from tests.english.manner import asked, told, wanted, wanted_the, wanted_those
from tests.english.numbers import listed
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import (
    DAILY,
    DEATHS,
)
from tests.english.until_now import EVENTFUL, since_date, since_records, year_to_date
from tests.english.when import CALENDAR, SPANS, half, season, within, year


def each(rng: Random) -> Sentence:
    thing = rng.choice(DAILY)
    periods, joined = drawn(rng, (_years, _same_month, _up_to, _quarters))
    noun, clause = thing.noun(rng), thing.clause(rng)
    typed = rng.choice(
        [
            wanted(rng, f"{noun} {joined}"),
            asked(rng, f"how many {clause} {joined}"),
            wanted_those(rng, f"totals for {noun} {joined}"),
            wanted(rng, f"{noun} {joined} separately"),
            told(rng, f"how many {clause} {joined}"),
        ]
    )
    return said(typed, Each(thing.subject, periods))


def _some_years(rng: Random) -> list[int]:
    return sorted(rng.sample(range(2018, 2026), rng.randint(2, 4)))


def _years(rng: Random) -> tuple[tuple[Period, ...], str]:
    years = _some_years(rng)
    names = listed(map(str, years))
    joined = f"in each of {names}" if len(years) == 2 else rng.choice([f"in {names}", f"in each of {names}"])
    return tuple(map(Year, years)), joined


def _same_month(rng: Random) -> tuple[tuple[Period, ...], str]:
    years, number = _some_years(rng), rng.randint(1, 12)
    name = MONTHS[number - 1]
    joined = rng.choice(
        [
            f"in {name} in each of {listed(map(str, years))}",
            f"in each of {listed(f'{name} {y}' for y in years)}",
        ]
    )
    return tuple(Month(y, number) for y in years), joined


def _quarters(rng: Random) -> tuple[tuple[Period, ...], str]:
    years, number = _some_years(rng), rng.randint(1, 4)
    return tuple(Quarter(y, number) for y in years), f"in each of {listed(f'Q{number} {y}' for y in years)}"


def _up_to(rng: Random) -> tuple[tuple[Period, ...], str]:
    years, number, last = _some_years(rng), rng.randint(2, 12), rng.randint(1, 28)
    until = rng.choice(
        [f"up to {last} {MONTHS[number - 1]}", f"from 1 January to {last} {MONTHS[number - 1]}"]
    )
    periods = tuple(Range(date(y, 1, 1), date(y, number, last)) for y in years)
    return periods, f"{until} in each of {listed(map(str, years))}"


_PER = {
    Per.DAY: (
        "average daily {noun}",
        "daily average for {noun}",
        "average {noun} per day",
        "average {noun} a day",
    ),
    Per.WEEK: (
        "average weekly {noun}",
        "weekly average for {noun}",
        "average {noun} per week",
        "avg {noun} a week",
    ),
    Per.MONTH: (
        "average monthly {noun}",
        "monthly average for {noun}",
        "average {noun} per month",
        "avg monthly {noun}",
    ),
    Per.YEAR: (
        "average annual {noun}",
        "yearly average for {noun}",
        "average {noun} per year",
        "average {noun} a year",
    ),
}
_AVERAGED = {
    Per.DAY: (*CALENDAR, *SPANS, year_to_date, *EVENTFUL, since_date),
    Per.WEEK: (year, half, year_to_date, *EVENTFUL),
    Per.MONTH: (year, half, year_to_date, *EVENTFUL, season),
    Per.YEAR: (since_records, *EVENTFUL),
}


def average(rng: Random) -> Sentence:
    per = rng.choice(list(_PER))
    thing = rng.choice([*DAILY, *DAILY, DEATHS])
    when = within(rng, thing, _AVERAGED[per])
    noun, clause = thing.noun(rng), thing.clause(rng)
    typed = rng.choice(
        [
            wanted(rng, rng.choice(_PER[per]).format(noun=noun) + f" {when.joined}"),
            wanted_the(rng, rng.choice(_PER[per]).format(noun=noun) + f" {when.joined}"),
            asked(rng, f"how many {clause} per {per} on average {when.joined}"),
            asked(rng, f"on average how many {clause} a {per} {when.joined}"),
            asked(rng, f"how many {clause} {when.joined} on average per {per}"),
        ]
    )
    return said(typed, Average(thing.subject, when.period, per))
