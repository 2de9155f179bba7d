"""From what was found to deliveries: each fact told once, taken back once, told again once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from bot.newsroom.alerts.facts import Fact
from bot.newsroom.alerts.news import FactsFound
from bot.sending.alerted import UNTOLD, Alerted
from bot.sending.delivery import Delivery, State, new_delivery
from bot.sending.subscription import Subscription

APART = 0.001
"""Seconds between those that became due together: a channel reads of them in the order of their days."""


def deliveries(
    subscription: Subscription,
    what: FactsFound,
    told: Mapping[str, Alerted],
    since: Callable[[Fact], float],
    now: float,
) -> Iterator[Delivery]:
    """``told``: by the fact's key. Run again with what it made among ``told``, it makes nothing. ``since``:
    from when on a fact may have been told. All are due from there on, not from now: one made anew after a
    backup was restored comes late, and so is looked for before it is posted."""
    for number, fact in enumerate(what.news):
        newest = told.get(fact.key, UNTOLD)
        if not (newest.newest or newest.dismissed):
            yield alert(subscription, fact.key, newest.next, since(fact) + number * APART, now)
    for key, newest in told.items():
        if newest.newest and not newest.dismissed and (key in what.standing) != newest.standing:
            yield alert(subscription, key, newest.next, newest.due_at, now, newest.newest)


def alert(
    subscription: Subscription, key: str, revision: int, due_at: float, now: float, corrects: str = ""
) -> Delivery:
    subject, place = subscription.subject, (subscription.workspace, subscription.channel)
    made = new_delivery(subject, key, "alert", place, min(due_at, now), State.WAITING, revision)
    return replace(made, corrects=corrects)
