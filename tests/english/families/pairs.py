"""Two periods that somebody would set against each other."""

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
from bot.questions import Lead
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


def governments(rng: Random) -> Pair:
    held = events()
    one, first = rng.choice([("under Starmer", "pm-starmer"), ("under Keir Starmer", "pm-starmer")])
    two, second = rng.choice([("under Sunak", "pm-sunak"), ("under Boris Johnson", "pm-johnson")])
    return one, During(held[first]), two, During(held[second])


PAIRS = (
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
    _like_for_like,
    _like_for_like,
    _recent_months,
)
