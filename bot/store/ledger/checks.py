"""Setting what was said against what is held: how far it has come, and what came of each answer.

``begun`` is kept before anything is looked up, ``done`` after everything that came of it was kept. A check
that stopped between the two is made again, from the same edition, and finds corrected what was corrected.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, select, update
from sqlmodel import col

from bot.sending.delivery import Place
from bot.sending.said import Before, Post, Small, Told
from bot.store.batches import batches
from bot.store.bulk import update_each
from bot.store.engine import reading, writing
from bot.store.records import EVENTS
from bot.store.tables import Base, LedgerCheck, Release
from bot.store.tables import Said as Table

_TABLE = Base.metadata.tables["said"]


class Due(NamedTuple):
    """A check to be made. ``editions``: the release ids whose changes are to be looked at, in order.
    ``late``: answers that an earlier check could not know of."""

    done: int
    editions: tuple[int, ...]
    late: frozenset[int]


class LedgerAnswer(NamedTuple):
    """One answer in the ledger. ``figures`` as last told; ``first_said`` as before any correction, empty
    where there was none. ``told``: the edition whose values they are."""

    id: int
    post: Post
    question: str
    figures: tuple[Told, ...]
    first_said: tuple[Told, ...]
    today: date
    edition: int
    told: int
    small_at: int | None
    said_at: float


Change = tuple[LedgerAnswer, Sequence[Told] | None]
"""An answer, and what its figures are now."""


def begin(engine: Engine) -> Due:
    """What is to be checked, if anything. From here on, answers of an older edition are recorded as late."""
    with reading(engine) as connection:
        if not _anything(connection):
            return Due(0, (), frozenset())
    with writing(engine) as connection:
        done = connection.execute(select(col(LedgerCheck.done)).with_for_update()).scalar_one()
        newer = select(col(Release.id)).where(col(Release.id) > done, col(Release.publication) != EVENTS)
        editions = tuple(connection.execute(newer.order_by(col(Release.id))).scalars())
        late = frozenset(connection.execute(select(col(Table.id)).where(col(Table.late))).scalars())
        if editions:
            connection.execute(update(LedgerCheck).values(begun=max(editions)))
            if not connection.execute(select(col(Table.id)).limit(1)).first():
                connection.execute(update(LedgerCheck).values(done=max(editions)))
                return Due(max(editions), (), frozenset())
        return Due(done, editions, late)


def _anything(connection: Connection) -> bool:
    """Asked at every tick, so that nothing waits for a lock where there is nothing to do."""
    done = select(col(LedgerCheck.done)).scalar_subquery()
    released = select(col(Release.id)).where(col(Release.id) > done, col(Release.publication) != EVENTS)
    late = select(col(Table.id)).where(col(Table.late))
    return any(connection.execute(query.limit(1)).first() is not None for query in (released, late))


def finish(engine: Engine, due: Due) -> None:
    """All that came of it has been kept."""
    with writing(engine) as connection:
        for ids in batches(due.late):
            connection.execute(update(Table).where(col(Table.id).in_(ids)).values(late=False))
        if due.editions:
            newest = due.editions[-1]
            behind = update(LedgerCheck).where(col(LedgerCheck.done) < newest)
            connection.execute(behind.values(done=newest))


def kept(engine: Engine, ids: Collection[int]) -> list[LedgerAnswer]:
    """Answers by id, those of one message together."""
    with reading(engine) as connection:
        return sorted(_rows(connection, ids), key=lambda each: (each.post, each.id))


def corrected(connection: Connection, changes: Sequence[Change], edition: int) -> frozenset[int]:
    """What was said is from now on these figures; the ids of those of which that is so, for of the others
    somebody else has corrected it meanwhile. In the transaction that adds the corrections."""
    values = [
        {
            "figures": [list(told) for told in figures or ()],
            "first_said": [list(told) for told in said.first_said or said.figures],
            "told": edition,
            "small": None,
            "small_at": None,
        }
        for said, figures in changes
    ]
    return _changed(connection, [said for said, _ in changes], values)


def uncorrected(connection: Connection, before: Before, *, anew: bool) -> bool:
    """A correction will never be told: what was said is what it was before, to be checked ``anew`` at once,
    or once it changes again. False where the ledger has no longer what it gave. In the transaction that
    leaves it out."""
    values = {
        "figures": [list(told) for told in before.figures],
        "first_said": [list(told) for told in before.first_said] or None,
        "told": before.told,
        "late": anew,
        "small": None,
        "small_at": None,
    }
    still = update(Table).where(col(Table.id) == before.id, col(Table.told) == before.edition)
    return connection.execute(still.values(**values)).rowcount == 1


def hold_still(connection: Connection, answers: Collection[int]) -> None:
    """Nobody corrects them until the transaction ends; who has begun to is waited for."""
    ids = select(col(Table.id)).where(col(Table.id).in_(answers)).order_by(col(Table.id))
    connection.execute(ids.with_for_update())


def check_anew(connection: Connection, post: Post) -> None:
    """All that a message says, by the next check. In the caller's transaction."""
    place = (col(Table.workspace) == post.workspace, col(Table.channel) == post.channel)
    connection.execute(update(Table).where(*place, col(Table.ts) == post.ts).values(late=True))


