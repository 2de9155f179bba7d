"""One period against an earlier one: open, in per cent, as a difference, as a ratio."""

from datetime import date, timedelta
from random import Random

from bot.periods import (
    During,
    FinancialYear,
    Half,
    Month,
    Period,
    Quarter,
    Range,
    Season,
    Week,
    Year,
    YearToDate,
)
from bot.periods.calendar import MONTHS
from bot.questions import Compare, Lead
from tests.english.manner import asked, told, wanted, wanted_the
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import ARRIVALS, BOATS, DAILY, DEATHS, Thing
from tests.english.until_now import events
from tests.english.when import month_name

Pair = tuple[str, Period, str, Period]  # the later period as typed and as meant, then the earlier

_ANY_LEAD = (Lead.PERCENT, Lead.DIFFERENCE, Lead.TOTALS, Lead.RATIO)


def _two_years(rng: Random) -> tuple[int, int]:
    later = rng.randint(2019, 2025)
    return later, rng.choice([later - 1, later - 1, rng.randint(2018, later - 1)])


def _years(rng: Random) -> Pair:
    later, earlier = _two_years(rng)
    return str(later), Year(later), str(earlier), Year(earlier)


def _months(rng: Random) -> Pair:
    later, earlier = _two_years(rng)
    number = rng.randint(1, 12)
    name = month_name(rng, number)
    return f"{name} {later}", Month(later, number), f"{name} {earlier}", Month(earlier, number)


def _months_running(rng: Random) -> Pair:
    which, number = rng.randint(2018, 2025), rng.randint(2, 12)
    one, two = MONTHS[number - 1], MONTHS[number - 2]
    return f"{one} {which}", Month(which, number), f"{two} {which}", Month(which, number - 1)


def _quarters(rng: Random) -> Pair:
    later, earlier = _two_years(rng)
    number = rng.randint(1, 4)
    return f"Q{number} {later}", Quarter(later, number), f"q{number} {earlier}", Quarter(earlier, number)


def _halves(rng: Random) -> Pair:
    later, earlier = _two_years(rng)
    number = rng.randint(1, 2)
    ordinal = ("first", "second")[number - 1]
    one, two = rng.choice(
        [
            (f"H{number} {later}", f"H{number} {earlier}"),
            (f"the {ordinal} half of {later}", f"the {ordinal} half of {earlier}"),
        ]
    )
    return one, Half(later, number), two, Half(earlier, number)


def _seasons(rng: Random) -> Pair:
    later, earlier = _two_years(rng)
    name = rng.choice(["spring", "summer", "autumn"])
    return f"{name} {later}", Season(later, name), f"{name} {earlier}", Season(earlier, name)


def _financial_years(rng: Random) -> Pair:
    later = rng.randint(2019, 2025)
    one, two = (f"FY {y}-{y % 100 + 1}" for y in (later, later - 1))
    return one, FinancialYear(later), two, FinancialYear(later - 1)


def _weeks(rng: Random) -> Pair:
    last = Week(date(2026, 8, 16))
    ending = date(2025, 1, 5) + timedelta(weeks=rng.randint(0, 50))
    before = ending - timedelta(weeks=1)
    return rng.choice(
        [
            ("last week", last, "the week before", Week(date(2026, 8, 9))),
            (
                f"week ending {ending.day} {MONTHS[ending.month - 1]} 2025",
                Week(ending),
                f"week ending {before.day} {MONTHS[before.month - 1]} {before.year}",
                Week(before),
            ),
        ]
    )


def _like_for_like(rng: Random) -> Pair:
    now = rng.choice(
        ["this year", "so far this year", "this year so far", "2026 so far", "this year to date"]
    )
    then = rng.choice(
        [
            "the same point last year",
            "the same period last year",
            "the same time last year",
            "this time last year",
            "the same point in 2025",
            "the same period in 2025",
        ]
    )
    return now, YearToDate(2026), then, YearToDate(2025)


def _recent_months(rng: Random) -> Pair:
    july = Month(2026, 7)
    pairs: list[Pair] = [
        ("last month", july, "the month before", Month(2026, 6)),
        ("last month", july, "the same month last year", Month(2025, 7)),
        ("July", july, "July last year", Month(2025, 7)),
        ("June this year", Month(2026, 6), "June last year", Month(2025, 6)),
        (
            "this month so far",
            Month(2026, 8),
            "the same point last August",
            Range(date(2025, 8, 1), date(2025, 8, 20)),
        ),
    ]
    return rng.choice(pairs)


def _governments(rng: Random) -> Pair:
    held = events()
    one, first = rng.choice([("under Starmer", "pm-starmer"), ("under Keir Starmer", "pm-starmer")])
    two, second = rng.choice([("under Sunak", "pm-sunak"), ("under Boris Johnson", "pm-johnson")])
    return one, During(held[first]), two, During(held[second])


_PAIRS = (
    _years,
    _years,
    _months,
    _months,
    _months_running,
    _quarters,
    _halves,
    _seasons,
    _financial_years,
    _weeks,
)
_ALL = (*_PAIRS, _like_for_like, _like_for_like, _recent_months)


def compare(rng: Random) -> Sentence:
    return drawn(rng, (_open, _open, _percent, _percent, _difference, _ratio, _how_much, _prime_ministers))


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
    pair = drawn(rng, _ALL)
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
    return said(rng.choice(forms), *_compared(thing, pair, *_ANY_LEAD))


def _percent(rng: Random) -> Sentence:
    pair = drawn(rng, _ALL)
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
    pair = drawn(rng, _ALL)
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
    pair = drawn(rng, _ALL)
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


def _how_much(rng: Random) -> Sentence:
    pair = drawn(rng, _ALL)
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
    return said(rng.choice(forms), *_compared(thing, pair, *_ANY_LEAD))


def _prime_ministers(rng: Random) -> Sentence:
    pair = _governments(rng)
    thing, (a, _, b, _) = rng.choice(DAILY), pair
    noun = thing.noun(rng)
    forms = [
        wanted(rng, f"{noun} {a} vs {b}"),
        asked(rng, f"compare {noun} {a} with {b}"),
        asked(rng, f"how do {noun} {a} compare with {noun} {b}"),
        asked(rng, f"how do {noun} {a} compare to {b}"),
    ]
    return said(rng.choice(forms), *_compared(thing, pair, *_ANY_LEAD))
