"""Ten thousand digests due at one minute, over two thousand workspaces: two workers on PostgreSQL, against
a bare loop of posts over the same client, in the same two processes, before and after."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from statistics import median
from time import monotonic, sleep
from typing import Any
from urllib.request import urlopen

import pytest
from sqlalchemy import Engine, func, select
from sqlmodel import col

from bot.store.engine import reading
from bot.store.first_use import prepare
from bot.store.tables import Delivery, Said
from tests.bench.child import Child
from tests.bench.morning import CONTENTS, new_key, ordered
from tests.conftest import ROOT
from tests.databases import Server

pytestmark = pytest.mark.bench

DIGESTS, BARE, WORKERS = 10_000, 4_000, 2
SLOTS = 256  # of ``bot.newsroom.sending.Sender``
LEAST = 0.45
"""What the rate must not fall below on any machine; half of the bare loop's is wanted (0.55 on two cores)."""
EARLY = 15.0  # seconds before nine, in which workers that begin after it would look for each digest
SAMPLE = 500  # posts of a worker between two looks at its memory


@dataclass(frozen=True)
class Rush:
    """The workers, and the Slack that they post to."""

    workers: list[Child]
    slack: str

    def told(self, *lines: str) -> list[Any]:
        """What each worker says to its line, all at once."""
        for worker, line in zip(self.workers, lines, strict=True):
            worker.tell(line)
        return [worker.told() for worker in self.workers]

    def book(self) -> Any:
        """What came to Slack since it was last asked."""
        with urlopen(f"{self.slack}book") as answer:
            return json.load(answer)

    def bare(self, first: int) -> float:
        """Posts a second of a bare loop."""
        each = BARE // WORKERS
        starts = range(first, first + BARE, each)
        self.told(*(f"post {start} {start + each}" for start in starts))
        book = self.book()
        assert len(book["taken"]) == BARE
        return float(book["rate"])

    def ticks(self, engine: Engine) -> list[Any]:
        """Tick until all is sent, as the clock does each half minute; what each worker says in the end."""
        while True:
            told = self.told(*["tick"] * WORKERS)
            if not left(engine):
                return told
            sleep(1)


@contextmanager
def rushing(url: str, key: str) -> Iterator[Rush]:
    """At nine."""
    began = monotonic() + EARLY
    with ExitStack() as stack:
        port = stack.enter_context(Child("tests.bench.lean_slack", began)).greeting
        slack = f"http://127.0.0.1:{port}/api/"
        made = (Child("tests.bench.rush_worker", name, slack, began, url, key) for name in range(WORKERS))
        rush = Rush([stack.enter_context(each) for each in made], slack)
        rush.told(*["tick"] * WORKERS)
        sleep(max(began - monotonic(), 0.0))
        yield rush


def left(engine: Engine) -> int:
    ended = col(Delivery.state).in_(("sent", "held", "skipped"))
    with reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(Delivery).where(~ended)).scalar_one()


def sent(engine: Engine) -> set[str]:
    """The deliveries that are sent, and whose figures are in the ledger."""
    kept = select(col(Said.delivery)).distinct()
    ids = select(col(Delivery.id)).where(col(Delivery.state) == "sent", col(Delivery.id).in_(kept))
    with reading(engine) as connection:
        return set(connection.execute(ids).scalars())


def test_a_rush_of_digests(postgres_server: Server) -> None:
    url, key = postgres_server.url(postgres_server.create()), new_key()
    engine = prepare(url, ROOT / "data")
    ordered(engine, key, DIGESTS)
    with rushing(url, key) as rush:
        before = rush.bare(0)
        began = monotonic()
        told = rush.ticks(engine)
        took, book = monotonic() - began, rush.book()
        bare = 2 / (1 / before + 1 / rush.bare(BARE))
    kept = sent(engine)
    engine.dispose()
    rate = book["rate"]
    memory = [(each["memory"][2_000 // WORKERS // SAMPLE - 1], each["memory"][-1]) for each in told]
    print(f"\n{DIGESTS:,} digests in {took:.1f} s; sent at {rate:,.0f} a second, {rate / bare:.2f} of a bare")
    print(f"loop's {bare:,.0f}; {book['refused']} posts put off; memory in MB, early and late: {memory}")
    assert kept == set(book["taken"])
    assert len(kept) == DIGESTS
    assert set(book["taken"].values()) == {1}
    assert all(each["written"] == [1] * CONTENTS for each in told)
    assert (book["hurried"], book["pressed"] <= 2 * SLOTS) == (0, True)
    assert book["refused"] > 0
    assert median(late / early for early, late in memory) <= 1.1
    assert rate >= bare * LEAST
