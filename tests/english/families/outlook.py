"""How a year is going, which records fell before, and since when a figure is the highest."""

from random import Random

from bot.periods import Ever, Month, Period, Quarter, Year
from bot.periods.calendar import MONTHS
from bot.questions import Direction, Grain, HighestSince, Pace, Progression
from tests.english.manner import asked, told, wanted, wanted_the, wanted_those
from tests.english.sentence import Sentence, said
from tests.english.things import ARRIVALS, BOATS, Thing


def pace(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, ARRIVALS, BOATS])
    year, of = rng.choice(["2026", "this year"]), f"for {thing.noun(rng)}"
    of = rng.choice(["", of]) if thing is ARRIVALS else of
    course = rng.choice(["on course", "on track", "on pace", "heading"])
    if rng.random() < 0.7:
        forms = [
            asked(rng, f"is {year} {course} for a record {of}"),
            asked(rng, f"is {year} {course} for a record year {of}"),
            asked(rng, f"are we {course} for a record year {of}"),
            asked(
                rng,
                f"are {thing.noun(rng)} {course} for a record {year if year == 'this year' else 'in 2026'}",
            ),
            told(rng, f"if {year} is {course} for a record {of}"),
        ]
        if course in ("on course", "on track"):
            forms.append(asked(rng, f"is {year} {course} to be a record year {of}"))
            forms.append(asked(rng, f"is {year} {course} to beat the record {of}"))
        return said(rng.choice(forms), Pace(thing.subject, 2026, record=True))
    noun = thing.noun(rng)
    forms = [
        asked(rng, f"what is {year} on course for {of}"),
        asked(rng, f"how many {noun} is {year} on course for"),
        asked(rng, f"how many {noun} are we on track for {year if year == 'this year' else 'in 2026'}"),
        wanted_the(rng, f"pace of {noun} {year if year == 'this year' else 'in 2026'}"),
        asked(rng, f"where will {year} end at this pace {of}"),
        asked(rng, f"what is {year} on track to reach {of}"),
    ]
    return said(rng.choice(forms), Pace(thing.subject, 2026))


def progression(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, ARRIVALS, BOATS])
    grain = rng.choice([Grain.DAY, Grain.DAY, Grain.WEEK, Grain.MONTH])
    adjective = {Grain.DAY: "daily", Grain.WEEK: "weekly", Grain.MONTH: "monthly"}[grain]
    noun = thing.noun(rng)
    if rng.random() < 0.6:
        forms = [
            wanted_the(rng, f"previous {adjective} record for {noun}"),
            asked(rng, f"what was the previous record for {noun} in a single {grain}"),
            asked(rng, f"what was the previous record for {noun} in one {grain}"),
            asked(rng, f"what was the {adjective} record for {noun} before the current one"),
            asked(rng, f"what was the record {grain} for {noun} before the current record"),
        ]
        return said(rng.choice(forms), Progression(thing.subject, Ever(), grain, back=1))
    forms = [
        asked(rng, f"how has the {adjective} record for {noun} changed"),
        wanted(rng, f"every {adjective} record for {noun} since records began"),
        wanted_those(rng, f"successive {adjective} records for {noun}"),
        wanted(rng, f"every time the {adjective} record for {noun} was broken"),
        asked(rng, f"how has the {adjective} record for {noun} changed over time"),
        wanted(rng, f"history of the {adjective} record for {noun}"),
    ]
    return said(rng.choice(forms), Progression(thing.subject, Ever(), grain))


def highest_since(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, ARRIVALS, BOATS])
    name, period = _whole(rng)
    direction = rng.choice([Direction.HIGHEST, Direction.HIGHEST, Direction.LOWEST])
    word = "highest" if direction is Direction.HIGHEST else "lowest"
    noun, of = thing.noun(rng), _of(rng, thing)
    forms = [
        asked(rng, f"{name} was the {word} since when {of}"),
        asked(rng, f"since when was {name} the {word} {of}"),
        asked(rng, f"{noun} in {name} were the {word} since when"),
        asked(rng, f"since when are {noun} in {name} the {word}"),
        asked(rng, f"{word} since when: {noun} in {name}"),
        asked(rng, f"the {noun} total for {name} was the {word} since when"),
    ]
    return said(rng.choice(forms), HighestSince(thing.subject, period, direction))


def _of(rng: Random, thing: Thing) -> str:
    of = f"for {thing.noun(rng)}"
    return rng.choice(["", of]) if thing is ARRIVALS else of


def _whole(rng: Random) -> tuple[str, Period]:
    which, month, quarter = rng.randint(2020, 2025), rng.randint(1, 12), rng.randint(1, 4)
    periods: list[tuple[str, Period]] = [
        (f"{MONTHS[month - 1]} {which}", Month(which, month)),
        (f"{MONTHS[month - 1][:3]} {which}", Month(which, month)),
        (f"Q{quarter} {which}", Quarter(which, quarter)),
        (str(which), Year(which)),
    ]
    return rng.choice(periods)
