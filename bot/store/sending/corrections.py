"""What corrects a message already, or was to."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, select, update
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.sending.transitions import DISMISSED, skipped
from bot.store.batches import batches
from bot.store.bulk import update_each
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


def dismissed(connection: Connection, ids: Collection[str]) -> frozenset[str]:
    """Those of the corrections that a person dismissed: what is new since has another name."""
    left_out = (col(Table.state) == State.SKIPPED.value, col(Table.why).startswith(DISMISSED))
    wanted = select(col(Table.id)).where(*left_out)
    return frozenset(
        id_
        for some in batches(ids)
        for id_ in connection.execute(wanted.where(col(Table.id).in_(some))).scalars()
    )


def put(connection: Connection, corrections: Sequence[Delivery]) -> None:
    """Add them, unless they are there. One of its name that was overtaken, and so was never sent, becomes it:
    what it tells may be due to the same release."""
    before = _under_way(connection, {each.subject for each in corrections})
    behind = [replace(each, corrects=before.get(each.subject, each.corrects)) for each in corrections]
    if add(connection, behind) < len(behind):
        _put_again(connection, {each.id: each for each in behind})


def _put_again(connection: Connection, corrections: Mapping[str, Delivery]) -> None:
    overtaken = (col(Table.state) == State.SKIPPED.value, col(Table.why) == OVERTAKEN)
    wanted = select(col(Table.id), col(Table.fence)).where(*overtaken).order_by(col(Table.id))
    for some in batches(sorted(corrections)):
        rows = connection.execute(wanted.where(col(Table.id).in_(some)).with_for_update()).all()
        again = [{**to_row(corrections[row.id]), "fence": row.fence + 1} for row in rows]
        update_each(connection, Table, again)


def _under_way(connection: Connection, subjects: Collection[str]) -> dict[str, str]:
    """The id of the newest correction of each subject that was not sent yet. The next one waits for it, so
    that the last word in a thread is the newest."""
    found: dict[str, list[Row[Any]]] = {}
    for some in batches(subjects):
        for row in connection.execute(_unsent(*some)):
            found.setdefault(row.subject, []).append(row)
    return {subject: _in_order(rows)[-1].id for subject, rows in found.items()}


def _unsent(*subjects: str) -> Select[Any]:
    return select(*COLUMNS).where(col(Table.subject).in_(subjects), *_corrections(*SHOWN))


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
