"""The publishers' own files, taken in in order of release: who is told of their revisions."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import Engine

from bot.answers.digest import Digest
from bot.desk import Desk
from bot.figures import Known, answer
from bot.newsroom.digests.digest import digest
from bot.newsroom.digests.revised import Since
from bot.periods import Week
from bot.releases import Reading
from bot.series import Holdings
from bot.store.engine import connect
from bot.store.writes import take_in
from tests.newsroom.corrections.channels import Channels
from tests.store.handmade import NOW

APRIL = "total prevented week ending 2026-04-19"
JULY = "total arrivals 2026-07-10"
GIVEN: dict[date, dict[str, str]] = {
    date(2026, 2, 27): {"dead": "total deaths 2024", "dead in 2018": "total deaths 2018"},
    date(2026, 4, 24): {
        "april": APRIL,
        "month": "total prevented April 2026",
        "quarter": "total prevented Q1 2026",
        "november": "total prevented week ending 2025-11-02",
        "february": "total arrivals February 2026",
        "year": "total arrivals 2025",
    },
    date(2026, 5, 1): {"may": APRIL},
    date(2026, 6, 5): {"june": APRIL},
    date(2026, 7, 12): {
        "day": JULY,
        "week": "total arrivals 2026-07-06 to 2026-07-11",
        "last days": "total arrivals last 7 days",
        "ratio": "total people per boat 2026-07-10",
        "record": "highest 1 day of arrivals 2026-07-05 to 2026-07-11",
        "record of 2025": "highest 1 day of arrivals 2025",
        "card": "latest arrivals",
        "day before": "total arrivals 2026-07-09",
        "boats": "total boats 2026-07-10",
        "july 2025": "total arrivals July 2025",
    },
    date(2026, 7, 13): {"day after": JULY, "last days after": "total arrivals last 7 days"},
    date(2026, 7, 17): {"to date": "total arrivals ytd 2026", "june total": "total arrivals June 2026"},
}
"""By day of release: what each channel asked once its files had been taken in."""

TOLD: dict[str, list[tuple[str, str]]] = {
    "dead": [("82 people", "78 people")],
    "april": [("322 people", "390 people"), ("390 people", "322 people")],
    "may": [("390 people", "322 people")],
    "day": [("255 people", "225 people")],
    "ratio": [("people per boat", "people per boat")],
}
"""Who is told what: the figure of now, and the one said before."""

CHANGED = {"month": 2, "quarter": 1, "week": 1, "last days": 1, "record": 1, "card": 1}
"""Others whose sums hold those cells, with how many corrections each gets."""

BEGINS = date(2026, 4, 1)
REVISED_WEEKS = {"week ending 2026-04-12", "week ending 2026-04-19"}


def replayed(channels: Channels, releases: list[Reading]) -> Iterator[date]:
    """The day of each release, when it was taken in and what was said before it was checked."""
    for release in releases:
        assert take_in(channels.store, release, NOW).taken
        channels.check()
        yield release.published


def test_the_revisions_reach_exactly_those_who_were_given_them(
    store: Engine, releases: list[Reading]
) -> None:
    channels = Channels(store)
    for day in replayed(channels, releases):
        for channel, question in GIVEN.get(day, {}).items():
            channels.give(channel, question, day)
    sent = channels.sent()
    assert {channel: len(texts) for channel, texts in sent.items()} == CHANGED | {
        channel: len(told) for channel, told in TOLD.items()
    }
    for channel, told in TOLD.items():
        for text, (now, before) in zip(sent[channel], told, strict=True):
            said_now, _, said_before = text.partition("Said here before:")
            assert now in said_now
            assert before in said_before
    assert "withdrawn" in sent["april"][1]
    assert (
        "last 7 days, published 13 July 2026, changed arrivals on 10 July 2026 from 225 to 255."
        in sent["day"][0]
    )


def week_before(day: date, weeks: int) -> Week:
    return Week(day - timedelta(days=day.isoweekday() + 7 * (weeks - 1)))


def totals(made: Digest, held: Holdings) -> list[object]:
    """What its weekly totals would be, worked out anew from what is held."""
    asked = [line.week.question for line in made.lines if line.week is not None]
    return [figure.value for one in asked for figure in answer(one, Known(held, made.asked_on)).figures]


def test_digests_are_corrected_where_a_week_they_gave_was_revised_and_nowhere_else(
    sqlite_template: Path, tmp_path: Path, releases: list[Reading]
) -> None:
    """Digests of the last week and of the one before it, whose preventions are published by then. Each is
    set beside its own totals, worked out anew at every release."""
    file = shutil.copyfile(sqlite_template, tmp_path / "digests.db")
    channels = Channels(connect(f"sqlite:///{file}"))
    made: dict[str, Digest] = {}
    revised: Counter[str] = Counter()
    before = channels.library.at(0)
    for day in replayed(channels, releases):
        now = channels.library.holdings(None)
        for channel, given in made.items():
            revised[channel] += totals(given, now) != totals(given, before)
        before = now
        for week in (week_before(day, 1), week_before(day, 2)) if day >= BEGINS else ():
            channel = f"{week.text}, given on {day}"
            found = digest(Desk(channels.library, lambda: 0.0), week, day, Since(day))
            if isinstance(found, Digest):
                made[channel] = found
                for one in found.answers:
                    channels.record(channel, one, ts=channel)
    assert {channel: len(texts) for channel, texts in channels.sent().items()} == +revised
    assert {channel.partition(",")[0] for channel in +revised} == REVISED_WEEKS
    channels.store.dispose()
