"""How many in a period, the newest figures, several periods at once, and averages."""

from datetime import date
from random import Random

from bot.periods import Month, Period, Quarter, Range, Year
from bot.periods.calendar import MONTHS
from bot.questions import Average, Basis, Each, Latest, Per, Total
from tests.english.manner import asked, told, wanted, wanted_the, wanted_those
from tests.english.numbers import listed
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import (
    ARRIVALS,
    BOATS,
    DAILY,
    DEADLY,
    DEATHS,
    FRENCH,
    NATIONALS,
    PER_BOAT,
    PREVENTED,
    UNCONTROLLED,
    Thing,
)
from tests.english.until_now import EVENTFUL, RUNNING, since_date, since_records, year_to_date
from tests.english.when import CALENDAR, DAYS, SPANS, WEEKS, When, half, quarter, season, within, year

_ANY = (*CALENDAR, *CALENDAR, *SPANS, *DAYS, *WEEKS, *EVENTFUL, *RUNNING, since_records)
_FRENCH = (year, year_to_date, *WEEKS, *WEEKS)


def total(rng: Random) -> Sentence:
    return drawn(
        rng,
        (_daily, _daily, _daily, _unnamed, _deadly, _french, _uncontrolled, _nationals, _per_boat, _final),
    )


def _daily(rng: Random) -> Sentence:
    thing = rng.choice(DAILY)
    return _total(rng, thing, within(rng, thing, _ANY))


def _deadly(rng: Random) -> Sentence:
    thing = rng.choice(DEADLY)
    return _total(rng, thing, within(rng, thing, (*CALENDAR, *SPANS, *EVENTFUL, since_date, year_to_date)))


def _french(rng: Random) -> Sentence:
    thing = rng.choice(FRENCH)
    return _total(rng, thing, within(rng, thing, _FRENCH))


def _uncontrolled(rng: Random) -> Sentence:
    return _total(rng, UNCONTROLLED, within(rng, UNCONTROLLED, (*CALENDAR, year_to_date)))


def _nationals(rng: Random) -> Sentence:
    thing = rng.choice(NATIONALS)
    return _total(rng, thing, within(rng, thing, (year,)))


def _per_boat(rng: Random) -> Sentence:
    when = within(rng, PER_BOAT, (*CALENDAR, year_to_date))
    noun = PER_BOAT.noun(rng)
    typed = rng.choice([f"{noun} {when.joined}", f"how many people per boat {when.joined}"])
    return said(
        wanted(rng, typed) if typed.startswith(noun) else asked(rng, typed),
        Total(PER_BOAT.subject, when.period),
    )


def _final(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (year, quarter, half))
    noun = rng.choice(["arrivals", "small boat arrivals", "crossings"])
    clause = rng.choice(
        [
            f"final quarterly figure for {noun} {when.joined}",
            f"final figure for {noun} {when.joined}",
            f"quarterly stats figure for {noun} {when.joined}",
            f"final {noun} figure {when.joined}",
            f"final quarterly statistics figure for {noun} {when.joined}",
        ]
    )
    return said(wanted_the(rng, clause), Total(ARRIVALS.subject, when.period, Basis.FINAL))


def _unnamed(rng: Random) -> Sentence:
    """Nothing named: people arriving are meant."""
    when = within(rng, ARRIVALS, (*CALENDAR, *DAYS, *WEEKS, *RUNNING))
    typed = rng.choice(
        [
            asked(rng, f"how many {when.joined}"),
            wanted_the(rng, f"total {_for(when)}"),
            wanted_the(rng, f"number {_for(when)}"),
            wanted_the(rng, f"figure {_for(when)}"),
            wanted(rng, f"{when.bare} total") if when.bare else asked(rng, f"how many {when.joined}"),
        ]
    )
    return said(typed, Total(ARRIVALS.subject, when.period))


def _for(when: When) -> str:
    return f"for {when.bare}" if when.bare else when.joined


def _total(rng: Random, thing: Thing, when: When) -> Sentence:
    noun, clause = thing.noun(rng), thing.clause(rng)
    forms = [
        asked(rng, f"how many {clause} {when.joined}"),
        asked(rng, f"how many {clause} {when.joined}"),
        told(rng, f"how many {clause} {when.joined}"),
        asked(rng, f"{when.joined}, how many {clause}"),
        wanted(rng, f"{noun} {when.joined}"),
        wanted_the(rng, f"number of {noun} {when.joined}"),
        wanted_the(rng, f"total {noun} {when.joined}"),
        wanted_the(rng, f"total number of {noun} {when.joined}"),
    ]
    if when.bare:
        forms += [
            wanted(rng, f"{when.bare} {noun}"),
            asked(rng, f"{when.bare} - how many {clause}"),
            wanted(rng, f"{noun} for {when.bare}"),
            wanted(rng, f"{noun}, {when.bare}"),
        ]
    if thing is DEATHS and when.bare:
        forms.append(wanted(rng, f"death toll {_for(when)}"))
    return said(rng.choice(forms), Total(thing.subject, when.period))


def latest(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, ARRIVALS, BOATS, DEATHS, PREVENTED])
    noun = thing.noun(rng)
    forms = [
        wanted(rng, f"latest {noun}"),
        wanted_the(rng, f"latest on {noun}"),
        wanted_those(rng, f"latest {noun} figures"),
        wanted(rng, f"latest figures for {noun}"),
        wanted(rng, f"latest figures on {noun}"),
        wanted_those(rng, f"newest {noun} figures"),
        wanted_those(rng, f"most recent figures for {noun}"),
        wanted_those(rng, f"most recent {noun} figures"),
        wanted(rng, f"latest numbers for {noun}"),
        wanted(rng, f"the latest numbers on {noun}"),
    ]
    if thing is ARRIVALS:
        forms += [
            wanted_those(rng, "latest figures"),
            wanted_the(rng, "latest"),
            wanted_those(rng, "latest numbers"),
        ]
    return said(rng.choice(forms), Latest(thing.subject))


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
