"""The busiest, quietest and deadliest; and where one period stands among others."""

from datetime import date
from random import Random

from bot.periods import Day, Ever, Month, Period, Quarter, Range, Since, Year
from bot.periods.calendar import MONTHS
from bot.questions import Direction, Extreme, Grain, Rank, Subject
from tests.english.manner import asked, wanted, wanted_the
from tests.english.numbers import ordinal, small
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
_ADJECTIVE = {Grain.DAY: "daily", Grain.WEEK: "weekly", Grain.MONTH: "monthly", Grain.QUARTER: "quarterly"}
_BUSIEST, _QUIETEST = ("busiest", "biggest", "highest"), ("quietest", "lowest")
HIGHEST, LOWEST = Direction.HIGHEST, Direction.LOWEST


def extreme(rng: Random) -> Sentence:
    return drawn(rng, (_one, _one, _most, _top, _deadliest, _not_nil, _among_months, _weekday))


def _of(when: When) -> str:
    return f"of {when.bare}" if when.bare and when.bare[0].isdigit() else when.joined


def _for(thing: Thing, rng: Random) -> str:
    if thing is ARRIVALS:
        return rng.choice(["", "", f"for {thing.noun(rng)}"])
    return f"for {thing.noun(rng)}"


def _one(rng: Random) -> Sentence:
    thing, grain = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.choice(list(_WITHIN))
    when = within(rng, thing, _WITHIN[grain])
    direction = rng.choice([HIGHEST, HIGHEST, LOWEST]) if grain is not Grain.DAY else HIGHEST
    word = rng.choice(_BUSIEST if direction is HIGHEST else _QUIETEST)
    forms = [
        wanted(rng, f"{word} {grain} {_for(thing, rng)} {when.joined}"),
        wanted_the(rng, f"{word} {grain} {_for(thing, rng)} {when.joined}"),
        asked(rng, f"what was the {word} {grain} {_of(when)} {_for(thing, rng)}"),
        asked(rng, f"when was the {word} {grain} {when.joined} {_for(thing, rng)}"),
        asked(rng, f"which {grain} {when.joined} was the {word} {_for(thing, rng)}"),
        asked(rng, f"which was the {word} {grain} {_of(when)} {_for(thing, rng)}"),
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
    word = rng.choice(_BUSIEST if direction is HIGHEST else _QUIETEST)
    of = _for(thing, rng)
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
        wanted_the(rng, f"lowest daily number {_for(thing, rng)} {when.joined} {but}"),
        wanted(rng, f"lowest day {_for(thing, rng)} {when.joined}, {but}"),
        asked(rng, f"what was the quietest day {when.joined} {_for(thing, rng)} {but}"),
    ]
    return said(rng.choice(forms), Extreme(thing.subject, when.period, Grain.DAY, LOWEST, above=0))


def _among_months(rng: Random) -> Sentence:
    """One calendar month among those of all years."""
    thing, number = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.randint(1, 12)
    direction = rng.choice([HIGHEST, LOWEST])
    name, word = MONTHS[number - 1], rng.choice(_BUSIEST if direction is HIGHEST else _QUIETEST)
    most, first = "most" if direction is HIGHEST else "fewest", rng.randint(2018, 2023)
    last = rng.randint(first + 1, 2025)
    of = _for(thing, rng)
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


def _years(first: int, last: int) -> Range:
    return Range(date(first, 1, 1), date(last, 12, 31))


def _weekday(rng: Random) -> Sentence:
    thing = rng.choice([ARRIVALS, BOATS])
    when = within(rng, thing, (year, year_to_date, ever, since_date))
    noun = thing.noun(rng)
    forms = [
        asked(rng, f"which day of the week has the most {noun} {when.joined}"),
        asked(rng, f"what day of the week sees most {noun} {when.joined}"),
        wanted(rng, f"busiest day of the week {_for(thing, rng)} {when.joined}"),
        asked(rng, f"which weekday had the most {noun} {when.joined}"),
    ]
    return said(rng.choice(forms), Extreme(thing.subject, when.period, Grain.WEEKDAY))


def rank(rng: Random) -> Sentence:
    return drawn(rng, (_claimed_year, _claimed_month, _claimed_like, _where, _claimed_day))


def _superlative(rng: Random, thing: Thing, claimed: int) -> tuple[str, Direction]:
    direction = rng.choice([HIGHEST, HIGHEST, LOWEST])
    words = _BUSIEST if direction is HIGHEST else _QUIETEST
    word = rng.choice(words)
    if thing is DEATHS:
        direction, word = HIGHEST, "deadliest"
    place = "" if claimed == 1 else f"{ordinal(claimed)} "
    return f"{place}{word}", direction


