"""The busiest, quietest and deadliest; and where one period stands among others."""

from datetime import date
from random import Random

from bot.periods import Ever, Period, Range, Since
from bot.periods.calendar import MONTHS
from bot.questions import Direction, Extreme, Grain
from tests.english.manner import asked, wanted, wanted_the
from tests.english.numbers import small
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import ARRIVALS, BOATS, DEATHS, Thing
from tests.english.until_now import EVENTFUL, ever, since_date, year_to_date
from tests.english.when import Maker, When, half, month, quarter, season, within, year

_LONG: tuple[Maker, ...] = (year, year, year_to_date, ever, ever, since_date, *EVENTFUL)
_WITHIN: dict[Grain, tuple[Maker, ...]] = {
    Grain.DAY: (*_LONG, month, quarter, half, season),
    Grain.WEEK: (*_LONG, half),
    Grain.MONTH: _LONG,
    Grain.QUARTER: (ever, since_date),
    Grain.YEAR: (ever, ever, since_date),
}
_ADJECTIVE = {Grain.DAY: "daily", Grain.WEEK: "weekly", Grain.MONTH: "monthly"}
BUSIEST, QUIETEST = ("busiest", "biggest", "highest"), ("quietest", "lowest")
HIGHEST, LOWEST = Direction.HIGHEST, Direction.LOWEST


def extreme(rng: Random) -> Sentence:
    return drawn(
        rng, (_one, _one, _most, _top, _deadliest, _not_nil, _among_months, _weekday, _days_of_month)
    )


def _of(when: When) -> str:
    return f"of {when.bare}" if when.bare and when.bare[0].isdigit() else when.joined


def counting(rng: Random, thing: Thing) -> str:
    if thing is ARRIVALS:
        return rng.choice(["", "", f"for {thing.noun(rng)}"])
    return f"for {thing.noun(rng)}"


def _one(rng: Random) -> Sentence:
    thing, grain = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.choice(list(_WITHIN))
    when = within(rng, thing, _WITHIN[grain])
    direction = rng.choice([HIGHEST, HIGHEST, LOWEST]) if grain is not Grain.DAY else HIGHEST
    word = rng.choice(BUSIEST if direction is HIGHEST else QUIETEST)
    forms = [
        wanted(rng, f"{word} {grain} {counting(rng, thing)} {when.joined}"),
        wanted_the(rng, f"{word} {grain} {counting(rng, thing)} {when.joined}"),
        asked(rng, f"what was the {word} {grain} {_of(when)} {counting(rng, thing)}"),
        asked(rng, f"when was the {word} {grain} {when.joined} {counting(rng, thing)}"),
        asked(rng, f"which {grain} {when.joined} was the {word} {counting(rng, thing)}"),
        asked(rng, f"which was the {word} {grain} {_of(when)} {counting(rng, thing)}"),
    ]
    return said(rng.choice(forms), Extreme(thing.subject, when.period, grain, direction))


def _most(rng: Random) -> Sentence:
    thing, grain = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.choice(list(_WITHIN))
    when = within(rng, thing, _WITHIN[grain])
    direction = rng.choice([HIGHEST, HIGHEST, LOWEST]) if grain is not Grain.DAY else HIGHEST
    most, noun = ("most", thing.noun(rng)) if direction is HIGHEST else ("fewest", thing.noun(rng))
    forms = [
        asked(rng, f"which {grain} {when.joined} had the {most} {noun}"),
        asked(rng, f"what {grain} had the {most} {noun} {when.joined}"),
        asked(rng, f"which {grain} saw the {most} {noun} {when.joined}"),
        wanted_the(rng, f"{grain} with the {most} {noun} {when.joined}"),
        wanted(rng, f"{most} {noun} in a single {grain} {when.joined}"),
        wanted_the(rng, f"{most} {noun} in one {grain} {when.joined}"),
    ]
    if direction is HIGHEST and grain in _ADJECTIVE:
        forms.append(wanted_the(rng, f"highest {_ADJECTIVE[grain]} {noun} {when.joined}"))
        forms.append(
            wanted_the(rng, f"record for {noun} in one {grain}" if when.period == Ever() else forms[-1])
        )
    typed = rng.choice(forms[:7])
    return said(typed, Extreme(thing.subject, when.period, grain, direction))


