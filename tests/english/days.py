"""Days, weeks and spans of days as people say them."""

from datetime import date, timedelta
from random import Random

from bot.periods import Day, Range, Week
from bot.periods.calendar import MONTHS
from tests.english.when import FIRST, NEWEST, Maker, When, month_name


def day(rng: Random) -> When:
    found = date.fromordinal(rng.randint(FIRST.toordinal(), NEWEST.toordinal()))
    said = day_said(rng, found)
    return When(f"on {said}", said, Day(found))


def day_said(rng: Random, day: date) -> str:
    name, number = month_name(rng, day.month), _ordinal(day.day)
    return rng.choice(
        [
            f"{day.day} {name} {day.year}",
            f"{day.day} {name} {day.year}",
            f"{number} {name} {day.year}",
            f"{number} of {MONTHS[day.month - 1]} {day.year}",
            f"{MONTHS[day.month - 1]} {day.day}, {day.year}",
            f"{day.day}/{day.month}/{day.year}",
            f"{day:%d/%m/%Y}",
            day.isoformat(),
        ]
    )


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def recent_day(rng: Random) -> When:
    weekdays = {"Monday": 17, "Tuesday": 18, "Wednesday": 19, "Thursday": 20, "Saturday": 15, "Sunday": 16}
    name = rng.choice(list(weekdays))
    return rng.choice(
        [
            When("yesterday", "yesterday", Day(NEWEST)),
            When("yesterday", "yesterday", Day(NEWEST)),
            When("the day before yesterday", "", Day(date(2026, 8, 19))),
            When(f"on {name}", name, Day(date(2026, 8, weekdays[name]))),
            When("last Saturday", "last Saturday", Day(date(2026, 8, 15))),
            When("last Sunday", "last Sunday", Day(date(2026, 8, 16))),
            When("on 3 June", "3 June", Day(date(2026, 6, 3))),
            When("on 12 July this year", "12 July this year", Day(date(2026, 7, 12))),
        ]
    )


def holiday(rng: Random) -> When:
    which = rng.randint(2018, 2025)
    name, month, number = rng.choice(
        [
            ("Christmas Day", 12, 25),
            ("Boxing Day", 12, 26),
            ("Christmas Eve", 12, 24),
            ("New Year's Eve", 12, 31),
            ("New Year's Day", 1, 1),
        ]
    )
    return When(f"on {name} {which}", f"{name} {which}", Day(date(which, month, number)))


def week(rng: Random) -> When:
    ending = date(2018, 1, 7) + timedelta(weeks=rng.randint(0, 440))
    first, last = day_said(rng, ending - timedelta(days=6)), day_said(rng, ending)
    said = rng.choice(
        [
            f"w/c {first}",
            f"week commencing {first}",
            f"week beginning {first}",
            f"week ending {last}",
            f"w/e {last}",
        ]
    )
    joined = said if said.startswith("w/") else f"in the {said}"
    return When(joined, said, Week(ending))


def recent_week(rng: Random) -> When:
    last = Week(date(2026, 8, 16))
    return rng.choice(
        [
            When("last week", "last week", last),
            When("last week", "last week", last),
            When("this week", "this week", Week(date(2026, 8, 23))),
            When("this week so far", "this week so far", Week(date(2026, 8, 23))),
            When("the week before last", "", Week(date(2026, 8, 9))),
            When("last weekend", "last weekend", Range(date(2026, 8, 15), date(2026, 8, 16))),
        ]
    )


def several_days(rng: Random) -> When:
    first = date.fromordinal(rng.randint(FIRST.toordinal(), NEWEST.toordinal() - 120))
    last = first + timedelta(days=rng.randint(3, 90))
    one, two = f"{first.day} {MONTHS[first.month - 1]}", f"{last.day} {MONTHS[last.month - 1]} {last.year}"
    if first.year != last.year or rng.random() < 0.3:
        one = f"{one} {first.year}"
    joined = rng.choice([f"between {one} and {two}", f"from {one} to {two}", f"{one} to {two}"])
    return When(joined, f"{one} to {two}", Range(first, last))


DAYS: tuple[Maker, ...] = (day, recent_day, holiday)
WEEKS: tuple[Maker, ...] = (week, recent_week)
