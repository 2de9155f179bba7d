"""Where one period stands among others, and whether it stands where somebody says."""

from datetime import date
from random import Random

from bot.periods import Day, Ever, Month, Period, Quarter, Since, Year
from bot.periods.calendar import MONTHS
from bot.questions import Among, Direction, Rank, Subject
from tests.english.families.extremes import BUSIEST, HIGHEST, LOWEST, QUIETEST, counting
from tests.english.manner import asked
from tests.english.numbers import ordinal
from tests.english.sentence import Sentence, drawn, said
from tests.english.things import ARRIVALS, BOATS, DEATHS, Thing

_AMONG: tuple[Among, ...] = ("like", "all")


def rank(rng: Random) -> Sentence:
    return drawn(rng, (_claimed_year, _claimed_month, _claimed_like, _where, _claimed_day))


def _superlative(rng: Random, thing: Thing, claimed: int) -> tuple[str, Direction]:
    direction = rng.choice([HIGHEST, HIGHEST, LOWEST])
    words = BUSIEST if direction is HIGHEST else QUIETEST
    word = rng.choice(words)
    if thing is DEATHS:
        direction, word = HIGHEST, "deadliest"
    place = "" if claimed == 1 else f"{ordinal(claimed)} "
    return f"{place}{word}", direction


def _about(thing: Thing, rng: Random) -> str:
    return "" if thing is DEATHS else counting(rng, thing)


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
    spans = _since(span, claimed)
    return [
        Rank(subject, period, one, among, direction, claimed) for among in ("like", "all") for one in spans
    ]


def _since(span: Ever | Since, claimed: int | None) -> list[Ever | Since]:
    """ "The highest since 2020" leaves 2020 out to most, as that was the last to be higher; not to all."""
    if isinstance(span, Since) and claimed == 1:
        return [span, Since(date(span.first.year + 1, 1, 1))]
    return [span]


def _claimed_month(rng: Random) -> Sentence:
    thing, claimed = rng.choice([ARRIVALS, ARRIVALS, BOATS, DEATHS]), rng.choice([1, 1, 2, 3])
    which, number = rng.randint(2020, 2025), rng.randint(1, 12)
    word, direction = _superlative(rng, thing, claimed)
    scope, span = _scope(rng)
    typed = asked(rng, f"was {MONTHS[number - 1]} {which} the {word} month {_about(thing, rng)} {scope}")
    period, spans = Month(which, number), _since(span, claimed)
    return said(typed, *(Rank(thing.subject, period, one, "all", direction, claimed) for one in spans))


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
    spans = _since(span, claimed)
    return said(
        asked(rng, typed), *(Rank(thing.subject, period, one, "like", direction, claimed) for one in spans)
    )


def _where(rng: Random) -> Sentence:
    thing, which, number = (
        rng.choice([ARRIVALS, ARRIVALS, BOATS]),
        rng.randint(2019, 2025),
        rng.randint(1, 12),
    )
    name, of = MONTHS[number - 1], counting(rng, thing)
    verb = rng.choice(["where does {} rank", "how does {} rank", "where does {} stand"])
    if rng.random() < 0.4:
        typed = rng.choice([verb.format(which) + f" {of}", verb.format(which) + f" among all years {of}"])
        return said(asked(rng, typed), *_both(thing.subject, Year(which), Ever(), HIGHEST, None))
    among = rng.choice(_AMONG)
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
    typed = asked(rng, f"was {name} the {place}{rng.choice(BUSIEST)} day {scope} {counting(rng, thing)}")
    return said(typed, Rank(thing.subject, Day(day), span, "all", HIGHEST, claimed))
