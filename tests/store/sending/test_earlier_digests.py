"""What became of the digests before, on both databases."""

from sqlalchemy import Engine

from bot.sending.delivery import Delivery, State, identity
from bot.sending.earlier import LEFT_OUT, Earlier
from bot.store.ledger.entries import StoreLedger
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.earlier_digests import earlier_digests
from tests.store.saying import said, span, workspaces

NOW = 1_790_000_000.0


def digest(number: int, week: str, state: State, ts: str = "", why: str = "") -> Delivery:
    subject, channel = f"subscription:{number}", f"C{number}"
    id_ = identity(subject, week, "digest", 0, channel)
    return Delivery(
        id_, subject, week, "digest", 0, 1, channel, NOW, NOW, state, first_attempt=NOW, ts=ts, why=why
    )


def test_each_subscription_has_its_newest_and_what_that_was_written_from(store: Engine) -> None:
    """The second's is no longer in the ledger; nothing of the fourth was sent."""
    workspaces(store, 1)
    late = f"{LEFT_OUT}: nothing is held"
    StoreDeliveries(store).add(
        digest(1, "2026-W31", State.SENT, "1.1"),
        digest(1, "2026-W32", State.SENT, "1.2"),
        digest(2, "2026-W32", State.SENT, "2.1"),
        digest(3, "2026-W31", State.SENT, "3.1"),
        digest(3, "2026-W32", State.SKIPPED, why=late),
        digest(3, "2026-W33", State.SKIPPED, why="the desk was not running"),
        digest(4, "2026-W32", State.READY),
    )
    ledger = StoreLedger(store)
    for channel, ts, question, edition in (
        ("C1", "1.1", "total arrivals 2026", 3),
        ("C1", "1.2", "total arrivals 2026", 5),
        ("C1", "1.2", "total boats 2026", 4),
        ("C3", "3.1", "total arrivals 2026", 3),
    ):
        ledger.record(said(ts, span(0, 1), channel=channel, question=question, edition=edition))
    assert earlier_digests(store, [f"subscription:{number}" for number in range(1, 5)]) == {
        "subscription:1": Earlier(NOW, (), 4),
        "subscription:2": Earlier(NOW),
        "subscription:3": Earlier(NOW, ("2026-W32",), 3, ("2026-W32", "2026-W33")),
    }
