"""One period against an earlier one: open, in per cent, as a difference, as a ratio."""

from random import Random

from bot.periods import (
    Half,
    Month,
    Period,
    Quarter,
    Year,
)
from bot.questions import Compare, Lead
from tests.english.families.pairs import PAIRS, Pair, governments
from tests.english.manner import asked, told, wanted, wanted_the
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import ARRIVALS, BOATS, DAILY, DEATHS, Thing

ANY_LEAD = (Lead.PERCENT, Lead.DIFFERENCE, Lead.TOTALS, Lead.RATIO)


def compare(rng: Random) -> Sentence:
    usual = (_open, _open, _percent, _percent, _difference, _ratio, _how_much, _prime_ministers)
    return drawn(rng, (*usual, _many_times))


def _thing(rng: Random, later: Period) -> Thing:
    deaths_held = (
        isinstance(later, Year | Month | Quarter | Half) and later.text < "2026" and "2026" not in later.text
    )
    return rng.choice([*DAILY, *DAILY, DEATHS]) if deaths_held else rng.choice(DAILY)


def _compared(thing: Thing, pair: Pair, *leads: Lead, either: bool = False) -> tuple[Compare, ...]:
    made = [Compare(thing.subject, pair[1], pair[3], lead) for lead in leads]
    if either:
        made += [Compare(thing.subject, pair[3], pair[1], lead) for lead in leads]
    return tuple(made)


def _open(rng: Random) -> Sentence:
    pair = drawn(rng, PAIRS)
    thing, (a, _, b, _) = _thing(rng, pair[1]), pair
    noun = thing.noun(rng)
    forms = [
        wanted(rng, f"{noun} {a} vs {b}"),
        wanted(rng, f"{noun}: {a} v {b}"),
        wanted(rng, f"{a} vs {b} {noun}"),
        asked(rng, f"compare {noun} {a} with {b}"),
        asked(rng, f"compare {noun} in {a} and {b}")
        if a[0].isupper()
        else asked(rng, f"compare {a} with {b} for {noun}"),
        asked(rng, f"how do {noun} {a} compare with {b}"),
        asked(rng, f"how does {a} compare with {b} for {noun}"),
        wanted(rng, f"{noun} {a} compared with {b}"),
        wanted(rng, f"{noun} {a} compared to {b}"),
        wanted(rng, f"{noun} {a} versus {b}"),
        told(rng, f"how {a} compares with {b} for {noun}"),
    ]
    if thing is ARRIVALS:
        forms += [
            asked(rng, f"how does {a} compare with {b}"),
            asked(rng, f"compare {a} with {b}"),
            asked(rng, f"compare {a} to {b}"),
            asked(rng, f"{a} vs {b}"),
            asked(rng, f"is {a} up or down on {b}"),
        ]
    return said(rng.choice(forms), *_compared(thing, pair, *ANY_LEAD))


def _percent(rng: Random) -> Sentence:
    pair = drawn(rng, PAIRS)
    thing, (a, _, b, _) = _thing(rng, pair[1]), pair
    noun, per_cent = thing.noun(rng), rng.choice(["%", "per cent", "percentage"])
    percent = "%" if per_cent == "%" else "percentage"
    forms = [
        wanted_the(rng, f"{percent} change in {noun} {a} vs {b}"),
        wanted_the(rng, f"{percent} difference in {noun} between {b} and {a}"),
        wanted_the(rng, f"{percent} change in {noun} from {b} to {a}"),
        wanted_the(rng, f"{percent} change in {noun} between {b} and {a}"),
        asked(rng, f"by what {percent} did {noun} change between {b} and {a}"),
        wanted(rng, f"{noun} {a} up or down on {b}, and by what {percent}"),
        asked(rng, f"how much did {noun} change from {b} to {a} in {percent} terms"),
        wanted(rng, f"{noun} {a} compared with {b} as a percentage"),
        wanted(rng, f"{noun} {a} vs {b} in per cent"),
    ]
    return said(rng.choice(forms), *_compared(thing, pair, Lead.PERCENT))


def _in(said: str) -> str:
    bare = said.startswith(("last ", "this ", "so far", "under ", "the same time", "this time"))
    return said if bare else f"at {said}" if said.startswith("the same point") else f"in {said}"


