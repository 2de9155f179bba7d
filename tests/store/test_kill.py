"""A process that dies while it takes a release in leaves the store as before or as after; and two that
take the same release in at once leave what one would."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.releases import Reading
from bot.store.engine import connect
from bot.store.reads import state
from bot.store.records import releases
from bot.store.writes import take_in
from tests.conftest import ROOT
from tests.databases import Shelf
from tests.store.handmade import NOW
from tests.store.ingesting import release
from tests.store.looking_back import runs

KILLED = -9
STATEMENTS = 20  # more than there are: the last orders find nothing left to kill
Order = Callable[..., dict[str, Any]]


@pytest.fixture
def order(store_url: str) -> Iterator[Order]:
    """Gives one order to a process that forks for it; returns how the forks ended."""
    command = [sys.executable, "-m", "tests.store.ingesting", store_url]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    orders, answers = process.stdin, process.stdout
    assert orders is not None
    assert answers is not None

    def ordered(**what: object) -> dict[str, Any]:
        orders.write(json.dumps(what) + "\n")
        orders.flush()
        return dict(json.loads(answers.readline()))

    yield ordered
    orders.close()
    process.wait(60)
    answers.close()


def known(store: Engine) -> dict[Any, int]:
    return {figure.first: figure.value for figure in state(store).figures}


def said(reading: Reading) -> dict[Any, int]:
    return {stated.first: stated.value for stated in reading.figures}


def settled(store: Engine, number: int) -> bool:
    """Asserts that the store is as before release ``number`` or as after it; True for after."""
    held = releases(store)
    after = len(held) == number
    assert after or len(held) == number - 1
    assert known(store) == (said(release(number if after else number - 1)) if held else {})
    assert len(runs(store, 1000)) >= len(held)
    return after


def test_killed_before_each_statement(store: Engine, order: Order) -> None:
    ends = []
    for number, statement in enumerate(range(1, STATEMENTS), start=1):
        ends += order(release=number, statement=statement)["ends"]
        assert settled(store, number) == (ends[-1] == 0)
        assert take_in(store, release(number), NOW).taken
    assert ends[:6] == [KILLED] * 6
    assert ends[-1] == 0


def test_killed_at_the_commit(store: Engine, order: Order) -> None:
    assert take_in(store, release(1), NOW).taken
    assert order(release=2, commit=True)["ends"] == [KILLED]
    assert not settled(store, 2)


def test_killed_in_the_middle_of_statements(store: Engine, order: Order) -> None:
    if store.dialect.name != "sqlite":
        pytest.skip("PostgreSQL works in another process, which is not the one killed")
    ends = []
    for number in range(1, 15):
        ends += order(release=number, operations=random.randint(1, 60))["ends"]
        assert settled(store, number) == (ends[-1] == 0)
        assert take_in(store, release(number), NOW).taken
    assert KILLED in ends


def test_killed_at_any_time(store: Engine, order: Order) -> None:
    """From outside, at random moments: also while the database writes to the disk."""
    assert take_in(store, release(1), NOW).taken
    usual = order(release=2)["seconds"]
    for number in range(3, 33):
        order(release=number, seconds=random.uniform(0.001, usual * 1.2))
        settled(store, number)
        assert take_in(store, release(number), NOW).taken
        assert settled(store, number)


def test_several_at_once_do_what_one_would(store: Engine, order: Order) -> None:
    assert take_in(store, release(1), NOW).taken
    assert order(release=2, copies=4)["ends"] == [0, 0, 0, 0]
    assert settled(store, 2)
    at_once = [record for _, record in runs(store)][:4]
    assert sorted((record.new, record.changed) for record in at_once)[:3] == [(0, 0)] * 3
    assert [record.taken for record in at_once] == [True] * 4


def test_the_same_history_however_often_killed(shelf: Shelf, store: Engine, order: Order) -> None:
    for number in range(1, 6):
        order(release=number, statement=random.randint(1, 8))
        assert order(release=number)["ends"] == [0]
    other = connect(shelf.ready())
    for number in range(1, 6):
        assert take_in(other, release(number), NOW).taken
    for held in releases(other):
        ours, theirs = (sorted(state(each, held.published).figures) for each in (store, other))
        assert ours == theirs
    other.dispose()
