"""The ledger: what was said where, found again from a day that it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, delete, select
from sqlmodel import col

from bot.periods import Span
from bot.sending.said import Post, Said, from_json, small_from_json
from bot.store.batches import batches
from bot.store.bulk import insert_new, insert_product
from bot.store.engine import reading, writing
from bot.store.ledger.blocks import cover, over
from bot.store.ledger.checks import told_small
from bot.store.tables import LedgerCheck, SaidSpan
from bot.store.tables import Said as Table

ONCE = ("workspace", "channel", "ts", "question")
Stated = Mapping[str, Any]
Reach = tuple[tuple[str, ...], tuple[Span, ...]]
"""The measures and the spans that an answer rests on."""


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
            return connection.execute(delete(Table).where(col(Table.said_at) < before)).rowcount

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
    rows = [_row(one, late=one.edition < begun) for one in kept]
    new = {tuple(row)[1:]: row.id for row in insert_new(connection, Table, rows, "id", *ONCE)}
    numbers: dict[Reach, list[int]] = {}
    for one in kept:
        if (number := new.pop(_once(one), None)) is not None:
            numbers.setdefault((one.measures, one.spans), []).append(number)
    for reach, alike in numbers.items():  # few, where thousands are told the same
        insert_product(connection, SaidSpan, _cells(reach), [{"said": number} for number in alike])


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
    """The ids of answers that rest on a day of one of the cells: read from the index alone."""
    days: dict[str, list[Span]] = {}
    for cell in cells:
        days.setdefault(cell.measure, []).append(cell.span)
    with reading(engine) as connection:
        return frozenset(
            number
            for measure, spans in days.items()
            for keys in batches(sorted(over(spans)))
            for number in connection.execute(
                select(col(SaidSpan.said)).where(
                    col(SaidSpan.measure) == measure, col(SaidSpan.block).in_(keys)
                )
            ).scalars()
        )


def _once(said: Said) -> tuple[str | int, ...]:
    return said.post.workspace, said.post.channel, said.post.ts, said.question


def _cells(reach: Reach) -> list[dict[str, object]]:
    """Where it is found again."""
    measures, spans = reach
    blocks = sorted({block for span in spans for block in cover(span)})
    return [{"measure": name, "block": block} for name in measures for block in blocks]


def _row(said: Said, *, late: bool) -> dict[str, object]:
    return {
        **said.post._asdict(),
        "question": said.question,
        "figures": [list(told) for told in said.figures],
        "today": said.today,
        "edition": said.edition,
        "told": said.edition,
        "late": late,
        "said_at": said.at,
    }
