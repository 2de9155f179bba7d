"""Who writes the messages of a run: alerts as ever; digests of one figure, so that they cost little."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.desk import Desk
from bot.figures.said import said_of
from bot.newsroom.alerts.contents import AlertContents
from bot.newsroom.asking import OneDoor
from bot.newsroom.at_edition import AtEdition
from bot.newsroom.contents import ByKind
from bot.newsroom.hours import LONDON
from bot.newsroom.orders import order_of
from bot.newsroom.retraced import retraced
from bot.newsroom.unsent import NOWHERE
from bot.questions import Subject, Total
from bot.sending.content import Content, Late, Ready, Skip
from bot.sending.delivery import Delivery, Statements
from bot.sending.said import as_json
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.wording.style import NEWSPAPER
from tests.newsroom.sending.simulation.plan import Plan, comes_late, tells_of_the_revised

SAYS = "people in the week to"


@dataclass(frozen=True, slots=True)
class Digests:
    """What is ordered is read from the store, and what is told is asked of the desk."""

    plan: Plan
    orders: StoreSubscriptions
    desk: OneDoor
    then: AtEdition

    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        found = self.orders.by_ids({order_of(each) for each in deliveries})
        return [
            f"{each.kind} {each.period} {each.deadline} {comes_late(order_of(each))} "
            f"{tells_of_the_revised(order_of(each))} {found[order_of(each)].state}"
            for each in deliveries
        ]

    def content(self, delivery: Delivery, now: float) -> Content:
        number = order_of(delivery)
        found = self.orders.by_id(number)
        if found is None or found.state != "active":
            waits = found and found.state == "paused" and now < (delivery.deadline or now)
            return Late("paused") if waits else Skip("no longer active")
        in_ = now >= self.plan.due + self.plan.data_after
        if delivery.kind == "notice":
            return Skip("the figures came in") if in_ else Ready({"text": "not in yet"})
        return self._told(number, now) if in_ or not comes_late(number) else Late("not in yet")

    def stated(self, delivery: Delivery, mark: str, now: float) -> Statements | None:
        def write(desk: OneDoor) -> Content:
            return replace(self, desk=desk).content(delivery, now)

        return retraced(mark, write, self.desk, self.then)

    def _told(self, number: int, now: float) -> Ready:
        week = self.plan.week if tells_of_the_revised(number) else self.plan.before
        today = datetime.fromtimestamp(now, LONDON).date()
        found = self.desk.ask(Total(Subject("arrivals"), week), today)
        text = f"{found.figures[0].value:,} {SAYS} {week.ending}"
        return Ready({"text": text}, [as_json(said_of(found, NOWHERE, now))])


def contents(plan: Plan, orders: StoreSubscriptions, desk: Desk, then: AtEdition) -> ByKind:
    digests = Digests(plan, orders, desk, then)
    alerts = AlertContents(desk, orders, lambda _: NEWSPAPER, then)
    return ByKind({"digest": digests, "notice": digests, "alert": alerts})
