"""What answers rest on, kept once however many channels are told it, and found from a day."""

from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Connection, Select, delete, exists, select
from sqlmodel import col

from bot.periods import Span
from bot.store.bulk import insert_new
from bot.store.ledger.blocks import cover
from bot.store.tables import Reach as Table
from bot.store.tables import ReachBlock, Said


class Reach(NamedTuple):
    """The measures and the spans that an answer rests on."""

    measures: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def key(self) -> str:
        spans = ";".join(f"{span.first}..{span.last}" for span in self.spans)
        return sha256(f"{','.join(self.measures)}|{spans}".encode()).hexdigest()

    def blocks(self) -> list[tuple[str, int]]:
        """Where it is found."""
        blocks = sorted({block for span in self.spans for block in cover(span)})
        return [(measure, block) for measure in self.measures for block in blocks]


def numbers(connection: Connection, reaches: Iterable[Reach]) -> dict[Reach, int]:
    """The id of each, which is kept now where it was not before. In the caller's transaction."""
    keys = {reach.key: reach for reach in reaches}
    ids = select(col(Table.key), col(Table.id)).where(col(Table.key).in_(keys))
    held: dict[str, int] = {row.key: row.id for row in connection.execute(ids)}
    if missing := sorted(keys.keys() - held.keys()):  # in one order: no two writers wait for each other
        new = insert_new(connection, Table, [{"key": key} for key in missing], "id", "key")
        blocks = [
            {"measure": measure, "block": block, "reach": row.id}
            for row in new
            for measure, block in keys[row.key].blocks()
        ]
        insert_new(connection, ReachBlock, blocks)
        held |= {row.key: row.id for row in new}
        if len(held) < len(keys):  # another process has just kept it
            held |= {row.key: row.id for row in connection.execute(ids)}
    return {reach: held[key] for key, reach in keys.items()}


def answers_over(measure: str, blocks: Collection[int]) -> Select[int]:
    """The ids of answers that rest on a day of the measure in one of the blocks: read from indexes alone."""
    return (
        select(col(Said.id))
        .join(ReachBlock, col(ReachBlock.reach) == col(Said.reach))
        .where(col(ReachBlock.measure) == measure, col(ReachBlock.block).in_(blocks))
    )


def forget_unused(connection: Connection) -> None:
    """Those that no answer rests on any more."""
    connection.execute(delete(Table).where(~exists().where(col(Said.reach) == col(Table.id))))
