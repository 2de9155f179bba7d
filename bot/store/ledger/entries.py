"""The ledger: what was said where, found again from a day that it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, delete, select
from sqlmodel import col

from bot.periods import Span
from bot.sending.said import Post, Said, from_json, small_from_json
from bot.store.batches import batches
from bot.store.bulk import insert_new
from bot.store.engine import reading, writing
from bot.store.ledger.blocks import over
from bot.store.ledger.checks import told_small
from bot.store.ledger.reaches import Reach, answers_over, forget_unused, numbers
from bot.store.tables import LedgerCheck
from bot.store.tables import Said as Table

Stated = Mapping[str, Any]


class Cell(NamedTuple):
    """Days of a measure of which something is not what it was."""

    measure: str
    span: Span


@dataclass(frozen=True, slots=True)
class StoreLedger:
    """``bot.slack.ports.Ledger``, kept in the database."""

    engine: Engine

    def record(self, said: Said) -> None:
        """Keep it, once; an answer without figures is nothing to correct."""
        with writing(self.engine) as connection:
            record(connection, said)

    def forget(self, before: float) -> int:
        """What was said before that moment; how many answers."""
        with writing(self.engine) as connection:
            connection.execute(select(col(LedgerCheck.begun)).with_for_update())  # nobody records meanwhile
            forgotten = connection.execute(delete(Table).where(col(Table.said_at) < before)).rowcount
            forget_unused(connection)
            return forgotten

    def erase(self, workspace: int, channel: str = "") -> int:
        """All that was said in a workspace, or in one channel of it; how many answers."""
        with writing(self.engine) as connection:
            return erase(connection, workspace, channel)


def record(connection: Connection, *said: Said) -> None:
    """In the caller's transaction. What was recorded before, for the same message, is left as it is."""
    kept = [one for one in said if one.figures]
    if not kept:
        return
    # Held until the transaction ends: a check begins either before, and is seen here, or after, and sees it.
    begun = connection.execute(select(col(LedgerCheck.begun)).with_for_update(read=True)).scalar_one()
    ids = numbers(connection, {Reach(one.measures, one.spans) for one in kept})
    rows = [_row(one, ids[Reach(one.measures, one.spans)], late=one.edition < begun) for one in kept]
    insert_new(connection, Table, rows)


def record_sent(connection: Connection, sent: Iterable[tuple[Iterable[Stated], Post, float]]) -> None:
    """What deliveries stated (``bot.sending.said.as_json``), now that each stands in a message; and what
    they told of small changes (``small_as_json``)."""
    sent = list(sent)
    small = [small_from_json(one) for stated, _, _ in sent for one in stated if "small" in one]
    if small:
        told_small(connection, small)
    record(
        connection,
        *(from_json(one, post, at) for stated, post, at in sent for one in stated if "small" not in one),
    )


def erase(connection: Connection, workspace: int, channel: str = "") -> int:
    """In the caller's transaction: when a workspace lets the desk go, or on request."""
    chosen = delete(Table).where(col(Table.workspace) == workspace)
    return connection.execute(chosen.where(col(Table.channel) == channel) if channel else chosen).rowcount


def resting_on(engine: Engine, cells: Iterable[Cell]) -> frozenset[int]:
    """The ids of answers that rest on a day of one of the cells."""
    days: dict[str, list[Span]] = {}
    for cell in cells:
        days.setdefault(cell.measure, []).append(cell.span)
    with reading(engine) as connection:
        return frozenset(
            number
            for measure, spans in days.items()
            for keys in batches(sorted(over(spans)))
            for number in connection.execute(answers_over(measure, keys)).scalars()
        )


def _row(said: Said, reach: int, *, late: bool) -> dict[str, object]:
    return {
        **said.post._asdict(),
        "question": said.question,
        "figures": [list(told) for told in said.figures],
        "today": said.today,
        "edition": said.edition,
        "told": said.edition,
        "late": late,
        "said_at": said.at,
        "reach": reach,
    }
