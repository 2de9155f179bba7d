"""What corrects a message already, or was to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, select, update
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.sending.transitions import DISMISSED, skipped
from bot.store.engine import reading
from bot.store.sending.deliveries import add
from bot.store.sending.listing import SHOWN
from bot.store.sending.rows import COLUMNS, changes, from_row, to_row
from bot.store.tables import Delivery as Table

OVERTAKEN = "the figure was revised again before it was sent"


def subjects_held(engine: Engine) -> frozenset[str]:
    """Of the messages of which a correction is held."""
    with reading(engine) as connection:
        wanted = select(col(Table.subject)).where(*_corrections(State.HELD))
        return frozenset(connection.execute(wanted).scalars())


def under_way(connection: Connection, subject: str) -> str:
    """The id of the newest correction of that subject that was not sent yet; empty where there is none. The
    next one waits for it, so that the last word in a thread is the newest."""
    rows = _in_order(connection.execute(_unsent(subject)))
    return rows[-1].id if rows else ""


def held_and_unsent(connection: Connection, subject: str) -> Iterator[Delivery]:
    """The newest corrections of that subject, the last one first, as far as they are held, were not sent for
    all that is known, and say what had been told before them (not those of the desk's first versions);
    locked."""
    for row in reversed(_in_order(connection.execute(_unsent(subject).with_for_update()))):
        correction = from_row(row)
        if correction.state is not State.HELD or correction.may_be_there or not correction.said:
            return
        yield correction


def behind(connection: Connection, correction: Delivery) -> Iterator[Delivery]:
    """Those of the same message that wait for it, the last one first; locked."""
    rows = _in_order(connection.execute(_unsent(correction.subject).with_for_update()))
    places = [at for at, row in enumerate(rows) if row.id == correction.id]
    for row in reversed(rows[places[0] + 1 :] if places else []):
        yield from_row(row)


def overtake(connection: Connection, correction: Delivery) -> None:
    """It is left out for good, unless it is to be made once more."""
    values = {**changes(skipped(correction, OVERTAKEN)), "payload": None, "said": None}
    here = update(Table).where(col(Table.id) == correction.id)
    connection.execute(here.values({**values, "fence": correction.fence + 1}))


def was_dismissed(connection: Connection, correction: Delivery) -> bool:
    """Whether a person dismissed the one of its name: what is new since has another name."""
    same = (col(Table.id) == correction.id, col(Table.why).startswith(DISMISSED))
    wanted = select(col(Table.id)).where(*same, col(Table.state) == State.SKIPPED.value)
    return connection.execute(wanted).first() is not None


def put(connection: Connection, correction: Delivery) -> None:
    """Add it, unless it is there. One of its name that was overtaken, and so was never sent, becomes it: what
    it tells may be due to the same release."""
    if not add(connection, [correction]):
        same = (col(Table.id) == correction.id, col(Table.why) == OVERTAKEN)
        again = update(Table).where(*same, col(Table.state) == State.SKIPPED.value)
        connection.execute(again.values({**to_row(correction), "fence": col(Table.fence) + 1}))


def _unsent(subject: str) -> Select[Any]:
    return select(*COLUMNS).where(col(Table.subject) == subject, *_corrections(*SHOWN))


def _in_order(found: Iterable[Row[Any]]) -> Sequence[Row[Any]]:
    """Each after the one that it waits for."""
    rows = {row.id: row for row in found}
    waiting = {row.corrects: row for row in rows.values()}
    ordered = [row for row in rows.values() if row.corrects not in rows][:1]
    while ordered and ordered[-1].id in waiting:
        ordered.append(waiting[ordered[-1].id])
    return ordered


def _corrections(*states: State) -> tuple[ColumnElement[bool], ...]:
    return col(Table.kind) == "correction", col(Table.state).in_([state.value for state in states])
