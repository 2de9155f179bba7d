"""Figures piece by piece, shares of a whole, and totals split up."""

from random import Random

from bot.periods import Half, Month, Period, Quarter, Season, Year
from bot.periods.calendar import MONTHS
from bot.questions import Breakdown, By, Extreme, Grain, Question, Series, Share, Subject
from tests.english.manner import asked, told, wanted, wanted_the, wanted_those
from tests.english.numbers import small
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import ARRIVALS, BOATS, DAILY, DEATHS, NATIONALS, UNCONTROLLED, demonym
from tests.english.until_now import EVENTFUL, rolling_days, since_date, since_records, year_to_date
from tests.english.when import Maker, half, month, several_months, within, year

_ADJECTIVE = {
    Grain.DAY: "daily",
    Grain.WEEK: "weekly",
    Grain.MONTH: "monthly",
    Grain.QUARTER: "quarter-by-quarter",  # "quarterly" asks for the final statistics
    Grain.YEAR: "annual",
}
_SERIES: dict[Grain, tuple[Maker, ...]] = {
    Grain.DAY: (month, rolling_days),
    Grain.WEEK: (year, half, year_to_date),
    Grain.MONTH: (year, year, year_to_date, half, several_months, *EVENTFUL, since_date),
    Grain.QUARTER: (year, since_date, since_records),
    Grain.YEAR: (since_date, since_records),
}
_BY = {Grain.MONTH: By.MONTH, Grain.QUARTER: By.QUARTER, Grain.YEAR: By.YEAR}


def series(rng: Random) -> Sentence:
    grain = rng.choice([*_SERIES, Grain.MONTH])
    thing = rng.choice([*DAILY, *DAILY, DEATHS]) if grain in _BY else rng.choice(DAILY)
    when, noun = within(rng, thing, _SERIES[grain]), thing.noun(rng)
    adjective = rng.choice([_ADJECTIVE[grain], "yearly"]) if grain is Grain.YEAR else _ADJECTIVE[grain]
    forms = [
        wanted(rng, f"{noun} by {grain} {when.joined}"),
        wanted(rng, f"{adjective} {noun} {when.joined}"),
        wanted(rng, f"{grain}-by-{grain} figures for {noun} {when.joined}"),
        wanted(rng, f"{noun} {grain} by {grain} {when.joined}"),
        wanted(rng, f"{noun} for each {grain} {when.joined}"),
        wanted_those(rng, f"totals by {grain} for {noun} {when.joined}"),
        asked(rng, f"how many {thing.clause(rng)} each {grain} {when.joined}"),
        wanted(rng, f"{noun} {when.joined} by {grain}"),
        wanted(rng, f"{noun} {when.joined} broken down by {grain}"),
    ]
    meant: list[Series | Breakdown] = [Series(thing.subject, when.period, grain)]
    if grain in _BY:
        meant.append(Breakdown(thing.subject, when.period, _BY[grain]))
    return said(rng.choice(forms), *meant)


def share(rng: Random) -> Sentence:
    return drawn(rng, (_of_year, _of_year, _of_nationality, _of_nationality, _of_ever, _of_measure))


def _part(rng: Random, which: int) -> tuple[str, Period]:
    number, quarter, name = rng.randint(1, 12), rng.randint(1, 4), rng.choice(["spring", "summer", "autumn"])
    parts: list[tuple[str, Period]] = [
        ("the first half", Half(which, 1)),
        ("the second half", Half(which, 2)),
        ("the first six months", Half(which, 1)),
        (f"Q{quarter}", Quarter(which, quarter)),
        (MONTHS[number - 1], Month(which, number)),
        (MONTHS[number - 1], Month(which, number)),
        (name, Season(which, name)),
    ]
    return rng.choice(parts)


def _percent(rng: Random) -> str:
    return rng.choice(["share", "percentage", "proportion", "%"])


