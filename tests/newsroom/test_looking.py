"""A look at the publishers: what is due is fetched, once for each of their hours."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import Engine

from bot.newsroom.hours import LONDON
from bot.newsroom.housekeeping import DAY, Daily, Forgetting, tidy
from bot.newsroom.ingest import Ingest
from bot.newsroom.looking import look
from bot.releases import Reading
from bot.store.records import last_attempts
from tests.newsroom.test_ingest import Page
from tests.store.handmade import daily

PUBLICATIONS = ("home-office-daily", "home-office-quarterly")
FRIDAY = datetime(2026, 2, 13, 12, 30, tzinfo=UTC)


class Publishers:
    """Both publish ``days`` days of fives; what was asked for is kept."""

    def __init__(self, store: Engine) -> None:
        self.store = store
        self.asked: list[tuple[str, date]] = []
        self.at = FRIDAY

    def read(self, publication_id: str, data: bytes, published: date, url: str = "") -> Reading:
        made = daily(published, dict.fromkeys(range(5), 5))
        return replace(made, publication=publication_id, digest=data.hex())

    def fetch(self, publication: str, today: date) -> Page:
        self.asked.append((publication, today))
        return Page(f"{publication} {today}".encode(), "https://example.org", today)

    @contextmanager
    def opened(self) -> Iterator[Ingest]:
        yield Ingest(self.store, self, self.at, lambda _: None)

    def look(self, at: datetime) -> int:
        self.at = at
        return len(look(self.store, PUBLICATIONS, self.fetch, self.opened, at))


def test_each_is_asked_once_for_each_of_its_hours(store: Engine) -> None:
    publishers = Publishers(store)
    assert publishers.look(FRIDAY) == 2
    assert publishers.look(FRIDAY + timedelta(seconds=30)) == 0
    assert publishers.look(FRIDAY + timedelta(minutes=40)) == 1
    assert [name for name, _ in publishers.asked] == [*PUBLICATIONS, "home-office-daily"]
    assert last_attempts(store)["home-office-quarterly"] == (FRIDAY, True)


def test_the_day_is_that_of_london(store: Engine) -> None:
    publishers = Publishers(store)
    after_midnight = datetime(2026, 7, 11, 0, 30, tzinfo=LONDON)
    publishers.look(after_midnight.astimezone(UTC))
    assert {day for _, day in publishers.asked} == {date(2026, 7, 11)}


def test_told_to_end_it_begins_no_further_publication(store: Engine) -> None:
    publishers = Publishers(store)
    told = [False, True]
    ran = look(store, PUBLICATIONS, publishers.fetch, publishers.opened, FRIDAY, lambda: told.pop(0))
    assert len(ran) == 1
    assert [name for name, _ in publishers.asked] == ["home-office-daily"]
    assert publishers.look(FRIDAY) == 1


def test_a_process_that_was_down_for_days_looks_once(store: Engine) -> None:
    publishers = Publishers(store)
    publishers.look(FRIDAY)
    assert publishers.look(FRIDAY + timedelta(days=5)) == 2
    assert publishers.look(FRIDAY + timedelta(days=5, seconds=30)) == 0


def test_what_is_old_is_forgotten_after_its_own_time() -> None:
    told: list[tuple[str, float]] = []
    kept = [
        Forgetting(2, lambda before: told.append(("seen", before))),
        Forgetting(90, lambda b: told.append(("thread", b))),
    ]
    tidy(kept, 100 * DAY)
    assert told == [("seen", 98 * DAY), ("thread", 10 * DAY)]


def test_once_a_day() -> None:
    daily_task = Daily()
    done: list[float] = []
    for at in (0.0, 30.0, DAY - 1, DAY, DAY + 30):
        daily_task.run(at, partial(done.append, at))
    assert done == [0.0, DAY]


def test_what_failed_is_done_again_that_day() -> None:
    daily_task = Daily()
    done: list[float] = []
    with pytest.raises(ZeroDivisionError):
        daily_task.run(0.0, lambda: 1 / 0)
    daily_task.run(30.0, partial(done.append, 30.0))
    assert done == [30.0]
