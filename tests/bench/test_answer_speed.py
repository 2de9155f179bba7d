"""A question asked and worded, against the bare sum in pandas, and against Datasette on the same file."""

import json
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode
from urllib.request import urlopen

import pandas as pd
import pytest

from bot.desk import Desk
from bot.events import NO_EVENTS, Events
from bot.questions import Question, parse
from bot.series import Column, Edition, Holdings
from bot.sources import PUBLICATIONS
from bot.store.first_use import open_store
from bot.store.library import StoreLibrary
from bot.wording.message import answered
from bot.wording.style import NEWSPAPER
from tests.bench.side_by_side import ratio

pytestmark = pytest.mark.bench

TODAY = date(2026, 8, 21)
TOTAL = "total arrivals ytd 2026"
COMPARISON = "compare arrivals ytd 2026 with ytd 2025"
DATA = Path(__file__).parents[2] / "data"


class Fixed:
    """A library that holds one thing and never changes."""

    def __init__(self, holdings: Holdings) -> None:
        self._holdings = holdings

    def edition(self) -> Edition:
        return Edition(1, TODAY)

    def holdings(self, as_of: date | None) -> Holdings:
        return self._holdings

    def events(self) -> Events:
        return NO_EVENTS


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("bench") / "desk.db"
    open_store(f"sqlite:///{file}", DATA).dispose()
    return file


@pytest.fixture(scope="module")
def holdings(database: Path) -> Holdings:
    engine = open_store(f"sqlite:///{database}", DATA)
    try:
        library = StoreLibrary(engine, {publication.id: publication for publication in PUBLICATIONS})
        return library.holdings(TODAY)
    finally:
        engine.dispose()


def _ten_times_as_long(holdings: Holdings) -> Holdings:
    days = {}
    for name, column in holdings.days.items():
        values = list(column.values) * 10
        days[name] = Column(column.last - timedelta(days=len(values) - 1), values)
    return replace(holdings, days=days)


def _asked(holdings: Holdings, canonical: str) -> Callable[[], object]:
    """Ask, work out, and word: nothing is kept from one call to the next."""
    desk = Desk(Fixed(holdings), time.monotonic)
    question: Question = parse(canonical)
    return lambda: answered(desk.ask(question, TODAY), NEWSPAPER)


def _summed(holdings: Holdings, canonical: str) -> Callable[[], object]:
    """The same windows as bare slices of a loaded series."""
    column = holdings.days["arrivals"]
    index = pd.date_range(str(column.first), periods=len(column))
    series = pd.Series(list(column.values), index=index)
    a, b = pd.Timestamp("2026-01-01"), pd.Timestamp("2026-08-20")
    c, d = pd.Timestamp("2025-01-01"), pd.Timestamp("2025-08-20")
    if canonical == TOTAL:
        return lambda: series.loc[a:b].sum()  # noqa: PLW0108 - the slice is part of the work
    return lambda: (series.loc[a:b].sum(), series.loc[c:d].sum())


@pytest.mark.parametrize("times", [1, 10])
@pytest.mark.parametrize("canonical", [TOTAL, COMPARISON])
def test_at_most_twice_the_bare_sum(holdings: Holdings, canonical: str, times: int) -> None:
    held = holdings if times == 1 else _ten_times_as_long(holdings)
    measured = ratio(_asked(held, canonical), _summed(held, canonical), calls=300)
    print(f"{canonical}, series x{times}: {measured:.2f} times the bare sum")
    assert measured <= 2


@pytest.mark.parametrize("canonical", [TOTAL, COMPARISON])
def test_time_does_not_grow_with_the_series(holdings: Holdings, canonical: str) -> None:
    longer = _ten_times_as_long(holdings)
    measured = ratio(_asked(longer, canonical), _asked(holdings, canonical), calls=300)
    print(f"{canonical}: {measured:.2f} times as long on a series ten times as long")
    assert measured <= 1.25


@pytest.fixture(scope="module")
def datasette(database: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(database), "-h", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(
        [*command, "--setting", "num_sql_threads", "1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert server.stdout is not None
    for line in server.stdout:
        if "Uvicorn running" in line:
            break
    reader = Thread(target=deque, args=(server.stdout, 0))  # a full pipe would stop the server
    reader.start()
    yield f"http://127.0.0.1:{port}/desk.json"
    server.terminate()
    server.wait()
    reader.join()
    server.stdout.close()


def test_ten_times_as_fast_as_datasette(holdings: Holdings, datasette: str) -> None:
    sql = (
        "select sum(value) as n from figure where publication = 'home-office-weekly' "
        "and measure = 'arrivals' and first_day = last_day and replaced_by is null "
        "and first_day between '2026-01-01' and '2026-08-20'"
    )
    address = f"{datasette}?{urlencode({'sql': sql, '_shape': 'array'})}"

    def their_answer() -> int:
        with urlopen(address) as response:
            return int(json.load(response)[0]["n"])

    assert their_answer() == 15_897
    measured = ratio(their_answer, _asked(holdings, TOTAL), calls=20)
    print(f"Datasette's JSON API takes {measured:.0f} times as long")
    assert measured >= 10
