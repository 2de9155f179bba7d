"""Which digests a subscription was sent, and which were left out."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Engine, and_, func, select
from sqlmodel import col

from bot.sending.delivery import State
from bot.sending.earlier import LEFT_OUT, Earlier
from bot.store.batches import batches
from bot.store.engine import reading
from bot.store.tables import Delivery as Table
from bot.store.tables import Said


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
    unsent = select(subject, period, col(Table.why)).where(*digests, col(Table.state) == State.SKIPPED.value)
    skipped: dict[str, dict[str, str]] = {of: {} for of in newest}  # why, by week
    for of, week, why in connection.execute(unsent.order_by(period)):
        if of not in newest or week > newest[of][0]:
            skipped.setdefault(of, {})[week] = why
    editions = _editions(connection, {of: week for of, (week, _) in newest.items()})
    for of, weeks in skipped.items():
        left_out = tuple(week for week, why in weeks.items() if why.startswith(LEFT_OUT))
        yield of, Earlier(newest[of][1] if of in newest else None, left_out, editions.get(of), tuple(weeks))


def _editions(connection: Connection, digests: Mapping[str, str]) -> dict[str, int]:
    """The oldest edition of which each digest, by subject and period, gave a figure, if the ledger has it."""
    said = (
        col(Said.workspace) == col(Table.workspace),
        col(Said.channel) == col(Table.channel),
        col(Said.ts) == col(Table.ts),
    )
    written = select(col(Table.subject), func.min(col(Said.edition))).join(Said, and_(*said))
    found: dict[str, int] = {}
    for period in set(digests.values()):  # one or two, as a rule
        of_it = [subject for subject, week in digests.items() if week == period]
        here = (col(Table.subject).in_(of_it), col(Table.period) == period, col(Table.kind) == "digest")
        rows = connection.execute(written.where(*here).group_by(col(Table.subject)))
        found.update((of, number) for of, number in rows)
    return found
