"""How many in a period, the newest figures, several periods at once, and averages."""

from random import Random

from bot.questions import Basis, Latest, Total
from tests.english.days import DAYS, WEEKS, several_days
from tests.english.manner import asked, told, wanted, wanted_the, wanted_those
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
from tests.english.when import CALENDAR, SPANS, When, half, quarter, within, year

_ANY = (*CALENDAR, *CALENDAR, *SPANS, several_days, *DAYS, *WEEKS, *EVENTFUL, *RUNNING, since_records)
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
