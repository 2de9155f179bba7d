"""Subscriptions for tests."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.sending.subscription import Order, Subscription

MONDAY = datetime(2026, 8, 17, 8, 0, tzinfo=UTC).timestamp()
"""Nine o'clock in London, when the digest of 2026-W33 is due."""
HOUR, DAY, WEEK = 3600.0, 86400.0, 7 * 86400.0


def subscription(
    order: Order | None = None, *, next_due: float | None = MONDAY, **given: object
) -> Subscription:
    made = Subscription(7, 1, "C1", "U1", order or Order(), MONDAY - WEEK, next_due=next_due)
    return replace(made, **given)  # type: ignore[arg-type]
