"""What is not taken in leaves the store as it was, and a record that says why."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from bot.errors import PublicationRefused
from bot.releases import Reading, Refusal, Stated
from bot.store.engine import MAIN_LOCK, WRITES
from bot.store.reads import edition
from bot.store.writes import record_refusal, refused_whole, take_in
from tests.store.handmade import NOW, PUBLICATION, counts, daily, day, known, reading
from tests.store.looking_back import runs

FIRST, SECOND, THIRD = date(2026, 2, 6), date(2026, 2, 13), date(2026, 2, 20)


def test_an_older_release_is_refused_and_nothing_moves(store: Engine) -> None:
    take_in(store, daily(SECOND, {0: 5, 1: 6}), NOW)
    record = take_in(store, daily(FIRST, {0: 4}), NOW)
    assert not record.taken
    assert record.refused == (
        Refusal("", "It is the release of 2026-02-06, older than that of 2026-02-13, which is held."),
    )
    assert known(store) == {day(0): 5, day(1): 6}
    assert known(store, FIRST) == {day(0): 5, day(1): 6}


def test_the_run_is_recorded_with_what_was_refused(store: Engine) -> None:
    refusal = Refusal("row 3", "20 April 2025 is not in the week of the page.")
    take_in(store, replace(daily(FIRST, {0: 5}), refused=(refusal,)), NOW)
    broken = refused_whole(PUBLICATION, SECOND, "abc", [Refusal("", "It is not an ODS file.")])
    record_refusal(store, broken, NOW + timedelta(hours=1))
    (late, second), (early, first) = runs(store)
    assert (early, late) == ("2026-08-21T09:30:00+00:00", "2026-08-21T10:30:00+00:00")
    assert first.refused == (refusal,)
    assert (first.taken, first.new) == (True, 1)
    assert second == broken


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (reading(SECOND, []), "No figure could be read in it."),
        (
            daily(SECOND, dict.fromkeys((*range(20), 400), 1)),
            "It gives arrivals for 2027-02-09, after its own release on 2026-02-13.",
        ),
        (
            daily(date(2036, 2, 13), dict.fromkeys(range(20), 6)),
            "It is said to be the release of 2036-02-13, but its newest figure is for 2026-01-24.",
        ),
        (
            reading(SECOND, [Stated("arrivals", day(25), day(25), value) for value in (1, 2)]),
            "It gives arrivals for 2026-01-30 twice, with different values.",
        ),
    ],
    ids=["empty", "future", "wrong day of release", "two values"],
)
def test_a_damaged_file_is_refused_whole(store: Engine, wrong: Reading, why: str) -> None:
    take_in(store, daily(FIRST, dict.fromkeys(range(20), 5)), NOW)
    before, moved = known(store), edition(store)
    record = take_in(store, wrong, NOW)
    assert [refusal.why for refusal in record.refused] == [why]
    assert not record.taken
    assert counts(record) == (0, 0, 0, 0)
    assert (known(store), edition(store)) == (before, moved)


def test_a_check_against_what_is_held_may_refuse(store: Engine) -> None:
    take_in(store, daily(FIRST, {0: 5, 1: 6}), NOW)
    seen: list[Stated] = []

    def check(held: Iterable[Stated]) -> None:
        seen.extend(held)
        raise PublicationRefused("It has shrunk.")

    record = take_in(store, daily(SECOND, {0: 7}), NOW, check)
    assert sorted(seen) == [Stated("arrivals", day(0), day(0), 5), Stated("arrivals", day(1), day(1), 6)]
    assert record.refused == (Refusal("", "It has shrunk."),)
    assert not record.taken
    assert known(store) == {day(0): 5, day(1): 6}


def test_while_one_process_compares_no_other_can(store: Engine) -> None:
    """Else two that take the same file in would both find all of it new."""
    free: list[bool] = []
    take_in(store, daily(FIRST, {0: 5}), NOW, lambda _held: free.append(turn_is_free(store)))
    assert free == [False]
    assert turn_is_free(store)


def turn_is_free(store: Engine) -> bool:
    with store.connect() as other:
        if store.dialect.name == "postgresql":
            return bool(other.exec_driver_sql(f"SELECT pg_try_advisory_xact_lock({MAIN_LOCK})").scalar())
        other.exec_driver_sql("PRAGMA busy_timeout = 0")
        other.commit()
        try:
            other.execution_options(**{WRITES: True}).begin()
        except OperationalError:
            return False
        return True
