"""From what was found to deliveries: each fact told once, taken back once, told again once."""

from collections.abc import Iterator, Mapping

from bot.newsroom.alerts.news import Found
from bot.sending.alerted import Alerted
from bot.sending.delivery import Delivery, State, identity
from bot.sending.subscription import Subscription


def deliveries(
    subscription: Subscription, what: Found, told: Mapping[str, Alerted], now: float
) -> Iterator[Delivery]:
    """``told``: by the fact's key. Run again with what it made among ``told``, it makes nothing."""
    for fact in what.news:
        if fact.key not in told:
            yield alert(subscription, fact.key, 0, now)
    for key, newest in told.items():
        if (key in what.standing) != newest.standing:
            yield alert(subscription, key, newest.revision + 1, now, newest.first)


def alert(subscription: Subscription, key: str, revision: int, now: float, corrects: str = "") -> Delivery:
    return Delivery(
        identity(subscription.subject, key, "alert", revision, subscription.channel),
        subscription.subject,
        key,
        "alert",
        revision,
        subscription.workspace,
        subscription.channel,
        now,
        now,
        State.WAITING,
        corrects=corrects,
    )
