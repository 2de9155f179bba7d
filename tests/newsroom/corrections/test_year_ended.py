"""The year that a digest gave whole, corrected."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from bot.answers.digest import Digest
from bot.desk import Desk
from bot.newsroom.digests import Since, digest
from bot.releases import Reading
from bot.sending.calendar import week_of
from tests.newsroom.corrections.channels import TODAY, Channels
from tests.store.handmade import MONDAY, daily

BEGIN = date(2018, 1, 1)
A_DAY = {2024: 20, 2025: 30, 2026: 0}
"""In other years 10: 3,650 people in each, 3,660 in 2020; 7,320 in 2024 and 10,950 in 2025."""


def released(number: int, revised: dict[date, int]) -> Reading:
    days = {BEGIN + timedelta(days=at) for at in range((MONDAY - BEGIN).days)}
    values = {day: A_DAY.get(day.year, 10) for day in days} | revised
    by_number = {(day - MONDAY).days: value for day, value in sorted(values.items())}
    return daily(TODAY + timedelta(days=number), by_number)


@pytest.mark.parametrize(
    ("revised", "now", "before"),
    [
        (
            {date(2025, 12, 30): 230},
            "In 2025, 11,150 people arrived in small boats, up 52.3 per cent from 7,320 in 2024.",
            "In 2025, 10,950 people arrived in small boats, up 49.6 per cent from 7,320 in 2024.",
        ),
        (
            {date(2024, 2, 29): 220},
            "In 2025, 10,950 people arrived in small boats, up 45.6 per cent from 7,520 in 2024.",
            "In 2025, 10,950 people arrived in small boats, up 49.6 per cent from 7,320 in 2024.",
        ),
        (
            {date(2022, 5, 12): 8010},
            "In 2025, 10,950 people arrived in small boats, the second highest of eight years",
            "In 2025, 10,950 people arrived in small boats, the highest of eight years",
        ),
    ],
    ids=["its own days", "the year before", "a year that it is ranked with"],
)
def test_the_year_that_ended_is_corrected(
    store: Engine, revised: dict[date, int], now: str, before: str
) -> None:
    channels = Channels(store)
    channels.take(released(0, {}))
    channels.check()
    made = digest(
        Desk(channels.library, lambda: 0.0), week_of("2026-W01"), TODAY, Since(TODAY), ("arrivals",)
    )
    assert isinstance(made, Digest)
    for answer in made.answers:
        channels.record("C1", answer)
    channels.take(released(1, revised))
    channels.check()
    (text,) = channels.sent()["C1"]
    assert f"Now: {now}" in text
    assert f"Said here before: {before}" in text
