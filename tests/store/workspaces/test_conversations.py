"""What is kept of conversations: the last question of a thread, and counts of opinions."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import col

from bot.store.engine import reading, writing
from bot.store.tables import Feedback, Workspace
from bot.store.workspaces.opinions import StoreOpinions
from bot.store.workspaces.threads import StoreThreads

DAY = date(2026, 8, 22)


@pytest.fixture
def workspace(store: Engine) -> int:
    with writing(store) as connection:
        row = insert(Workspace).values(team="T1", installed_at=1.0).returning(col(Workspace.id))
        return connection.execute(row).scalar_one()


def counts(store: Engine) -> dict[tuple[str, str, str], int]:
    with reading(store) as connection:
        rows = connection.execute(
            select(col(Feedback.day), col(Feedback.kind), col(Feedback.verdict), col(Feedback.count))
        )
        return {(day, kind, verdict): count for day, kind, verdict, count in rows}


def test_a_thread_keeps_its_last_question_and_each_has_its_own(store: Engine, workspace: int) -> None:
    threads = StoreThreads(store)
    threads.keep((workspace, "C1", "1.0"), "total arrivals 2024", 10)
    threads.keep((workspace, "C1", "2.0"), "total boats 2024", 11)
    threads.keep((workspace, "C1", "1.0"), "total arrivals 2023", 12)
    assert threads.question((workspace, "C1", "1.0")) == "total arrivals 2023"
    assert threads.question((workspace, "C1", "2.0")) == "total boats 2024"
    assert threads.question((workspace, "C2", "1.0")) is None


def test_a_question_counts_from_when_it_was_asked(store: Engine, workspace: int) -> None:
    threads = StoreThreads(store)
    threads.keep((workspace, "D1", ""), "total arrivals 2024", 10)
    assert threads.question((workspace, "D1", ""), 10) == "total arrivals 2024"
    assert threads.question((workspace, "D1", ""), 10.5) is None


def test_a_question_that_comes_late_does_not_replace_a_later_one(store: Engine, workspace: int) -> None:
    threads = StoreThreads(store)
    threads.keep((workspace, "C1", "1.0"), "total arrivals 2024", 12)
    threads.keep((workspace, "C1", "1.0"), "total arrivals 2023", 10)
    assert threads.question((workspace, "C1", "1.0")) == "total arrivals 2024"


def test_old_threads_are_forgotten_and_newer_ones_stay(store: Engine, workspace: int) -> None:
    threads = StoreThreads(store)
    threads.keep((workspace, "C1", "1.0"), "total arrivals 2024", 10)
    threads.keep((workspace, "C1", "2.0"), "total arrivals 2023", 20)
    threads.forget(20)
    assert threads.question((workspace, "C1", "1.0")) is None
    assert threads.question((workspace, "C1", "2.0")) == "total arrivals 2023"


def test_opinions_are_counted_by_day_kind_and_verdict(store: Engine) -> None:
    opinions = StoreOpinions(store)
    for _ in range(3):
        opinions.count(DAY, "total", "useful")
    opinions.count(DAY, "total", "not useful")
    opinions.count(DAY.replace(day=23), "total", "useful")
    assert counts(store) == {
        ("2026-08-22", "total", "useful"): 3,
        ("2026-08-22", "total", "not useful"): 1,
        ("2026-08-23", "total", "useful"): 1,
    }


def test_opinions_given_at_once_are_all_counted(store: Engine) -> None:
    opinions = StoreOpinions(store)
    with ThreadPoolExecutor(4) as many:
        list(many.map(lambda _: opinions.count(DAY, "total", "useful"), range(20)))
    assert counts(store) == {("2026-08-22", "total", "useful"): 20}


def test_no_other_verdict_is_counted(store: Engine) -> None:
    with pytest.raises(IntegrityError):
        StoreOpinions(store).count(DAY, "total", "so so")
