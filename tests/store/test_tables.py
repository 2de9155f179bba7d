"""The tables themselves refuse what cannot be."""

from datetime import date

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from bot.store.engine import writing
from bot.store.tables import Figure
from bot.store.writes import take_in
from tests.store.handmade import NOW, PUBLICATION, daily, day, rows

FIRST, SECOND = date(2026, 2, 6), date(2026, 2, 13)

RIGHT = {
    "publication": PUBLICATION,
    "measure": "arrivals",
    "category": "",
    "first_day": day(2),
    "last_day": day(2),
    "value": 7,
    "stated_by": 1,
    "replaced_by": 2,
}


def put(store: Engine, **row: object) -> None:
    with writing(store) as connection:
        connection.execute(Figure.metadata.tables["figure"].insert(), [{**RIGHT, **row}])


@pytest.mark.parametrize(
    "wrong",
    [
        {"first_day": day(0), "last_day": day(0), "stated_by": 2, "replaced_by": None},
        {"first_day": day(0), "last_day": day(0)},
        {"last_day": day(1)},
        {"value": -1},
        {"replaced_by": 99},
        {"replaced_by": 1},
        {"publication": "iom-missing-migrants"},
    ],
    ids=[
        "two current",
        "twice",
        "ends before it starts",
        "negative",
        "no release",
        "by itself",
        "of another",
    ],
)
def test_the_tables_hold_no_wrong_state(store: Engine, wrong: dict[str, object]) -> None:
    take_in(store, daily(FIRST, {0: 5}), NOW)
    take_in(store, daily(SECOND, {0: 5, 1: 6}), NOW)
    with pytest.raises(IntegrityError):
        put(store, **wrong)
    assert rows(store) == 2
    put(store)
    assert rows(store) == 3
