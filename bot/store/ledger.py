"""The ledger: what was said where, found again from a day that it counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import col

from bot.periods import Span
from bot.sending.said import Post, Said, from_json
from bot.store.batches import batches
from bot.store.blocks import cover, over
from bot.store.engine import reading, writing
from bot.store.tables import LedgerCheck, SaidSpan
from bot.store.tables import Said as Table


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


def record(connection: Connection, said: Said) -> None:
    """In the caller's transaction. What was recorded before, for the same message, is left as it is."""
    if not said.figures:
        return
    # Held until the transaction ends: a check begins either before, and is seen here, or after, and sees it.
    begun = connection.execute(select(col(LedgerCheck.begun)).with_for_update(read=True)).scalar_one()
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    keep = dialect.insert(Table).on_conflict_do_nothing().returning(col(Table.id))
    number = connection.execute(keep, _row(said, late=said.edition < begun)).scalar()
    blocks = {block for span in said.spans for block in cover(span)}
    rows = [{"measure": name, "block": block, "said": number} for name in said.measures for block in blocks]
    if number is not None and rows:
        connection.execute(insert(SaidSpan), rows)


def record_sent(connection: Connection, stated: Iterable[Mapping[str, Any]], post: Post, at: float) -> None:
    """What a delivery stated (``bot.sending.said.as_json``), now that it stands in a message."""
    for one in stated:
        record(connection, from_json(one, post, at))


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
