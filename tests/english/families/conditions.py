"""Days, weeks, months and years that meet a condition: how many, which, in a row, first and last."""

from random import Random

from bot.periods import Ever
from bot.questions import Comparator, Condition, Count, First, Grain, Lead, Streak, WhichPiece
from bot.questions.conditions import ANY, NIL
from tests.english.manner import asked, told, wanted, wanted_the
from tests.english.numbers import number, over, passed, under
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import ARRIVALS, BOATS, DEATHS, Thing
from tests.english.until_now import EVENTFUL, ever, rolling_days, since_date, since_records, year_to_date
from tests.english.when import half, month, quarter, season, within, year

_ENDS: tuple[WhichPiece, ...] = ("first", "last")
_LONG = (year, year, year, year_to_date, year_to_date, since_date, *EVENTFUL)
_SIZES = {
    (Grain.DAY, "arrivals"): (100, 500, 600, 800, 1000),
    (Grain.DAY, "boats"): (5, 10, 15, 20),
    (Grain.WEEK, "arrivals"): (500, 1000, 2000),
    (Grain.WEEK, "boats"): (10, 20, 50),
    (Grain.MONTH, "arrivals"): (1000, 2000, 3000, 5000),
    (Grain.MONTH, "boats"): (50, 100, 150),
    (Grain.YEAR, "arrivals"): (10_000, 20_000, 30_000, 40_000),
    (Grain.YEAR, "boats"): (500, 1000),
}


def _sized(rng: Random, grain: Grain) -> tuple[Thing, int]:
    thing = rng.choice([ARRIVALS, ARRIVALS, BOATS])
    return thing, rng.choice(_SIZES[grain, thing.subject.measure])


def count(rng: Random) -> Sentence:
    return drawn(rng, (_over, _over, _nil, _nil, _any, _which, _how_often))


def _over(rng: Random) -> Sentence:
    grain = rng.choice([Grain.DAY, Grain.DAY, Grain.DAY, Grain.WEEK, Grain.MONTH])
    thing, size = _sized(rng, grain)
    when = within(rng, thing, (*_LONG, half, quarter, season) if grain is Grain.DAY else _LONG)
    words, meant = rng.choice([over, over, under])(rng, size)
    noun = thing.noun(rng)
    forms = [
        asked(rng, f"how many {grain}s had {words} {noun} {when.joined}"),
        asked(rng, f"how many {grain}s {when.joined} had {words} {noun}"),
        told(rng, f"how many {grain}s {when.joined} saw {words} {noun}"),
        wanted_the(rng, f"number of {grain}s with {words} {noun} {when.joined}"),
        asked(rng, f"on how many {grain}s were there {words} {noun} {when.joined}")
        if grain is Grain.DAY
        else asked(rng, f"in how many {grain}s were there {words} {noun} {when.joined}"),
        wanted(rng, f"{grain}s with {words} {noun} {when.joined}"),
    ]
    leads = (Lead.COUNT, Lead.LIST) if forms[-1] == (typed := rng.choice(forms)) else (Lead.COUNT,)
    return said(
        typed, *(Count(thing.subject, one, when.period, grain, lead) for one in meant for lead in leads)
    )


def _how_often(rng: Random) -> Sentence:
    """How many times a day went over a number, though no day is named."""
    thing, size = _sized(rng, Grain.DAY)
    when, noun = within(rng, thing, _LONG), thing.noun(rng)
    typed = rng.choice(
        [
            asked(rng, f"how many times did {noun} exceed {size:,} {when.joined}"),
            asked(rng, f"how many times have {noun} gone over {size:,} {when.joined}"),
        ]
    )
    over_it = Condition(Comparator.OVER, size)
    return said(typed, Count(thing.subject, over_it, when.period, Grain.DAY))


def _nil(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (*_LONG, month, quarter, half, season, rolling_days))
    none = rng.choice(
        ["no crossings", "no arrivals", "zero arrivals", "zero crossings", "nobody crossing", "no boats"]
    )
    forms = [
        asked(rng, f"how many days {when.joined} had {none}"),
        asked(rng, f"how many days with {none} {when.joined}"),
        asked(rng, f"how many days were there with {none} {when.joined}"),
        wanted_the(rng, f"number of days with {none} {when.joined}"),
    ]
    if none in ("no crossings", "no arrivals"):
        forms.append(wanted_the(rng, f"number of days without any {none[3:]} {when.joined}"))
        forms.append(asked(rng, f"how many days without {none[3:]} {when.joined}"))
    things = (ARRIVALS, BOATS)
    return said(rng.choice(forms), *(Count(thing.subject, NIL, when.period) for thing in things))


