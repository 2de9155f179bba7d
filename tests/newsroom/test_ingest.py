"""Files and addresses taken in: what is kept, what is recorded, and what is told meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest
from sqlalchemy import Engine

from bot.errors import FetchRefused, PublicationRefused, StoreError, UsageError
from bot.newsroom.ingest import Ingest, summary
from bot.releases import Reading, Refusal
from bot.store.engine import connect
from bot.store.reads import state
from tests.store.handmade import NOW, PUBLICATION, daily
from tests.store.looking_back import runs

FIRST, SECOND = date(2026, 2, 6), date(2026, 2, 13)
TODAY = date(2026, 2, 14)


@dataclass
class Readings:
    """Instead of a reader: the bytes name the reading that they stand for."""

    by_bytes: dict[bytes, Reading]

    def read(self, publication_id: str, data: bytes, published: date, url: str = "") -> Reading:
        if data not in self.by_bytes:
            raise PublicationRefused("It is not an ODS file.")
        return replace(self.by_bytes[data], publication=publication_id, published=published, url=url)


@dataclass(frozen=True)
class Page:
    data: bytes
    address: str
    published: date


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def ingest(store: Engine, told: list[str]) -> Ingest:
    whole = daily(FIRST, dict.fromkeys(range(20), 5))
    shrunk = daily(FIRST, dict.fromkeys(range(11, 20), 5))
    odd = replace(daily(FIRST, {0: 1}), refused=(Refusal("row 9", "wrong year"),))
    return Ingest(store, Readings({b"whole": whole, b"shrunk": shrunk, b"odd": odd}), NOW, told.append)


def values(store: Engine) -> Sequence[int]:
    return [figure.value for figure in state(store).figures]


def test_a_file_is_taken_in_and_told_of(ingest: Ingest, store: Engine, told: list[str]) -> None:
    record = ingest.file(PUBLICATION, b"whole", FIRST)
    assert (record.new, record.taken) == (20, True)
    assert values(store) == [5] * 20
    assert told == [
        "Reading home-office-weekly of 6 February 2026, 5 bytes",
        "Comparing 20 figures with those held",
        "home-office-weekly: 20 new, 0 changed, 0 withdrawn, 0 unchanged",
    ]


def test_a_file_that_cannot_be_read_leaves_a_record_and_what_was_held(ingest: Ingest, store: Engine) -> None:
    ingest.file(PUBLICATION, b"whole", FIRST)
    record = ingest.file(PUBLICATION, b"<html>", SECOND)
    assert not record.taken
    assert record.refused == (Refusal("", "It is not an ODS file."),)
    assert [run for _, run in runs(store, 1)] == [record]
    assert len(record.digest) == 64
    assert values(store) == [5] * 20


def test_a_file_that_shrank_is_refused_against_what_is_held(ingest: Ingest, store: Engine) -> None:
    ingest.file(PUBLICATION, b"whole", FIRST)
    record = ingest.file(PUBLICATION, b"shrunk", SECOND)
    assert not record.taken
    assert "shrunk" in record.refused[0].why
    assert values(store) == [5] * 20


def test_rows_refused_are_counted(ingest: Ingest) -> None:
    assert summary(ingest.file(PUBLICATION, b"odd", FIRST)).endswith("0 unchanged, 1 refused")


def test_what_is_due_is_fetched_and_one_refusal_stops_no_other(
    ingest: Ingest, store: Engine, told: list[str]
) -> None:
    def fetch(publication: str, today: date) -> Page:
        assert today == TODAY
        if publication == "home-office-daily":
            raise FetchRefused("The page is out of date.")
        return Page(b"whole", "https://x/y.ods", SECOND)

    daily_page, weekly = ingest.due(["home-office-daily", PUBLICATION], fetch, TODAY)
    assert (daily_page.taken, daily_page.published, daily_page.digest) == (False, TODAY, "")
    assert (weekly.taken, weekly.new, weekly.published) == (True, 20, SECOND)
    assert [run for _, run in runs(store)] == [weekly, daily_page]
    assert state(store).releases[PUBLICATION].url == "https://x/y.ods"
    assert "home-office-daily: refused. The page is out of date." in told


def test_other_errors_are_not_swallowed(ingest: Ingest) -> None:
    def fetch(publication: str, _today: date) -> Page:
        raise UsageError(f"{publication} is not fetched; give its file.")

    with pytest.raises(UsageError):
        ingest.due(["met-office-red-days"], fetch, TODAY)


def test_a_database_that_is_gone_is_told(ingest: Ingest) -> None:
    gone = replace(ingest, store=connect("sqlite:////nowhere/crossings.db"))
    with pytest.raises(StoreError):
        gone.file(PUBLICATION, b"whole", FIRST)
