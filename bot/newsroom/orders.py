"""Whose order a message is sent on."""

from collections.abc import Collection, Mapping
from typing import Protocol

from bot.sending.delivery import Delivery
from bot.sending.subscription import Subscription


class Orders(Protocol):
    """``bot.store.sending.subscriptions.StoreSubscriptions`` is it."""

    def by_id(self, subscription: int) -> Subscription | None: ...

    def by_ids(self, subscriptions: Collection[int]) -> Mapping[int, Subscription]: ...


def order_of(delivery: Delivery) -> int:
    """The id of the subscription that it is for."""
    return int(delivery.subject.rpartition(":")[2])
