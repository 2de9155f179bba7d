"""What is known at the end of a run."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.sending.delivery import Delivery, State
from bot.sending.subscription import Subscription
from tests.newsroom.sending.simulation.channels import Channels, Message
from tests.newsroom.sending.simulation.database import Entry
from tests.newsroom.sending.simulation.machine import Scenario


@dataclass(frozen=True, slots=True)
class Evidence:
    """``kept``: the deliveries, by id. ``orders``: by id. ``pauses``: how often the desk
    itself has paused which of them."""

    scenario: Scenario
    kept: Mapping[str, Delivery]
    orders: Mapping[int, Subscription]
    ledger: Sequence[Entry]
    pauses: Counter[int]
    channels: Channels
    now: float

    def of(self, order: Subscription, kind: str) -> list[Delivery]:
        mine = (each for each in self.kept.values() if each.subject == order.subject and each.kind == kind)
        return sorted(mine, key=lambda each: (each.period, each.revision))

    def posts(self, workspace: int, channel: str) -> list[Message]:
        """Of the channel, in order."""
        return sorted(self.channels.posts.get((workspace, channel), ()), key=lambda post: post.ts)

    def shown(self, delivery: Delivery) -> list[Message]:
        here = self.posts(delivery.workspace, delivery.channel)
        return [post for post in here if post.delivery == delivery.id]

    def thread(self, delivery: Delivery) -> list[Message]:
        """What was told in the thread of a delivery that was sent."""
        here = self.posts(delivery.workspace, delivery.channel)
        return [post for post in here if post.thread == delivery.ts]

    def corrections(self, delivery: Delivery) -> Iterator[Delivery]:
        subject = f"said:{delivery.channel}:{delivery.ts}"
        return (each for each in self.kept.values() if each.subject == subject)

    def entries(self, delivery: Delivery) -> Iterator[Entry]:
        return (entry for entry in self.ledger if entry.post.delivery == delivery.id)

    def sent(self) -> Iterator[Delivery]:
        return (each for each in self.kept.values() if each.state is State.SENT)
