"""The ledger: what was said where, found again from a day that it counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, Engine, delete, select
from sqlmodel import col

from bot.periods import Span
from bot.sending.delivery import Statements
from bot.sending.said import Post, Said, Small, from_json, small_from_json
from bot.store.batches import batches
from bot.store.bulk import insert_product
from bot.store.engine import reading, writing
from bot.store.ledger.blocks import over
from bot.store.ledger.checks import told_small
from bot.store.ledger.reaches import Reach, answers_over, forget_unused, numbers
from bot.store.tables import LedgerCheck
from bot.store.tables import Said as Table


class Alike(NamedTuple):
    """The same answers in several messages: each message, and when it was said."""

    said: Sequence[Said]
    places: list[tuple[Post, float]]


class ChangedDays(NamedTuple):
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


def record(connection: Connection, said: Said) -> None:
    """In the caller's transaction. What was recorded before, for the same message, is left as it is."""
    _record(connection, [Alike((said,), [(said.post, said.at)])])


def record_sent(connection: Connection, sent: Iterable[tuple[Statements, Post, float]]) -> None:
    """What deliveries stated (``bot.sending.said.as_json``), now that each stands in a message; and what
    they told of small changes (``small_as_json``)."""
    alike: dict[tuple[int, ...], Alike] = {}  # thousands are told the same, read from the same objects
    small: list[Small] = []
    for stated, post, at in (sent := list(sent)):  # held, so that no two of them have the same id
        key = tuple(map(id, stated))
        if key not in alike:
            alike[key] = Alike(tuple(from_json(one, post, at) for one in stated if "question" in one), [])
            small += [small_from_json(one) for one in stated if "small" in one]
        alike[key].places.append((post, at))
    if small:
        told_small(connection, small)
    _record(connection, alike.values())


def _record(connection: Connection, told: Iterable[Alike]) -> None:
    """An answer without figures is nothing to correct."""
    alike = [Alike(kept, places) for said, places in told if (kept := [one for one in said if one.figures])]
    if not alike:
        return
    # Held until the transaction ends: a check begins either before, and is seen here, or after, and sees it.
    begun = connection.execute(select(col(LedgerCheck.begun)).with_for_update(read=True)).scalar_one()
    ids = numbers(connection, {_reach(one) for each in alike for one in each.said})
    for said, places in alike:
        answers = [_answer(one, ids[_reach(one)], late=one.edition < begun) for one in said]
        insert_product(connection, Table, [{**post._asdict(), "said_at": at} for post, at in places], answers)


def erase(connection: Connection, workspace: int, channel: str = "") -> int:
    """In the caller's transaction: when a workspace lets the desk go, or on request."""
    chosen = delete(Table).where(col(Table.workspace) == workspace)
    return connection.execute(chosen.where(col(Table.channel) == channel) if channel else chosen).rowcount


def resting_on(engine: Engine, cells: Iterable[ChangedDays]) -> frozenset[int]:
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


def _reach(said: Said) -> Reach:
    return Reach(said.measures, said.spans)


def _answer(said: Said, reach: int, *, late: bool) -> dict[str, object]:
    return {
        "question": said.question,
        "figures": [list(told) for told in said.figures],
        "today": said.today,
        "edition": said.edition,
        "told": said.edition,
        "late": late,
        "reach": reach,
    }