def _about(thing: Thing, rng: Random) -> str:
    return "" if thing is DEATHS else _for(thing, rng)


def _scope(rng: Random) -> tuple[str, Ever | Since]:
    if rng.random() < 0.7:
        return rng.choice(["on record", "ever", "since records began"]), Ever()
    first = rng.choice([2019, 2020])
    return f"since {first}", Since(date(first, 1, 1))


def _claimed_year(rng: Random) -> Sentence:
    thing, claimed, which = (
        rng.choice([ARRIVALS, ARRIVALS, BOATS, DEATHS]),
        rng.randint(1, 4),
        rng.randint(2021, 2025),
    )
    word, direction = _superlative(rng, thing, claimed)
    scope, span = _scope(rng)
    typed = asked(rng, f"was {which} the {word} year {_about(thing, rng)} {scope}")
    return said(typed, *_both(thing.subject, Year(which), span, direction, claimed))


def _both(
    subject: Subject, period: Year, span: Ever | Since, direction: Direction, claimed: int | None
) -> list[Rank]:
    return [Rank(subject, period, span, among, direction, claimed) for among in ("like", "all")]


def _claimed_month(rng: Random) -> Sentence:
    thing, claimed = rng.choice([ARRIVALS, ARRIVALS, BOATS, DEATHS]), rng.choice([1, 1, 2, 3])
    which, number = rng.randint(2020, 2025), rng.randint(1, 12)
    word, direction = _superlative(rng, thing, claimed)
    scope, span = _scope(rng)
    typed = asked(rng, f"was {MONTHS[number - 1]} {which} the {word} month {_about(thing, rng)} {scope}")
    return said(typed, Rank(thing.subject, Month(which, number), span, "all", direction, claimed))


def _claimed_like(rng: Random) -> Sentence:
    thing, claimed = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.choice([1, 1, 2, 3])
    which, number = rng.randint(2020, 2025), rng.randint(1, 12)
    word, direction = _superlative(rng, thing, claimed)
    scope, span = _scope(rng)
    name, q = MONTHS[number - 1], (number + 2) // 3
    months = f"{MONTHS[q * 3 - 3]} to {MONTHS[q * 3 - 1]}"
    claims: list[tuple[str, Period]] = [
        (f"was {name} {which} the {word} {name} {_about(thing, rng)} {scope}", Month(which, number)),
        (f"is {name} {which} the {word} {name} {scope} {_about(thing, rng)}", Month(which, number)),
        (f"was Q{q} {which} the {word} Q{q} {scope} {_about(thing, rng)}", Quarter(which, q)),
        (f"was Q{q} {which} the {word} {months} {scope} {_about(thing, rng)}", Quarter(which, q)),
    ]
    typed, period = rng.choice(claims)
    return said(asked(rng, typed), Rank(thing.subject, period, span, "like", direction, claimed))


def _where(rng: Random) -> Sentence:
    thing, which, number = (
        rng.choice([ARRIVALS, ARRIVALS, BOATS]),
        rng.randint(2019, 2025),
        rng.randint(1, 12),
    )
    name, of = MONTHS[number - 1], _for(thing, rng)
    verb = rng.choice(["where does {} rank", "how does {} rank", "where does {} stand"])
    if rng.random() < 0.4:
        typed = rng.choice([verb.format(which) + f" {of}", verb.format(which) + f" among all years {of}"])
        return said(asked(rng, typed), *_both(thing.subject, Year(which), Ever(), HIGHEST, None))
    among = rng.choice(["like", "all"])
    others = f"among {name}s" if among == "like" else "among all months"
    typed = f"{verb.format(f'{name} {which}')} {others} {of}"
    return said(asked(rng, typed), Rank(thing.subject, Month(which, number), Ever(), among))


def _claimed_day(rng: Random) -> Sentence:
    thing, claimed = rng.choice([ARRIVALS, ARRIVALS, BOATS]), rng.choice([1, 1, 2, 3])
    day = date.fromordinal(rng.randint(date(2021, 1, 1).toordinal(), date(2025, 12, 31).toordinal()))
    place = "" if claimed == 1 else f"{ordinal(claimed)} "
    scopes: list[tuple[str, Period]] = [
        ("ever", Ever()),
        ("on record", Ever()),
        (f"of {day.year}", Year(day.year)),
    ]
    scope, span = rng.choice(scopes)
    name = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    typed = asked(rng, f"was {name} the {place}{rng.choice(_BUSIEST)} day {scope} {_for(thing, rng)}")
    return said(typed, Rank(thing.subject, Day(day), span, "all", HIGHEST, claimed))