def _difference(rng: Random) -> Sentence:
    pair = drawn(rng, PAIRS)
    thing, (a, _, b, _) = _thing(rng, pair[1]), pair
    who = rng.choice(["people", "migrants"]) if thing is not BOATS else rng.choice(["boats", "small boats"])
    did = rng.choice(["died"]) if thing is DEATHS else rng.choice(["came", "arrived", "crossed"])
    more, noun = rng.choice(["more", "fewer"]), thing.noun(rng)
    forms = [
        asked(rng, f"how many {more} {who} {did} {_in(a)} than {_in(b)}"),
        asked(rng, f"how many {more} {who} {did} {_in(a)} compared with {b}"),
        asked(rng, f"{_in(a)} how many {more} {who} {did} than {_in(b)}"),
        wanted_the(rng, f"difference in {noun} between {b} and {a}"),
        wanted_the(rng, f"difference between {noun} {_in(a)} and {_in(b)}"),
        wanted_the(rng, f"gap between {a} and {b} for {noun}"),
    ]
    return said(rng.choice(forms), *_compared(thing, pair, Lead.DIFFERENCE, either=True))


def _ratio(rng: Random) -> Sentence:
    pair = drawn(rng, PAIRS)
    thing, (a, _, b, _) = _thing(rng, pair[1]), pair
    noun = thing.noun(rng)
    forms = [
        asked(rng, f"how many times higher were {noun} {_in(a)} than {_in(b)}"),
        asked(rng, f"how many times bigger was the {a} {noun} total than the {b} one")
        if a[0].isdigit()
        else asked(rng, f"how many times more {noun} {_in(a)} than {_in(b)}"),
        asked(rng, f"how many times as many {noun} {_in(a)} as {_in(b)}"),
        wanted_the(
            rng, f"ratio of {noun} in {a} to {b}" if a[0].isupper() else f"ratio of {a} to {b} {noun}"
        ),
    ]
    return said(rng.choice(forms), *_compared(thing, pair, Lead.RATIO))


def _many_times(rng: Random) -> Sentence:
    """Yes or no: whether it doubled, or halved, in time."""
    first, thing = rng.randint(2018, 2024), rng.choice([ARRIVALS, BOATS])
    later, noun = rng.randint(first + 1, 2025), thing.noun(rng)
    verb, done, lead = rng.choice([("double", "doubled", Lead.DOUBLED), ("halve", "halved", Lead.HALVED)])
    forms = [
        asked(rng, f"did {noun} {verb} between {first} and {later}"),
        asked(rng, f"did {noun} {verb} from {first} to {later}"),
        asked(rng, f"is it true that {noun} {done} between {first} and {later}"),
        asked(rng, f"have {noun} {done} between {first} and {later}"),
    ]
    return said(rng.choice(forms), Compare(thing.subject, Year(later), Year(first), lead))


def _how_much(rng: Random) -> Sentence:
    pair = drawn(rng, PAIRS)
    thing, (a, _, b, _) = _thing(rng, pair[1]), pair
    noun, more = thing.noun(rng), rng.choice(["higher", "lower"])
    forms = [
        asked(rng, f"how much {more} were {noun} {_in(a)} than {_in(b)}"),
        asked(rng, f"are {noun} up or down {_in(a)} on {b}"),
        asked(rng, f"how far up or down were {noun} {_in(a)} on {b}"),
    ]
    if thing is ARRIVALS:
        forms += [
            asked(rng, f"how much {more} was {a} than {b}"),
            asked(rng, f"how much {more} is {a} than {b}"),
        ]
    return said(rng.choice(forms), *_compared(thing, pair, *ANY_LEAD))


def _prime_ministers(rng: Random) -> Sentence:
    pair = governments(rng)
    thing, (a, _, b, _) = rng.choice(DAILY), pair
    noun = thing.noun(rng)
    forms = [
        wanted(rng, f"{noun} {a} vs {b}"),
        asked(rng, f"compare {noun} {a} with {b}"),
        asked(rng, f"how do {noun} {a} compare with {noun} {b}"),
        asked(rng, f"how do {noun} {a} compare to {b}"),
    ]
    return said(rng.choice(forms), *_compared(thing, pair, *ANY_LEAD))