def _top(rng: Random) -> Sentence:
    thing, grain = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.choice([Grain.DAY, Grain.WEEK, Grain.MONTH])
    when, count = within(rng, thing, _WITHIN[grain]), rng.randint(2, 10)
    direction = rng.choice([HIGHEST, HIGHEST, LOWEST]) if grain is Grain.MONTH else HIGHEST
    word = rng.choice(BUSIEST if direction is HIGHEST else QUIETEST)
    of = counting(rng, thing)
    forms = [
        wanted(rng, f"{small(rng, count)} {word} {grain}s {of} {when.joined}"),
        wanted_the(rng, f"{small(rng, count)} {word} {grain}s {when.joined} {of}"),
        wanted(rng, f"{small(rng, count)} {word} {grain}s {_of(when)} {of} in order"),
        asked(rng, f"what were the {small(rng, count)} {word} {grain}s {when.joined} {of}"),
    ]
    if direction is HIGHEST:
        forms.append(wanted(rng, f"top {small(rng, count)} {grain}s {_of(when)} {of}"))
        forms.append(wanted(rng, f"top {small(rng, count)} {grain}s for {thing.noun(rng)} {when.joined}"))
    return said(rng.choice(forms), Extreme(thing.subject, when.period, grain, direction, count))


def _deadliest(rng: Random) -> Sentence:
    grain = rng.choice([Grain.DAY, Grain.MONTH, Grain.YEAR])
    when = within(
        rng, DEATHS, {Grain.DAY: _LONG, Grain.MONTH: (year, year, *EVENTFUL)}.get(grain, (since_date,))
    )
    forms = [
        wanted(rng, f"deadliest {grain} {when.joined}"),
        asked(rng, f"what was the deadliest {grain} {_of(when)}"),
        asked(rng, f"which {grain} {_of(when)} was the deadliest"),
        asked(rng, f"which {grain} {when.joined} had the most deaths"),
        wanted(rng, f"worst {grain} for deaths {when.joined}"),
    ]
    return said(rng.choice(forms), Extreme(DEATHS.subject, when.period, grain))


def _not_nil(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, ARRIVALS, BOATS])
    when = within(rng, thing, (year, year_to_date, since_date, ever, half))
    but = rng.choice(
        [
            "not counting zero days",
            "excluding zero days",
            "not counting days with none",
            "ignoring days with no crossings",
        ]
    )
    forms = [
        wanted_the(rng, f"lowest daily number {counting(rng, thing)} {when.joined} {but}"),
        wanted(rng, f"lowest day {counting(rng, thing)} {when.joined}, {but}"),
        asked(rng, f"what was the quietest day {when.joined} {counting(rng, thing)} {but}"),
    ]
    return said(rng.choice(forms), Extreme(thing.subject, when.period, Grain.DAY, LOWEST, above=0))


def _among_months(rng: Random) -> Sentence:
    """One calendar month among those of all years."""
    thing, number = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.randint(1, 12)
    direction = rng.choice([HIGHEST, LOWEST])
    name, word = MONTHS[number - 1], rng.choice(BUSIEST if direction is HIGHEST else QUIETEST)
    most, first = "most" if direction is HIGHEST else "fewest", rng.randint(2018, 2023)
    last = rng.randint(first + 1, 2025)
    of = counting(rng, thing)
    ranged = Since(date(first, 1, 1))
    asking: list[tuple[str, Period]] = [
        (asked(rng, f"which {name} had the {most} {thing.noun(rng)}"), Ever()),
        (wanted_the(rng, f"{word} {name} on record {of}"), Ever()),
        (asked(rng, f"what was the {word} {name} ever {of}"), Ever()),
        (asked(rng, f"which was the {word} {name} since {first} {of}"), ranged),
        (
            asked(rng, f"of the {name}s from {first} to {last}, which was the {word} {of}"),
            _years(first, last),
        ),
    ]
    typed, period = rng.choice(asking)
    return said(typed, Extreme(thing.subject, period, Grain.MONTH, direction, only=(number,)))


def _days_of_month(rng: Random) -> Sentence:
    """One day among those of a calendar month of all years; May Day is another thing."""
    thing, number = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.choice([1, 2, 3, 4, *range(6, 13)])
    name, word, of = MONTHS[number - 1], rng.choice(BUSIEST), counting(rng, thing)
    forms = [
        asked(rng, f"what was the {word} day in {name} ever {of}"),
        wanted_the(rng, f"{word} {name} day on record {of}"),
        wanted_the(rng, f"{word} day in any {name} {of}"),
        asked(rng, f"which was the {word} {name} day ever {of}"),
    ]
    return said(rng.choice(forms), Extreme(thing.subject, Ever(), direction=HIGHEST, months=(number,)))


def _years(first: int, last: int) -> Range:
    return Range(date(first, 1, 1), date(last, 12, 31))


def _weekday(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, BOATS])
    when = within(rng, thing, (year, year_to_date, ever, since_date))
    noun = thing.noun(rng)
    forms = [
        asked(rng, f"which day of the week has the most {noun} {when.joined}"),
        asked(rng, f"what day of the week sees most {noun} {when.joined}"),
        wanted(rng, f"busiest day of the week {counting(rng, thing)} {when.joined}"),
        asked(rng, f"which weekday had the most {noun} {when.joined}"),
    ]
    return said(rng.choice(forms), Extreme(thing.subject, when.period, Grain.WEEKDAY))
