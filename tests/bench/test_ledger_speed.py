"""Who must be told of one revised week: a ledger of a million answers against one of a hundred thousand."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import Engine, text

from bot.periods import Span
from bot.store.engine import connect, writing
from bot.store.ledger.blocks import LEAVES, over
from bot.store.ledger.checks import kept
from bot.store.ledger.entries import ChangedDays, StoreLedger, resting_on
from tests.bench.side_by_side import ratio
from tests.databases import Shelf
from tests.store.saying import said, workspaces

pytestmark = pytest.mark.bench

FEW, MANY, TOLD = 100_000, 1_000_000, 50
REVISED = Span(date(2026, 7, 6), date(2026, 7, 12))
FIRST, DAYS = LEAVES + date(2018, 1, 1).toordinal(), 2_900  # to the end of 2025
NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :size) {}",
    "postgresql": "WITH n AS (SELECT generate_series(1, :size) AS i) {}",
}
SAID = """INSERT INTO said (id, workspace, channel, ts, thread, delivery, question, figures, today, edition,
    told, late, said_at, reach)
    SELECT 1000 + i, 1, 'C' || (i % 500), CAST(i AS TEXT), '', '', 'total arrivals 2025',
    '[["a", 1, "people"]]', '2026-07-01', 1, 1, false, i, 1000 + i FROM n"""
REACH = "INSERT INTO reach SELECT 1000 + i, CAST(i AS TEXT) FROM n"
A_DAY = "INSERT INTO reach_block SELECT 'arrivals', :first + i * 7919 % :days, 1000 + i FROM n"
EIGHT_DAYS = "INSERT INTO reach_block SELECT 'arrivals', (:first + i * 104729 % :days) >> 3, 1000 + i FROM n"


def ledger(url: str, size: int) -> Engine:
    """Answers on days and weeks of eight years, no two resting on the same, and fifty that hold a day of the
    revised week."""
    store = connect(url)
    workspaces(store, 1)
    with writing(store) as connection:
        for statement in (REACH, SAID, A_DAY, EIGHT_DAYS):
            days = {"first": FIRST, "days": DAYS} if "reach_block" in statement else {}
            connection.execute(text(_around(statement, store.dialect.name)), {"size": size, **days})
    for number in range(TOLD):
        one = said(f"told {number}", Span(date(2026, 7, 6 + number % 7), date(2026, 7, 14)))
        StoreLedger(store).record(one)
    with store.connect() as connection:
        connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql("ANALYZE")
    return store


def _around(statement: str, kind: str) -> str:
    """SQLite takes the numbers in front of the insert, PostgreSQL in front of its query."""
    insert, query = statement.split("SELECT", 1)
    return f"{insert}{NUMBERS[kind].format('SELECT' + query)}"


def who(store: Engine) -> Callable[[], int]:
    return lambda: len(kept(store, resting_on(store, [ChangedDays("arrivals", REVISED)])))


@pytest.mark.parametrize("shelf", ["sqlite"], indirect=True)
def test_ten_times_the_ledger_takes_at_most_half_as_long_again(shelf: Shelf) -> None:
    few, many = ledger(shelf.ready(), FEW), ledger(shelf.ready(), MANY)
    assert who(few)() == who(many)() == TOLD
    found = ratio(who(many), who(few), calls=20, rounds=15)
    print(f"{len(over([REVISED]))} keys; {MANY:,} answers take {found:.2f} times as long as {FEW:,}")
    assert found <= 1.5
    few.dispose()
    many.dispose()