def _any(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (*_LONG, month, quarter, half, season, rolling_days))
    some = rng.choice(["crossings", "arrivals", "any crossings", "any arrivals", "at least one arrival"])
    forms = [
        asked(rng, f"how many days {when.joined} had {some}"),
        wanted_the(rng, f"number of days with {some} {when.joined}"),
        asked(rng, f"how many days with {some} {when.joined}"),
        asked(rng, f"on how many days {when.joined} were there {some}"),
    ]
    return said(rng.choice(forms), *(Count(thing.subject, ANY, when.period) for thing in (ARRIVALS, BOATS)))


def _which(rng: Random) -> Sentence:
    grain = rng.choice([Grain.DAY, Grain.MONTH, Grain.MONTH, Grain.YEAR, Grain.YEAR])
    thing, size = _sized(rng, grain)
    makers = (ever, since_date, since_records) if grain is Grain.YEAR else _LONG
    when, noun = within(rng, thing, makers), thing.noun(rng)
    words, meant = rng.choice([over, over, under])(rng, size)
    crossing = f"{rng.choice(['passed', 'topped'])} {number(rng, size)}"
    typed, meant = rng.choice(
        [
            (asked(rng, f"which {grain}s had {words} {noun} {when.joined}"), meant),
            (asked(rng, f"which {grain}s {when.joined} saw {words} {noun}"), meant),
            (asked(rng, f"what {grain}s had {words} {noun} {when.joined}"), meant),
            (wanted(rng, f"list of {grain}s with {words} {noun} {when.joined}"), meant),
            (asked(rng, f"which {grain}s {when.joined} {crossing} {noun}"), passed(size)),
        ]
    )
    return said(typed, *(Count(thing.subject, one, when.period, grain, Lead.LIST) for one in meant))


def streak(rng: Random) -> Sentence:
    return drawn(rng, (_longest_gap, _longest_gap, _longest_run, _current))


def _longest_gap(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (*_LONG, ever, since_records, half, season))
    gap = rng.choice(["gap", "spell", "run", "period", "stretch"])
    none = rng.choice(["without crossings", "with no crossings", "without any arrivals", "with no arrivals"])
    boats = rng.random() < 0.2
    none = rng.choice(["with no boats", "without any small boats"]) if boats else none
    forms = [
        wanted(rng, f"longest {gap} {none} {when.joined}"),
        wanted_the(rng, f"longest {gap} {none} {when.joined}"),
        asked(rng, f"what's the longest {gap} {none} {when.joined}"),
        asked(rng, f"how long was the longest {gap} {none} {when.joined}"),
        wanted_the(rng, f"longest run of days {none} {when.joined}"),
        asked(rng, f"{when.joined}, what was the longest {gap} {none}"),
    ]
    if not boats:
        forms.append(wanted_the(rng, f"longest gap between crossings {when.joined}"))
        forms.append(wanted_the(rng, f"longest gap in crossings {when.joined}"))
    return said(rng.choice(forms), *(Streak(thing.subject, NIL, when.period) for thing in (ARRIVALS, BOATS)))


def _longest_run(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (*_LONG, ever, since_records))
    thing, size = _sized(rng, Grain.DAY)
    words, meant = over(rng, size)
    noun = thing.noun(rng)
    if rng.random() < 0.4:
        typed = rng.choice(
            [
                wanted_the(rng, f"longest run of days with crossings {when.joined}"),
                wanted(rng, f"longest run of consecutive days with arrivals {when.joined}"),
                wanted(rng, f"most days in a row with crossings {when.joined}"),
            ]
        )
        return said(typed, *(Streak(thing.subject, ANY, when.period) for thing in (ARRIVALS, BOATS)))
    forms = [
        wanted_the(rng, f"longest run of days with {words} {noun} {when.joined}"),
        wanted(rng, f"longest streak of days with {words} {noun} {when.joined}"),
        asked(rng, f"what was the longest run of consecutive days with {words} {noun} {when.joined}"),
        wanted(rng, f"most days in a row with {words} {noun} {when.joined}"),
    ]
    return said(rng.choice(forms), *(Streak(thing.subject, one, when.period) for one in meant))


