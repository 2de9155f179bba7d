"""What is held and should not go any more, left out for good as an operator says.

The channel has not read what it would have told, and the ledger says so: the next correction of the same
figure says all that changed since the channel was last told of it. A fact of which an alert is dismissed is
not told there any more.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, Engine, update
from sqlmodel import col

from bot.sending.delivery import Delivery
from bot.sending.said import before_from_json
from bot.sending.transitions import NEVER_SENT, dismissed, skipped
from bot.store.engine import writing
from bot.store.ledger import checks
from bot.store.sending.corrections import behind, overtake
from bot.store.sending.held import all_held
from bot.store.sending.rows import changes, from_row
from bot.store.sending.subscriptions import OPERATOR, record_of
from bot.store.tables import Delivery as Table


def dismiss(engine: Engine, delivery: str, at: float) -> bool:
    """Leave a held delivery out; whether there was one of that id. ``at``: by the operator's clock."""
    with writing(engine) as connection:
        found = _held(connection, col(Table.id) == delivery)
        for each in found:
            _dismiss(connection, each, at)
    return bool(found)


def dismiss_all(engine: Engine, at: float) -> int:
    """All that is held, what hangs on others first; how many."""
    with writing(engine) as connection:
        found = left = _held(connection)
        while left:
            hung_on = {each.corrects for each in left}
            last = [each for each in left if each.id not in hung_on]
            for each in last:
                _dismiss(connection, each, at)
            left = [each for each in left if each.id in hung_on]
    return len(found)


def _held(connection: Connection, *chosen: ColumnElement[bool]) -> list[Delivery]:
    return [from_row(row) for row in connection.execute(all_held().where(*chosen)).all()]


def _dismiss(connection: Connection, delivery: Delivery, at: float) -> None:
    if delivery.kind == "correction":
        _take_back(connection, delivery)
    else:
        _leave_out_followers(connection, [delivery])
    today = datetime.fromtimestamp(at, UTC).date()
    _keep(connection, [dismissed(delivery, today)])
    what = f"dismissed: {delivery.kind} {delivery.period}"
    record_of(connection, delivery.subject, what, OPERATOR, at)


def _take_back(connection: Connection, correction: Delivery) -> None:
    """Those behind it say that it was read: they are made anew. One that may have been sent counts as read:
    it must not be the last word where the figure is again what it was. Of those of the desk's first versions,
    nobody knows what had been told before."""
    answers = [before_from_json(each) for each in correction.said]
    if correction.may_be_there or not answers:
        return
    checks.hold_still(connection, {each.id for each in answers})
    later = list(behind(connection, correction))
    for each in later:
        for before in map(before_from_json, each.said):
            checks.uncorrected(connection, before, anew=True)
        overtake(connection, each)
    for before in answers:
        checks.uncorrected(connection, before, anew=bool(later))


def _leave_out_followers(connection: Connection, alerts: Sequence[Delivery]) -> None:
    """What is held for their sake."""
    while alerts:
        alerts = _held(connection, col(Table.corrects).in_([each.id for each in alerts]))
        _keep(connection, (skipped(each, NEVER_SENT) for each in alerts))


def _keep(connection: Connection, deliveries: Iterable[Delivery]) -> None:
    for each in deliveries:
        fenced = {**changes(each), "fence": each.fence + 1}
        connection.execute(update(Table).where(col(Table.id) == each.id).values(fenced))