def let_wait(engine: Engine, changes: Sequence[Change], edition: int) -> frozenset[int]:
    """These figures wait for a digest; None: nothing waits, for they are as they were told. The ids, as of
    ``corrected``."""
    if not changes:
        return frozenset()
    values: list[dict[str, object]] = [
        {"small": None, "small_at": None}
        if figures is None
        else {"small": [list(told) for told in figures], "small_at": edition}
        for _, figures in changes
    ]
    with writing(engine) as connection:
        return _changed(connection, [said for said, _ in changes], values)


def small_changes(engine: Engine, places: Collection[Place]) -> dict[Place, list[Small]]:
    """What waits for the next digest of each of the channels, in the order in which it was said."""
    found: dict[Place, list[Small]] = {}
    with reading(engine) as connection:
        for numbers in batches({workspace for workspace, _ in places}):
            waiting = select(_TABLE).where(
                col(Table.workspace).in_(numbers), col(Table.small_at).is_not(None)
            )
            for row in connection.execute(waiting.order_by(col(Table.id))):
                if (row.workspace, row.channel) in places:
                    small = Small(row.id, row.small_at, _told(row.figures), _told(row.small))
                    found.setdefault((row.workspace, row.channel), []).append(small)
    return found


def wait_no_longer(connection: Connection, place: Place) -> None:
    """No digest comes there that could tell small changes: the next check looks at them anew. In the caller's
    transaction."""
    workspace, channel = place
    here = (col(Table.workspace) == workspace, col(Table.channel) == channel)
    connection.execute(update(Table).where(*here, col(Table.small_at).is_not(None)).values(late=True))


def told_small(connection: Connection, changes: Collection[Small]) -> None:
    """A digest has told them, in the caller's transaction: what was said is from now on that. One that has
    changed once more since the digest was written is looked at anew by the next check."""
    by_id = {change.id: change for change in changes}
    told = [said for said in _rows(connection, by_id) if said.told < by_id[said.id].edition]
    for edition in {by_id[said.id].edition for said in told}:
        of_it = [said for said in told if by_id[said.id].edition == edition]
        corrected(connection, [(said, by_id[said.id].now) for said in of_it], edition)
        again = [said.id for said in of_it if said.small_at != edition]
        update_each(connection, Table, [{"id": id_, "late": True} for id_ in again])


def _changed(
    connection: Connection, answers: Sequence[LedgerAnswer], values: Sequence[Mapping[str, object]]
) -> frozenset[int]:
    """Locked in one order, so that no two who check wait for each other."""
    told: dict[int, int] = {}
    wanted = select(col(Table.id), col(Table.told)).order_by(col(Table.id)).with_for_update()
    for some in batches(sorted(said.id for said in answers)):
        told |= {row.id: row.told for row in connection.execute(wanted.where(col(Table.id).in_(some)))}
    still = frozenset(said.id for said in answers if told.get(said.id) == said.told)
    pairs = zip(answers, values, strict=True)
    update_each(connection, Table, [{"id": said.id, **each} for said, each in pairs if said.id in still])
    return still


def _told(figures: Iterable[Iterable[Any]]) -> tuple[Told, ...]:
    return tuple(Told(*figure) for figure in figures)


def _rows(connection: Connection, ids: Collection[int]) -> Iterator[LedgerAnswer]:
    for some in batches(ids):
        rows = connection.execute(select(_TABLE).where(col(Table.id).in_(some)))
        for row in rows.all():
            yield LedgerAnswer(
                row.id,
                Post(row.workspace, row.channel, row.ts, row.thread, row.delivery),
                row.question,
                _told(row.figures),
                _told(row.first_said or ()),
                row.today,
                row.edition,
                row.told,
                row.small_at,
                row.said_at,
            )