def _current(rng: Random) -> Sentence:
    none = rng.choice(["without crossings", "with no crossings", "without arrivals", "with no arrivals"])
    forms = [
        wanted_the(rng, f"current run of days {none}"),
        wanted_the(rng, f"current streak of days {none}"),
        asked(rng, f"how long is the current run {none}"),
        asked(rng, f"how long is the current gap {none}"),
        asked(rng, f"how many days in a row {none} now"),
        asked(rng, f"how many days in a row {none} so far"),
        asked(rng, f"how long have we gone {none.replace('with no', 'without')}"),
    ]
    return said(
        rng.choice(forms), *(Streak(thing.subject, NIL, Ever(), "current") for thing in (ARRIVALS, BOATS))
    )


def first(rng: Random) -> Sentence:
    return drawn(rng, (_first_over, _first_over, _last_nil, _first_other))


def _first_over(rng: Random) -> Sentence:
    thing, size = _sized(rng, Grain.DAY)
    words, meant = over(rng, size)
    which, noun = rng.choice(_ENDS), thing.noun(rng)
    scoped = rng.random() < 0.5
    when = within(rng, thing, _LONG if scoped else (ever,))
    period, inside = (when.period, when.joined) if scoped else (Ever(), "")
    forms = [
        wanted(rng, f"{which} day with {words} {noun} {inside}"),
        wanted_the(rng, f"{which} day {inside} with {words} {noun}"),
        asked(rng, f"when was the {which} day with {words} {noun} {inside}"),
        asked(rng, f"when was the {which} time there were {words} {noun} in a day {inside}"),
        asked(rng, f"{which} time there were {words} {noun} in one day {inside}"),
        asked(rng, f"what date was the {which} day with {words} {noun} {inside}"),
    ]
    return said(rng.choice(forms), *(First(thing.subject, one, period, Grain.DAY, which) for one in meant))


def _last_nil(rng: Random) -> Sentence:
    which = rng.choice(_ENDS)
    scoped = rng.random() < 0.6
    when = within(rng, ARRIVALS, _LONG)
    period, inside = (when.period, when.joined) if scoped else (Ever(), "")
    some = rng.choice(["crossings", "arrivals"])
    typed, meant = rng.choice(
        [
            (asked(rng, f"when was the {which} day with no {some} {inside}"), NIL),
            (wanted(rng, f"{which} day without {some} {inside}"), NIL),
            (wanted(rng, f"{which} day without any {some} {inside}"), NIL),
            (asked(rng, f"when was the {which} day with {some} {inside}"), ANY),
            (wanted(rng, f"{which} day with any {some} {inside}"), ANY),
        ]
    )
    things = (ARRIVALS, BOATS)
    return said(typed, *(First(thing.subject, meant, period, Grain.DAY, which) for thing in things))


def _first_other(rng: Random) -> Sentence:
    grain = rng.choice([Grain.WEEK, Grain.MONTH, Grain.YEAR])
    thing, size = _sized(rng, grain)
    words, meant = rng.choice([over, under])(rng, size)
    if grain is Grain.MONTH and rng.random() < 0.2:
        thing, words, meant = DEATHS, "more than 10", (Condition(Comparator.OVER, 10),)
    which, noun = rng.choice(_ENDS), thing.noun(rng)
    when = within(rng, thing, (since_records, since_date))
    period, inside = rng.choice([(when.period, when.joined), (Ever(), "")])
    forms = [
        wanted_the(rng, f"{which} {grain} with {words} {noun} {inside}"),
        asked(rng, f"when was the {which} {grain} with {words} {noun} {inside}"),
        asked(rng, f"what was the {which} {grain} to see {words} {noun} {inside}"),
        asked(rng, f"which was the {which} {grain} with {words} {noun} {inside}"),
    ]
    return said(rng.choice(forms), *(First(thing.subject, one, period, grain, which) for one in meant))
