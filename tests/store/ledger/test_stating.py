"""Which release brought a value."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine, event

from bot.periods import Span
from bot.series import Moved
from bot.store.ledger.stating import brought_by
from bot.store.writes import take_in
from tests.store.handmade import NOW, PUBLICATION, daily, day


def moved(new: int | None) -> Moved:
    return Moved(PUBLICATION, "arrivals", "", Span(day(0), day(0)), 5, new)


@pytest.fixture
def revised(store: Engine) -> Engine:
    """Three releases: 5, then 6, then none."""
    take_in(store, daily(date(2026, 1, 9), {0: 5, 1: 1}, (0, 1)), NOW)
    take_in(store, daily(date(2026, 1, 16), {0: 6, 1: 1}, (0, 1)), NOW)
    take_in(store, daily(date(2026, 1, 23), {1: 1}, (0, 1)), NOW)
    return store


def test_it_is_the_first_that_stated_it_or_the_one_that_withdrew_it(revised: Engine) -> None:
    [found] = brought_by(revised, [moved(6)], 1, 2)
    assert found is not None
    assert found.published == date(2026, 1, 16)
    [withdrawn] = brought_by(revised, [moved(None)], 1, 3)
    assert withdrawn is not None
    assert withdrawn.published == date(2026, 1, 23)
    assert brought_by(revised, [moved(7)], 0, 1) == [None]


def test_each_cell_is_looked_up_by_the_index_of_cells(revised: Engine) -> None:
    if revised.dialect.name != "sqlite":
        pytest.skip("SQLite says which index it takes whatever the size of the table")
    plans: list[str] = []

    def explain(_connection: Any, cursor: Any, statement: str, parameters: Any, *_rest: object) -> None:
        if "FROM figure" in statement:
            asked = cursor.connection.cursor()
            asked.execute(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plans.extend(row[3] for row in asked.fetchall())

    event.listen(revised, "before_cursor_execute", explain)
    brought_by(revised, [moved(6), moved(None)], 1, 3)
    event.remove(revised, "before_cursor_execute", explain)
    assert len(plans) == 3
    assert all("(publication=? AND measure=? AND category=?" in plan for plan in plans)