def _of_year(rng: Random) -> Sentence:
    thing, which = rng.choice([*DAILY, *DAILY, DEATHS]), rng.randint(2018, 2025)
    part, period = _part(rng, which)
    noun, percent = thing.noun(rng), _percent(rng)
    came = "happened" if thing is DEATHS else "came"
    forms = [
        asked(rng, f"what {percent} of {which}'s {noun} {came} in {part}"),
        asked(rng, f"what {percent} of {noun} in {which} {came} in {part}"),
        asked(rng, f"what {percent} of the {which} {noun} were in {part}"),
        wanted_the(rng, f"{percent} of {which} {noun} that {came} in {part}"),
        told(rng, f"what {percent} of {which}'s {noun} {came} in {part}"),
    ]
    return said(rng.choice(forms), Share(thing.subject, period, whole=Year(which)))


def _of_nationality(rng: Random) -> Sentence:
    thing, which = rng.choice(NATIONALS), rng.randint(2018, 2025)
    people, country = demonym(thing), thing.subject.nationality
    percent, noun = (
        _percent(rng),
        rng.choice(["arrivals", "small boat arrivals", "people arriving", "those arriving"]),
    )
    forms = [
        asked(rng, f"what {percent} of {noun} in {which} were {people}"),
        asked(rng, f"what {percent} of {noun} in {which} were from {country}"),
        asked(rng, f"what {percent} of {noun} in {which} were {people}s"),
        asked(rng, f"what {percent} of {which} arrivals were {people}"),
        wanted_the(rng, f"{percent} of {noun} in {which} from {country}"),
        asked(rng, f"in {which}, what {percent} of arrivals were {people}"),
        wanted(rng, f"{people} {percent} of arrivals in {which}") if percent == "share" else "",
    ]
    meant = [Share(thing.subject, Year(which)), Share(thing.subject, Year(which), whole=Year(which))]
    return said(rng.choice([form for form in forms if form]), *meant)


def _of_ever(rng: Random) -> Sentence:
    thing, which = rng.choice(DAILY), rng.randint(2018, 2025)
    whole = within(rng, thing, (since_records,))
    noun, percent = thing.noun(rng), _percent(rng)
    forms = [
        asked(rng, f"what {percent} of all {noun} {whole.joined} came in {which}"),
        asked(rng, f"what {percent} of {noun} {whole.joined} were in {which}"),
        asked(rng, f"what {percent} of all {noun} since 2018 came in {which}"),
    ]
    if thing is ARRIVALS:
        forms.append(asked(rng, f"what {percent} of everyone who's come since 2018 came in {which}"))
    return said(rng.choice(forms), Share(thing.subject, Year(which), whole=whole.period))


def _of_measure(rng: Random) -> Sentence:
    percent = _percent(rng)
    if rng.random() < 0.5:
        when = within(rng, UNCONTROLLED, (year, year_to_date, month))
        forms = [
            asked(rng, f"what {percent} of boats {when.joined} were uncontrolled landings"),
            asked(rng, f"what {percent} of boats were uncontrolled landings {when.joined}"),
            wanted_the(rng, f"{percent} of boats that were uncontrolled landings {when.joined}"),
        ]
        return said(rng.choice(forms), Share(UNCONTROLLED.subject, when.period, of="boats"))
    when = within(rng, DEATHS, (year, since_date, *EVENTFUL))
    forms = [
        asked(rng, f"what {percent} of deaths {when.joined} were drownings"),
        asked(rng, f"what {percent} of deaths were drownings {when.joined}"),
        asked(rng, f"what {percent} of those who died {when.joined} drowned"),
    ]
    return said(rng.choice(forms), Share(Subject("drowned"), when.period, of="deaths"))


def breakdown(rng: Random) -> Sentence:
    return drawn(rng, (_by_nationality, _top_nationalities, _by_weekday, _by_nationality, _on_weekdays))


