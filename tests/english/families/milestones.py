"""Running totals: when, in how many days, in which year fastest; and claims to be checked."""

from random import Random

from bot.periods import Period, Year, YearToDate
from bot.questions import Check, Condition, Fastest, Lead, Question, Reach, Total
from bot.questions.conditions import ANY
from tests.english.days import DAYS, WEEKS
from tests.english.manner import asked, told, wanted, wanted_the
from tests.english.numbers import number, over, passed, under
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import ARRIVALS, BOATS, DAILY, DEATHS, Thing
from tests.english.until_now import EVENTFUL, since_date, since_event, since_records, year_to_date
from tests.english.when import CALENDAR, month, within, year

_THRESHOLDS = {
    "arrivals": (500, 1000, 5000, 10_000, 15_000, 20_000, 25_000),
    "boats": (50, 100, 150, 200, 300),
}
_VERBS = ("pass", "reach", "hit", "top", "get to")


def _threshold(rng: Random, thing: Thing) -> int:
    return rng.choice(_THRESHOLDS[thing.subject.measure])


def reach(rng: Random) -> Sentence:
    return drawn(rng, (_in_year, _in_year, _days, _since))


def _in_year(rng: Random) -> Sentence:
    thing = rng.choice(DAILY)
    which, size = rng.randint(2019, 2026), _threshold(rng, thing)
    typed, verb, noun = number(rng, size), rng.choice(_VERBS), thing.noun(rng)
    done = {"pass": "passed", "reach": "reached", "hit": "hit", "top": "topped", "get to": "got to"}[verb]
    forms = [
        asked(rng, f"when did {noun} {verb} {typed} in {which}"),
        asked(rng, f"when did {which} {verb} {typed} {noun}"),
        asked(rng, f"what date did {noun} {verb} {typed} in {which}"),
        asked(rng, f"on what day did {noun} {verb} {typed} in {which}"),
        asked(rng, f"in {which}, when did {noun} {verb} {typed}"),
        wanted_the(rng, f"date {noun} {done} {typed} in {which}"),
        told(rng, f"when {noun} {done} {typed} in {which}"),
    ]
    if thing is ARRIVALS:
        forms += [
            asked(rng, f"when did {which} {verb} {typed}"),
            wanted_the(rng, f"day {which} {done} {typed}"),
        ]
    return said(rng.choice(forms), Reach(thing.subject, size, Year(which)))


def _days(rng: Random) -> Sentence:
    thing = rng.choice(DAILY)
    which, size = rng.randint(2019, 2026), _threshold(rng, thing)
    typed, verb, noun = number(rng, size), rng.choice(["pass", "reach", "hit", "get to"]), thing.noun(rng)
    forms = [
        asked(rng, f"how many days did it take to {verb} {typed} {noun} in {which}"),
        asked(rng, f"how many days did it take {noun} to {verb} {typed} in {which}"),
        asked(rng, f"in {which} how many days did it take to {verb} {typed} {noun}"),
        wanted_the(rng, f"number of days it took to {verb} {typed} {noun} in {which}"),
    ]
    if thing is ARRIVALS:
        forms.append(asked(rng, f"how many days did it take to {verb} {typed} in {which}"))
        forms.append(asked(rng, f"how many days did {which} take to {verb} {typed}"))
    return said(rng.choice(forms), Reach(thing.subject, size, Year(which), Lead.DAYS))


def _since(rng: Random) -> Sentence:
    thing = rng.choice(DAILY)
    when = within(rng, thing, (since_event, since_records, since_records, since_date))
    size, verb, noun = _threshold(rng, thing), rng.choice(_VERBS), thing.noun(rng)
    who = "person" if thing is ARRIVALS else "boat"
    forms = [
        asked(rng, f"when did {noun} {when.joined} {verb} {number(rng, size)}"),
        asked(rng, f"{when.joined}, when did {noun} {verb} {number(rng, size)}"),
        asked(rng, f"on what date did {noun} {when.joined} {verb} {number(rng, size)}"),
        wanted_the(rng, f"date the {size:,}th {who} arrived {when.joined}"),
        asked(rng, f"when did the {size:,}th {who} arrive {when.joined}"),
    ]
    return said(rng.choice(forms), Reach(thing.subject, size, when.period))


