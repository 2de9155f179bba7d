"""Which digests a subscription was sent, and which were left out."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Engine, func, select
from sqlmodel import col

from bot.sending.delivery import State
from bot.sending.earlier import LEFT_OUT, Earlier
from bot.store.batches import batches
from bot.store.engine import reading
from bot.store.tables import Delivery as Table


def earlier_digests(engine: Engine, subjects: Collection[str]) -> Mapping[str, Earlier]:
    """By subject; those of which nothing was sent or left out have none."""
    with reading(engine) as connection:
        return {
            subject: earlier for some in batches(subjects) for subject, earlier in _earlier(connection, some)
        }


def _earlier(connection: Connection, subjects: Sequence[str]) -> Iterator[tuple[str, Earlier]]:
    subject, period = col(Table.subject), col(Table.period)
    digests = (subject.in_(subjects), col(Table.kind) == "digest")
    began = func.max(func.coalesce(col(Table.first_attempt), col(Table.due_at)))
    sent = select(subject, func.max(period), began).where(*digests, col(Table.state) == State.SENT.value)
    newest = {of: (week, at) for of, week, at in connection.execute(sent.group_by(subject))}
    skipped = (col(Table.state) == State.SKIPPED.value, col(Table.why).startswith(LEFT_OUT))
    left_out: dict[str, list[str]] = {of: [] for of in newest}
    for of, week in connection.execute(select(subject, period).where(*digests, *skipped).order_by(period)):
        if of not in newest or week > newest[of][0]:
            left_out.setdefault(of, []).append(week)
    for of, weeks in left_out.items():
        yield of, Earlier(newest[of][1] if of in newest else None, tuple(weeks))
