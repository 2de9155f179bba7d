"""What a delivery says, as whoever writes it tells the machine."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.sending.delivery import Delivery, Payload, Statements


@dataclass(frozen=True, slots=True)
class Ready:
    """``payload``: the message. ``said``: what it states, for the ledger, as JSON; kept with the delivery
    until it is sent, and handed to the ledger in the same transaction."""

    payload: Payload = field(repr=False)
    said: Statements = ()


@dataclass(frozen=True, slots=True)
class Late:
    """The data it needs are not in yet."""

    why: str


@dataclass(frozen=True, slots=True)
class Skip:
    """There is nothing to send: its deadline has passed, or what it is about is no more."""

    why: str


Content = Ready | Late | Skip


class Contents(Protocol):
    """Whoever writes the messages. Both may block; neither is called on the event loop."""

    def keys(self, deliveries: Sequence[Delivery]) -> Sequence[str]:
        """One for each. Deliveries of one key say the same: their content is made once."""
        ...

    def content(self, delivery: Delivery, now: float) -> Content:
        """The message; or that the data are late: from ``delivery.deadline`` on, a notice or a skip, as
        the subscription says."""
        ...

    def stated(self, delivery: Delivery, mark: str, now: float) -> Statements | None:
        """What the message stated that bears that mark, though another was written since: before a backup was
        put back, from what was held then. None where that cannot be told any more."""
        ...
