"""Deliveries, kept: each in a row of its own, in one holder's hands at a time.

Whoever is given a delivery raises its fence, and what he makes of it is kept only while the fence is still
his. All of it is committed before anything is sent.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlalchemy import Connection, Engine, func, select, update
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.sending.rules import RULES, Rules
from bot.sending.transitions import LONG_AGO
from bot.sending.wire import Refused
from bot.store.bulk import insert_new, update_each
from bot.store.engine import read_in_order, reading, writing
from bot.store.sending.alerts import left_out
from bot.store.sending.claims import Moment, claim, claimable
from bot.store.sending.rows import COLUMNS, from_row, to_row, write
from bot.store.tables import Delivery as Table

OPEN = (State.WAITING, State.READY, State.SENDING, State.UNKNOWN)
Hook = Callable[[Connection, Sequence[Delivery]], None]
"""Told of deliveries in the transaction that keeps them: what it writes is kept with them, or not at all."""
RefusalHook = Callable[[Connection, Delivery, Refused], None]
NOTHING_REFUSED: Mapping[str, Refused] = MappingProxyType({})


def nobody(_connection: Connection, _of: object, _refused: Refused | None = None) -> None:
    """For where nobody need hear."""


def add(connection: Connection, deliveries: Iterable[Delivery]) -> int:
    """Add those that are not there yet; how many. In the caller's transaction, so that a subscription
    moves on in the same one."""
    rows = sorted((to_row(each) for each in deliveries), key=lambda row: str(row["id"]))
    return len(insert_new(connection, Table, rows, "id"))  # in one order: no two writers wait for each other


class StoreDeliveries:
    """``sent`` hears of deliveries as they are kept as sent; ``refused``, of each that Slack refused."""

    def __init__(
        self, engine: Engine, rules: Rules = RULES, sent: Hook = nobody, refused: RefusalHook = nobody
    ) -> None:
        self._engine = engine
        self._rules = rules
        self._sent = sent
        self._refused = refused

    def add(self, *deliveries: Delivery) -> int:
        """How many of them were not there yet."""
        with writing(self._engine) as connection:
            return add(connection, deliveries)

    def due(self, now: float) -> Mapping[State, int]:
        """How many deliveries of each open state must be looked at by now. Read from the index alone."""
        state, count = col(Table.state), func.count()
        due = (state.in_([each.value for each in OPEN]), col(Table.not_before) <= now)
        with reading(self._engine) as connection:
            rows = connection.execute(select(state, count).where(*due).group_by(state)).all()
        return {State(name): number for name, number in rows}

    def take(self, state: State, now: float, limit: int, beside: Collection[int] = ()) -> list[Delivery]:
        """Deliveries of ``state`` (any but ready) that must be looked at, but for those of the workspaces
        ``beside``. They come again after a lease, if nobody keeps them changed by then."""
        due = (col(Table.state) == state.value, col(Table.not_before) <= now)
        wanted = select(*COLUMNS).where(*due, col(Table.workspace).not_in(beside))
        wanted = wanted.order_by(col(Table.not_before)).limit(limit)
        with writing(self._engine) as connection:
            read_in_order(connection)
            rows = connection.execute(wanted.with_for_update(skip_locked=True)).all()
            again = {"not_before": now + self._rules.lease}
            taken = [{"id": row.id, "fence": row.fence + 1, **again} for row in rows]
            update_each(connection, Table, taken)
        return [from_row(row, fence=row.fence + 1) for row in rows]

    def claim(
        self, now: float, limit: int, beside: Collection[int] = (), began: float = LONG_AGO
    ) -> list[Delivery]:
        """Ready deliveries, now being sent: at most one a channel, and none of a channel that was written
        to within ``Rules.channel_gap``. Those that nobody may send leave the queue with why. ``began``: when
        the process did that asks."""
        with writing(self._engine) as connection:
            return claim(connection, Moment(now, began), limit, beside, self._rules)

    def paced(self, now: float, beside: Collection[int] = ()) -> bool:
        """Whether ready deliveries wait for nothing but the pace of their channel."""
        first = claimable(now, beside).order_by(col(Table.not_before)).limit(1)  # in order: by the index
        with reading(self._engine) as connection:
            read_in_order(connection)
            return connection.execute(first).first() is not None

    def keep(
        self, after: Sequence[Delivery], refused: Mapping[str, Refused] = NOTHING_REFUSED
    ) -> list[Delivery]:
        """Keep what became of deliveries, each only while its fence is the holder's; those that were kept.
        ``refused``: by id, those that Slack refused."""
        with writing(self._engine) as connection:
            mine = _held_still(connection, after)
            write(connection, mine)
            if sent := [each for each in mine if each.state is State.SENT]:
                self._sent(connection, sent)
            left_out(connection, mine)
            for each in mine:
                if each.id in refused:
                    self._refused(connection, each, refused[each.id])
        return mine

    def wake(self, now: float) -> int:
        """New data are in: whatever is due and waits is looked at again; how many."""
        due = (col(Table.due_at) <= now, col(Table.not_before) > now)
        waiting = (col(Table.state) == State.WAITING.value, *due)
        with writing(self._engine) as connection:
            return connection.execute(update(Table).where(*waiting).values(not_before=now)).rowcount


def _held_still(connection: Connection, deliveries: Sequence[Delivery]) -> list[Delivery]:
    """Those whose fence is still their holder's, locked; in one order, so that no two wait for each other."""
    table_id = col(Table.id)
    named = select(table_id, col(Table.fence)).where(table_id.in_([each.id for each in deliveries]))
    rows = connection.execute(named.order_by(table_id).with_for_update()).all()
    fences = {row.id: row.fence for row in rows}
    return [each for each in deliveries if fences.get(each.id) == each.fence]
