"""Periods that reach to the newest day, and those that an event opens or bounds."""

import csv
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

from bot.events import Event, EventKind
from bot.periods import During, Ever, Rolling, Since, SinceEvent, YearToDate
from bot.periods.calendar import MONTHS
from tests.english.days import day_said
from tests.english.when import Maker, When, month_name

_DATA = Path(__file__).resolve().parents[2] / "data" / "events.csv"

_SINCE = {
    "gov-labour": (
        "since Labour took office",
        "since Labour came to power",
        "since labour got in",
        "since the new government",
        "since the change of government",
    ),
    "pm-starmer": (
        "since Starmer became PM",
        "since Starmer took office",
        "since Keir Starmer became prime minister",
    ),
    "pm-sunak": ("since Sunak became prime minister", "since Rishi Sunak took office"),
    "pm-burnham": (
        "since Burnham took office",
        "since Andy Burnham became PM",
        "since Burnham became prime minister",
    ),
    "hs-mahmood": ("since Mahmood became home secretary", "since Shabana Mahmood became home secretary"),
    "ge-2024": ("since the general election", "since the 2024 election", "since Labour won the election"),
    "one-in-one-out": (
        "since one in one out",
        "since the one in, one out deal",
        "since the one-in-one-out deal",
    ),
    "rwanda-scrapped": ("since the Rwanda plan was scrapped", "since the rwanda scheme was scrapped"),
    "illegal-migration-act": (
        "since the Illegal Migration Act",
        "since the illegal migration act became law",
    ),
    "border-security-act": ("since the Border Security Act",),
    "uk-albania-deal": ("since the Albania deal", "since the deal with Albania"),
    "disaster-2021-11-24": ("since the November 2021 disaster",),
    "starmer-resignation": ("since Starmer resigned", "since Starmer announced his resignation"),
    "stop-the-boats-pledge": ("since the stop the boats pledge", "since Sunak promised to stop the boats"),
    "cranston-report": ("since the Cranston report", "since the Cranston inquiry"),
}
_DURING = {
    "gov-labour": ("under Labour", "under this government"),
    "pm-truss": ("under Truss", "under Liz Truss", "while Liz Truss was PM", "when Truss was prime minister"),
    "pm-sunak": ("under Sunak", "under Rishi Sunak", "while Sunak was prime minister", "when sunak was PM"),
    "pm-johnson": ("under Boris Johnson", "under Johnson", "while Boris Johnson was PM"),
    "pm-starmer": ("under Starmer", "under Keir Starmer", "while Starmer was PM"),
    "pm-burnham": ("under Burnham", "under Andy Burnham"),
    "hs-patel": (
        "under Priti Patel",
        "when Patel was home secretary",
        "while Priti Patel was home secretary",
    ),
    "hs-cooper": ("under Yvette Cooper", "while Yvette Cooper was home secretary"),
    "hs-cleverly": ("under James Cleverly", "when Cleverly was home secretary"),
    "manston-crisis": ("during the Manston crisis",),
}


@cache
def events() -> dict[str, Event]:
    """The events that come with the desk, with their dates alone."""
    with _DATA.open(encoding="utf-8", newline="") as rows:
        return {row["id"]: _event(row) for row in csv.DictReader(rows)}


def _event(row: dict[str, str]) -> Event:
    return Event(
        row["id"],
        row["title"],
        date.fromisoformat(row["start"]),
        date.fromisoformat(row["end"]) if row["end"] else None,
        EventKind(row["kind"]),
        end_counted=row["end_counted"] == "yes",
        counts_from_next_day=row["counts_from_next_day"] == "yes",
    )


def since_event(rng: Random) -> When:
    name = rng.choice(list(_SINCE))
    return When(rng.choice(_SINCE[name]), "", SinceEvent(events()[name]))


def during_event(rng: Random) -> When:
    name = rng.choice(list(_DURING))
    return When(rng.choice(_DURING[name]), "", During(events()[name]))


def year_to_date(rng: Random) -> When:
    joined, bare = rng.choice(
        [
            ("so far this year", "this year so far"),
            ("this year", "this year"),
            ("this year to date", "year to date"),
            ("ytd", "ytd"),
            ("in 2026 so far", "2026 so far"),
            ("so far in 2026", "2026 so far"),
            ("since the start of the year", ""),
            ("since 1 January", ""),
        ]
    )
    return When(joined, bare, YearToDate(2026))


def rolling_days(rng: Random) -> When:
    count, said = rng.choice(
        [
            (7, ("last 7 days", "last seven days", "past week", "past 7 days")),
            (14, ("last 14 days", "past fortnight", "past 14 days", "last fourteen days")),
            (10, ("last 10 days", "past ten days")),
            (28, ("last 28 days",)),
            (30, ("last 30 days", "past 30 days", "last thirty days")),
            (60, ("last 60 days", "past 60 days")),
            (90, ("last 90 days", "past ninety days")),
            (100, ("last 100 days", "past 100 days")),
        ]
    )
    bare = rng.choice(said)
    return When(rng.choice([f"in the {bare}", f"over the {bare}"]), bare, Rolling(count, "days"))


def since_date(rng: Random) -> When:
    which, number = rng.randint(2019, 2025), rng.randint(1, 12)
    first = date(which, number, rng.randint(1, 28))
    return rng.choice(
        [
            When(f"since {day_said(rng, first)}", "", Since(first)),
            When(f"since {month_name(rng, number)} {which}", "", Since(date(which, number, 1))),
            When(f"since {which}", "", Since(date(which, 1, 1))),
            When(f"since the start of {which}", "", Since(date(which, 1, 1))),
            When(f"since 1 {MONTHS[number - 1]} {which}", "", Since(date(which, number, 1))),
        ]
    )


def ever(rng: Random) -> When:
    said = rng.choice(
        ["since records began", "ever", "of all time", "on record", "since daily records began"]
    )
    return When(said, "", Ever())


def since_records(rng: Random) -> When:
    return When(rng.choice(["since records began", "since daily records began"]), "", Ever())


EVENTFUL: tuple[Maker, ...] = (since_event, during_event)
RUNNING: tuple[Maker, ...] = (year_to_date, rolling_days, since_date)
