"""From a subscription that is due to its deliveries: which week, what is left out, and when to look again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.periods import Week
from bot.sending.calendar import due_at, key_of, newest_due, next_due, weeks_due
from bot.sending.delivery import Delivery, Kind, State, new_delivery
from bot.sending.promised import owed
from bot.sending.subscription import Subscription, WhenLate

HOUR = 3600.0
NOTICE_AFTER = 8 * HOUR
"""The daily page has yesterday's figures by the afternoon; data that are not in by then are late."""
SKIP_AFTER = 24 * HOUR
NOT_RUNNING = "the desk was not running when it was due; the next one was sent instead"


@dataclass(frozen=True, slots=True)
class MovedOn:
    """A subscription moved on: its new deliveries, and when it is due next."""

    subscription: int
    deliveries: Sequence[Delivery]
    next_due: float
    last_period: str


def move_on(subscription: Subscription, now: float) -> MovedOn:
    """What fell due by ``now``. Of several weeks the newest is sent; the others are kept as skipped."""
    weekly = subscription.order.weekly
    first = owed(subscription) or newest_due(weekly, now)
    weeks = list(weeks_due(weekly, due_at(weekly, first) - 1, now))
    made = [_skipped(subscription, week) for week in weeks[:-1]]
    made += [delivery for week in weeks[-1:] for delivery in deliveries_of(subscription, week)]
    if not weeks:
        return MovedOn(subscription.id, made, due_at(weekly, first), subscription.last_period)
    return MovedOn(subscription.id, made, due_at(weekly, weeks[-1].later(1)), key_of(weeks[-1]))


def deliveries_of(subscription: Subscription, week: Week) -> list[Delivery]:
    """The week's digest, waiting for its data; and where that is wished, a notice that they are late."""
    due = due_at(subscription.order.weekly, week)
    until = deadline(subscription, due)
    made = [_delivery(subscription, week, "digest", due, until)]
    if subscription.order.late == "notice":
        made.append(_delivery(subscription, week, "notice", due + NOTICE_AFTER, until))
    return made


def deadline(subscription: Subscription, due: float) -> float:
    """From when on the week is left out: once the next digest is due; or, where late weeks are to be left
    out, after a day."""
    late: WhenLate = subscription.order.late
    return due + SKIP_AFTER if late == "skip" else next_due(subscription.order.weekly, due)


def _delivery(
    subscription: Subscription, week: Week, kind: Kind, due: float, until: float | None
) -> Delivery:
    place = (subscription.workspace, subscription.channel)
    made = new_delivery(subscription.subject, key_of(week), kind, place, due, State.WAITING)
    return replace(made, deadline=until)


def _skipped(subscription: Subscription, week: Week) -> Delivery:
    due = due_at(subscription.order.weekly, week)
    return replace(_delivery(subscription, week, "digest", due, None), state=State.SKIPPED, why=NOT_RUNNING)
