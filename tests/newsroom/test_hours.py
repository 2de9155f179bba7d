"""When publishers are looked at: each look once, a missed one made up, a failed one tried again."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.newsroom.hours import HOURS, LONDON, Attempt, due, newest_look
from bot.releases import Refusal, RunRecord
from bot.sources.fetch import plans
from bot.store.records import last_attempts
from bot.store.writes import record_refusal

MOMENTS = st.integers(1_700_000_000, 1_900_000_000).map(lambda at: datetime.fromtimestamp(at, UTC))


def london(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def test_every_publication_that_is_fetched_has_hours() -> None:
    assert set(HOURS) == set(plans())


@pytest.mark.parametrize(
    ("publication", "now", "look"),
    [
        ("home-office-daily", "2026-08-21 13:30", "2026-08-21 13:05"),
        ("home-office-daily", "2026-08-21 09:00", "2026-08-20 18:05"),
        ("home-office-weekly", "2026-08-21 09:34", "2026-08-20 12:35"),  # a Friday, before 9.35
        ("home-office-weekly", "2026-08-21 09:36", "2026-08-21 09:35"),
        ("home-office-daily", "2026-03-29 10:04", "2026-03-28 18:05"),  # the clocks went forward
        ("home-office-daily", "2026-03-29 10:05", "2026-03-29 10:05"),
    ],
)
def test_the_newest_look(publication: str, now: str, look: str) -> None:
    assert newest_look(HOURS[publication], london(now)) == london(look)


def test_a_look_is_made_once() -> None:
    looks, now = HOURS["home-office-daily"], london("2026-08-21 13:30")
    assert due(looks, None, now)
    assert due(looks, Attempt(london("2026-08-21 13:04"), taken=True), now)
    assert not due(looks, Attempt(london("2026-08-21 13:06"), taken=True), now)


def test_what_took_nothing_in_is_tried_again_after_half_an_hour() -> None:
    looks, now = HOURS["home-office-quarterly"], london("2026-08-21 11:00")
    assert due(looks, Attempt(now - timedelta(minutes=30), taken=False), now)
    assert not due(looks, Attempt(now - timedelta(minutes=29), taken=False), now)
    assert not due(looks, Attempt(now - timedelta(minutes=30), taken=True), now)


@given(st.sampled_from(sorted(HOURS)), MOMENTS)
def test_no_publication_goes_a_day_without_a_look(publication: str, now: datetime) -> None:
    """25 hours on the day when the clocks go back."""
    look = newest_look(HOURS[publication], now)
    assert timedelta(0) <= now - look <= timedelta(hours=25)


def test_the_newest_attempt_of_each_is_found(store: Engine) -> None:
    def attempt(publication: str, hour: int) -> None:
        at = datetime(2026, 8, 21, hour, tzinfo=UTC)
        record = RunRecord(publication, at.date(), "", 0, 0, 0, 0, (Refusal("", "No."),), taken=False)
        record_refusal(store, record, at)

    attempt("home-office-daily", 9)
    attempt("home-office-daily", 12)
    attempt("home-office-weekly", 10)
    assert last_attempts(store) == {
        "home-office-daily": (datetime(2026, 8, 21, 12, tzinfo=UTC), False),
        "home-office-weekly": (datetime(2026, 8, 21, 10, tzinfo=UTC), False),
    }