def fastest(rng: Random) -> Sentence:
    thing = rng.choice(DAILY)
    size = (
        rng.choice([*_THRESHOLDS[thing.subject.measure], *range(2000, 30_000, 1000)])
        if thing is ARRIVALS
        else 0
    )
    size = size or _threshold(rng, thing)
    typed, noun, verb = number(rng, size), thing.noun(rng), rng.choice(["reach", "get to", "hit", "pass"])
    forms = [
        asked(rng, f"which year was fastest to {typed} {noun}"),
        asked(rng, f"which year was the fastest to {verb} {typed} {noun}"),
        asked(rng, f"what year got to {typed} {noun} fastest"),
        asked(rng, f"which year reached {typed} {noun} the quickest"),
        asked(rng, f"which year was quickest to {verb} {typed} {noun}"),
        wanted(rng, f"fastest year to {typed} {noun}"),
        wanted_the(rng, f"fastest year to {verb} {typed} {noun}"),
        asked(rng, f"in which year did {noun} {verb} {typed} fastest"),
        asked(rng, f"in which year did {noun} {verb} {typed} in the fewest days"),
    ]
    if thing is ARRIVALS:
        forms.append(asked(rng, f"which year was fastest to {typed}"))
        forms.append(asked(rng, f"which year reached {typed} quickest"))
    return said(rng.choice(forms), Fastest(thing.subject, size))


def check(rng: Random) -> Sentence:
    return drawn(rng, (_passed, _passed, _claim, _anybody, _more_than))


def _checked(thing: Thing, period: Period, meant: tuple[Condition, ...]) -> list[Check]:
    return [Check(thing.subject, period, one) for one in meant]


def _passed(rng: Random) -> Sentence:
    thing = rng.choice(DAILY)
    which, size = rng.randint(2018, 2025), _threshold(rng, thing)
    typed, verb, noun = (
        number(rng, size),
        rng.choice(["pass", "reach", "top", "hit", "exceed"]),
        thing.noun(rng),
    )
    done = {"pass": "passed", "reach": "reached", "top": "topped", "hit": "hit", "exceed": "exceeded"}[verb]
    claims: list[tuple[str, Period]] = [
        (f"did {noun} {verb} {typed} in {which}", Year(which)),
        (f"did {which} {verb} {typed} {noun}", Year(which)),
        (f"have {noun} {done} {typed} this year", YearToDate(2026)),
        (f"have {noun} {done} {typed} so far this year", YearToDate(2026)),
        (f"has 2026 {done} {typed} {noun}", YearToDate(2026)),
    ]
    words, period = rng.choice(claims)
    return said(asked(rng, words), *_checked(thing, period, passed(size)))


def _claim(rng: Random) -> Sentence:
    when = within(rng, ARRIVALS, (*EVENTFUL, year_to_date, year, since_date))
    size = rng.choice([10_000, 20_000, 50_000, 100_000, 150_000, 200_000])
    words, meant = over(rng, size)
    came = rng.choice(["came", "crossed", "arrived"])
    forms = [
        asked(rng, f"is it true that {words} people {came} {when.joined}"),
        asked(rng, f"is it right that {words} people {came} {when.joined}"),
        asked(rng, f"{words} people {came} {when.joined} - true"),
        asked(rng, f"{words} people {came} {when.joined}, is that right"),
        asked(rng, f"someone said {words} people {came} {when.joined}. true"),
    ]
    return said(rng.choice(forms), *_checked(ARRIVALS, when.period, meant))


def _anybody(rng: Random) -> Sentence:
    day = (*DAYS, *DAYS, *WEEKS)
    if rng.random() < 0.3:
        when = within(rng, DEATHS, (month, year, since_date))
        words = rng.choice(["did anyone die", "were there any deaths", "were there any channel deaths"])
        return said(asked(rng, f"{words} {when.joined}"), *_any(DEATHS, when.period))
    when = within(rng, ARRIVALS, day)
    words = rng.choice(
        [
            "did anyone cross",
            "did anyone arrive",
            "did anybody cross",
            "were there any crossings",
            "were there any arrivals",
            "any crossings",
            "any arrivals",
            "did any people arrive",
            "were there any small boat arrivals",
        ]
    )
    return said(asked(rng, f"{words} {when.joined}"), *_any(ARRIVALS, when.period))


def _any(thing: Thing, period: Period) -> tuple[Question, ...]:
    """How many there were says as well whether there were any."""
    return Check(thing.subject, period, ANY), Total(thing.subject, period)


def _more_than(rng: Random) -> Sentence:
    thing = rng.choice([*DAILY, BOATS])
    when = within(rng, thing, (*CALENDAR, year_to_date))
    words, meant = rng.choice([over, under])(rng, _threshold(rng, thing))
    noun, who = thing.noun(rng), rng.choice(["people", "migrants"]) if thing is ARRIVALS else "boats"
    typed = rng.choice(
        [
            f"were there {words} {noun} {when.joined}",
            f"did {words} {who} arrive {when.joined}",
        ]
    )
    return said(asked(rng, typed), *_checked(thing, when.period, meant))