def _arrivals_by(subject: Subject, period: Period, by: By, top: int | None = None) -> list[Breakdown]:
    subjects = [subject, Subject("arrivals by nationality")] if by is By.NATIONALITY else [subject]
    return [Breakdown(one, period, by, top) for one in subjects]


def _on_weekdays(rng: Random) -> Sentence:
    """What came on all Saturdays of a period, or at its weekends."""
    thing = rng.choice([ARRIVALS, BOATS])
    when = within(rng, thing, (year, year, year_to_date, since_date, *EVENTFUL))
    days = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
    number = rng.randint(1, 7)
    on, only = rng.choice([(f"on {days[number - 1]}", (number,)), ("at weekends", (6, 7))])
    forms = [
        asked(rng, f"how many {thing.clause(rng)} {on} {when.joined}"),
        wanted(rng, f"{thing.noun(rng)} {on} {when.joined}"),
        wanted_the(rng, f"number of {thing.noun(rng)} {on} {when.joined}"),
    ]
    return said(rng.choice(forms), Breakdown(thing.subject, when.period, By.WEEKDAY, only=only))


def _by_nationality(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (year, year, since_records))
    noun = ARRIVALS.noun(rng)
    forms = [
        wanted(rng, f"{noun} by nationality {when.joined}"),
        wanted(rng, f"breakdown of {noun} by nationality {when.joined}"),
        wanted(rng, f"nationality breakdown of {noun} {when.joined}"),
        wanted(rng, f"nationality breakdown {when.joined}"),
        wanted(rng, f"nationalities of {noun} {when.joined}"),
        wanted(rng, f"{noun} {when.joined} broken down by nationality"),
        wanted(rng, f"{noun} {when.joined} by nationality"),
        asked(rng, f"what nationalities were {noun} {when.joined}"),
    ]
    return said(rng.choice(forms[:7]), *_arrivals_by(ARRIVALS.subject, when.period, By.NATIONALITY))


def _top_nationalities(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (year, year, since_records))
    if rng.random() < 0.4:
        forms = [
            wanted_the(rng, f"top nationality {when.joined}"),
            asked(rng, f"which nationality had the most arrivals {when.joined}"),
            wanted_the(rng, f"most common nationality {when.joined}"),
            asked(rng, f"what was the top nationality {when.joined}"),
            asked(rng, f"which was the biggest nationality {when.joined}"),
            asked(rng, f"which country did most people come from {when.joined}"),
        ]
        return said(rng.choice(forms), *_arrivals_by(ARRIVALS.subject, when.period, By.NATIONALITY, 1))
    count = rng.randint(2, 10)
    forms = [
        wanted(rng, f"top {small(rng, count)} nationalities {when.joined}"),
        wanted_those(rng, f"top {small(rng, count)} nationalities {when.joined}"),
        wanted(rng, f"{small(rng, count)} biggest nationalities {when.joined}"),
        asked(rng, f"what were the top {small(rng, count)} nationalities {when.joined}"),
        wanted_those(rng, f"{small(rng, count)} most common nationalities {when.joined}"),
    ]
    return said(rng.choice(forms), *_arrivals_by(ARRIVALS.subject, when.period, By.NATIONALITY, count))


def _by_weekday(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, BOATS])
    when, noun = within(rng, thing, (year, year_to_date, since_date, *EVENTFUL)), thing.noun(rng)
    forms = [
        wanted(rng, f"{noun} by day of the week {when.joined}"),
        wanted(rng, f"{noun} by weekday {when.joined}"),
        wanted(rng, f"breakdown of {noun} by day of the week {when.joined}"),
        wanted(rng, f"{noun} {when.joined} by day of the week"),
    ]
    meant: list[Question] = [
        Breakdown(thing.subject, when.period, By.WEEKDAY),
        Series(thing.subject, when.period, Grain.WEEKDAY),
        Extreme(thing.subject, when.period, Grain.WEEKDAY, count=7),
    ]
    return said(rng.choice(forms), *meant)
