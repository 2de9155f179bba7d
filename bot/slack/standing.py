"""A channel's standing orders, as people change them from the channel. All of it blocks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.desk import Desk
from bot.errors import Ambiguous, NotUnderstood
from bot.newsroom.asking import Asking
from bot.newsroom.digests.contents import DigestContents
from bot.newsroom.digests.held import newest_whole_week
from bot.newsroom.hours import LONDON
from bot.periods import Week
from bot.sending.calendar import newest_due
from bot.sending.content import Content
from bot.sending.due import deliveries_of
from bot.sending.subscription import Order, Subscription
from bot.slack.ports import Subscriptions
from bot.wording import orders
from bot.wording.style import HouseStyle

UNSENT = 0
MOST_WATCHES = 40
"""In one channel. A release tells of each, and a list of them is one message."""
FULL = f"This channel watches for {MOST_WATCHES} things, which is all that it may: remove one of them first."


@dataclass(frozen=True, slots=True)
class Standing:
    """``kept``: where orders are. ``desk``: what previews are made from."""

    kept: Subscriptions
    desk: Desk

    def lines(self, workspace: int, owner: str) -> Sequence[str]:
        """Each order that ``owner`` gave as one line of markup: which channel gets what, when. Not those of
        others: they may be of private channels, and who is in a channel the desk has no scope to ask."""
        return [orders.line(each) for each in self.kept.in_workspace(workspace) if each.owner == owner]

    def digest(self, workspace: int, channel: str) -> Order | None:
        """What the channel's digest is now; None where it has none."""
        found = (each.order for each in self.kept.in_channel(workspace, channel))
        return next((order for order in found if order.kind == "digest"), None)

    def watch(self, workspace: int, channel: str, order: Order, who: str, at: float) -> Subscription:
        """Added, or active again. Raises ``NotUnderstood`` where the channel watches for enough."""
        there = {each.order.watch for each in self.kept.in_channel(workspace, channel)} - {""}
        if order.watch not in there and len(there) >= MOST_WATCHES:
            raise NotUnderstood(FULL)
        return self.kept.put(workspace, channel, order, who, at)

    def chosen(self, workspace: int, channel: str, said: str) -> Subscription:
        """The order meant by a number of the list, by ``digest``, or by what is watched; by nothing, where
        there is only one. Raises ``NotUnderstood``, or ``Ambiguous`` with the choices."""
        all_ = self.kept.in_channel(workspace, channel)
        if not all_:
            raise NotUnderstood(orders.NONE)
        named = [
            each
            for number, each in enumerate(all_, start=1)
            if said
            in (str(number), each.order.kind, each.order.watch or "digest", f"watch {each.order.watch}")
        ]
        found = named if said else all_
        if len(found) == 1:
            return found[0]
        numbers = tuple(str(number) for number in range(1, len(all_) + 1))
        raise Ambiguous("Which one? Give its number in /digest list.", numbers)

    def preview(
        self, workspace: int, channel: str, style: HouseStyle, now: float, week: Week | None = None
    ) -> Content:
        """The digest of a week, or of the newest one that is held whole, as the channel gets it or would."""
        order = self.digest(workspace, channel) or Order()
        shown = Subscription(UNSENT, workspace, channel, "", order, now)
        asking = Asking(self.desk, datetime.fromtimestamp(now, LONDON).date())
        wanted = week or newest_whole_week(asking) or newest_due(order.weekly, now)
        delivery = deliveries_of(shown, wanted)[0]
        return DigestContents(self.desk, _Only(shown), lambda _: style).content(delivery, now)


@dataclass(frozen=True, slots=True)
class _Only:
    """One order, whatever is asked for."""

    order: Subscription

    def by_id(self, _subscription: int) -> Subscription:
        return self.order

    def by_ids(self, subscriptions: Collection[int]) -> dict[int, Subscription]:
        return dict.fromkeys(subscriptions, self.order)
