"""When a channel hears next, once its order is given, changed, paused or resumed.

Only the clock makes deliveries, by Slack's time. Whatever people change, and whatever clock they are asked
by, a week that was promised and has no delivery stays owed, and a week that has one is not promised again.
"""

from dataclasses import replace
from datetime import date

from bot.periods import Week
from bot.sending.calendar import due_at, newest_due, next_due, week_of
from bot.sending.subscription import Order, Subscription


def owed(subscription: Subscription) -> Week | None:
    """The week that comes next, or should have come; None where nothing is promised."""
    if subscription.next_due is None:
        return None
    promised = newest_due(subscription.order.weekly, subscription.next_due)
    return max(promised, _first_left(subscription), key=_ending)


def when_ordered(order: Order, at: float) -> float | None:
    return next_due(order.weekly, at) if order.kind == "digest" else None


def when_changed(subscription: Subscription, order: Order, at: float) -> float | None:
    """With ``order`` instead of its own. A week that by the new calendar would have come before is sent when
    it was promised; at once, where the next would be due by then."""
    if order.kind != "digest":
        return None
    resumed = replace(subscription, next_due=when_resumed(subscription, at))
    coming = newest_due(order.weekly, at).later(1)
    week = max(min(owed(resumed) or coming, coming, key=_ending), _first_left(resumed), key=_ending)
    due, promised = due_at(order.weekly, week), resumed.next_due
    if due > at or promised is None:
        return due
    return promised if promised < due_at(order.weekly, week.later(1)) else due


def when_paused(subscription: Subscription, at: float) -> float | None:
    """What was due before the pause, and was not taken up yet, stays owed."""
    due = subscription.next_due
    return due if due is not None and due <= at else None


def when_resumed(subscription: Subscription, at: float) -> float | None:
    """What is owed, until the week after it is due; what fell due during the pause is not sent."""
    weekly, week = subscription.order.weekly, owed(subscription)
    if subscription.order.kind != "digest":
        return None
    if subscription.state == "active" or (week is not None and due_at(weekly, week.later(1)) > at):
        return subscription.next_due
    return due_at(weekly, max(newest_due(weekly, at).later(1), _first_left(subscription), key=_ending))


def _first_left(subscription: Subscription) -> Week:
    """The first week without a delivery; before all weeks where none had one."""
    last = subscription.last_period
    return week_of(last).later(1) if last else NEVER


def _ending(week: Week) -> date:
    return week.ending


NEVER = Week(date(1970, 1, 4))
