"""What was revised, what is counted, and what is held."""

from random import Random

from bot.periods import Ever
from bot.questions import Coverage, Definition, Revisions
from tests.english.manner import asked, told, wanted, wanted_the, wanted_those
from tests.english.sentence import Sentence, said
from tests.english.things import (
    ARRIVALS,
    BOATS,
    DEATHS,
    INCIDENTS,
    MISSING,
    PER_BOAT,
    PREVENTED,
    UNCONTROLLED,
)
from tests.english.until_now import since_date, year_to_date
from tests.english.when import half, month, quarter, recent_month, within, year

_HELD = (ARRIVALS, ARRIVALS, BOATS, DEATHS, PREVENTED)


def revisions(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, ARRIVALS, BOATS, DEATHS, PREVENTED])
    when = within(rng, thing, (year, month, recent_month, quarter, half, year_to_date, since_date))
    noun = thing.noun(rng)
    forms = [
        wanted(rng, f"revisions to {noun} {when.joined}"),
        wanted_those(rng, f"revisions to {noun} {when.joined}"),
        asked(rng, f"what was revised in the {noun} figures {when.joined}"),
        asked(rng, f"have the {noun} figures {when.joined} been revised"),
        asked(rng, f"were the {noun} figures {when.joined} revised"),
        asked(rng, f"what changes were made to {noun} figures {when.joined}"),
        asked(rng, f"which {noun} figures {when.joined} have been revised"),
        asked(rng, f"have {noun} {when.joined} been revised"),
        wanted(rng, f"revised {noun} figures {when.joined}, what changed"),
    ]
    if rng.random() < 0.08:
        return said(
            asked(rng, f"what has been revised in the {noun} figures"), Revisions(thing.subject, Ever())
        )
    return said(rng.choice(forms), Revisions(thing.subject, when.period))


def definition(rng: Random) -> Sentence:
    thing, names = rng.choice(
        [
            (ARRIVALS, ("an arrival", "a small boat arrival", "a crossing")),
            (BOATS, ("a small boat", "a boat")),
            (DEATHS, ("a death", "a channel death")),
            (UNCONTROLLED, ("an uncontrolled landing",)),
            (PREVENTED, ("a prevention", "a person prevented from crossing")),
            (MISSING, ("a missing person",)),
            (INCIDENTS, ("a fatal incident", "an incident")),
        ]
    )
    name, noun = rng.choice(names), rng.choice([PER_BOAT.nouns[0]] if thing is PER_BOAT else thing.nouns[:1])
    forms = [
        asked(rng, f"what counts as {name}"),
        asked(rng, f"what exactly counts as {name}"),
        asked(rng, f"what is counted as {name}"),
        asked(rng, f"what's the definition of {name}"),
        wanted_the(rng, f"definition of {name}"),
        wanted(rng, f"definition of {noun}"),
        wanted(rng, f"definition of {name}"),
        asked(rng, f"how do you define {name}"),
        asked(rng, f"how is {name} defined"),
        asked(rng, f"how are {noun} defined"),
        asked(rng, f"how are {noun} counted"),
        asked(rng, f"how do you count {noun}"),
        told(rng, f"what counts as {name}"),
        asked(rng, f"define {name}"),
        asked(rng, f"what do you mean by {name}"),
    ]
    return said(rng.choice(forms), Definition(thing.subject))


def coverage(rng: Random) -> Sentence:
    thing = rng.choice(_HELD)
    noun = thing.noun(rng)
    forms = [
        asked(rng, f"how fresh are the {noun} figures"),
        asked(rng, f"how up to date are the {noun} figures"),
        asked(rng, f"how up to date is the {noun} data"),
        asked(rng, f"how far back do the {noun} figures go"),
        asked(rng, f"how far back does the {noun} data go"),
        asked(rng, f"what period do the {noun} figures cover"),
        asked(rng, f"what dates do the {noun} figures cover"),
        asked(rng, f"when were the {noun} figures last updated"),
        asked(rng, f"which days do you have {noun} figures for"),
        wanted(rng, f"coverage of {noun}"),
        asked(rng, f"when do the {noun} figures start"),
        asked(rng, f"how recent is the {noun} data"),
    ]
    if thing is ARRIVALS:
        forms += [
            asked(rng, "how fresh is this"),
            asked(rng, "how up to date is this"),
            asked(rng, "how far back does the data go"),
            asked(rng, "how up to date are the figures"),
            asked(rng, "what period does the data cover"),
            asked(rng, "when was the data last updated"),
        ]
    return said(rng.choice(forms), Coverage(thing.subject))
