"""What a digest's delivery says, for the machine of deliveries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.answers.digest import Digest
from bot.figures.said import said_of
from bot.newsroom.digests.asking import Asked
from bot.newsroom.digests.digest import NotYet, digest
from bot.newsroom.hours import LONDON
from bot.periods import Week, long_date
from bot.sending.calendar import week_of
from bot.sending.content import Content, Late, Ready, Skip
from bot.sending.delivery import Delivery
from bot.sending.said import Post, as_json
from bot.sending.subscription import Subscription
from bot.wording.digest import notice, printed
from bot.wording.digest.slack import said
from bot.wording.style import HouseStyle

ONE_DAY = timedelta(days=1)


class Orders(Protocol):
    """``bot.store.subscriptions.StoreSubscriptions`` is it."""

    def by_id(self, subscription: int) -> Subscription | None: ...


@dataclass(frozen=True, slots=True)
class DigestContents:
    """``style``: of the workspace of that id."""

    desk: Asked
    orders: Orders
    style: Callable[[int], HouseStyle]

    def key(self, delivery: Delivery) -> str:
        """Channels that want the same on the same day are told the same."""
        found = self._order(delivery)
        if found is None:
            return delivery.id
        order, style = found.order, self.style(delivery.workspace).name
        since = _since(found, week_of(delivery.period))
        wanted = (delivery.kind, delivery.period, ",".join(order.measures), order.chart, style, since)
        return "|".join(map(str, (*wanted, found.state, delivery.deadline)))

    def content(self, delivery: Delivery, now: float) -> Content:
        """Late until every day to the week's Sunday is published; left out from the deadline on."""
        found = self._order(delivery)
        if found is None or found.state != "active":
            return Skip("the subscription is no longer active")
        week, today = week_of(delivery.period), datetime.fromtimestamp(now, LONDON).date()
        made = digest(self.desk, week, today, _since(found, week), found.order.measures)
        if delivery.kind == "notice":
            return _notice(made)
        if isinstance(made, NotYet):
            out = delivery.deadline is not None and now >= delivery.deadline
            return Skip(f"left out: {_why(made)}") if out else Late(_why(made))
        shown = said(printed(made, self.style(delivery.workspace)), chart=found.order.chart)
        return Ready({**shown}, [as_json(said_of(answer, _nowhere(), now)) for answer in made.answers])

    def _order(self, delivery: Delivery) -> Subscription | None:
        return self.orders.by_id(int(delivery.subject.rpartition(":")[2]))


def _since(subscription: Subscription, week: Week) -> date:
    """The day before the digest before was due: knowledge is kept by the day, and what was published on
    that day may have come after the digest."""
    return subscription.order.weekly.due_on(week) - 8 * ONE_DAY


def _notice(made: Digest | NotYet) -> Content:
    if not isinstance(made, NotYet):
        return Skip("the figures came in")
    return Ready({**notice.said(made.week, made.newest)})


def _why(late: NotYet) -> str:
    if late.newest is None:
        return "no figures are held"
    return f"the newest published day is {long_date(late.newest)}, not yet {long_date(late.week.ending)}"


def _nowhere() -> Post:
    """It stands in no message yet: the machine knows its place once it is sent."""
    return Post(0, "")
