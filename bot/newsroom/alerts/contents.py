"""What an alert says: the fact as the answer to its question, with the figure's caveats."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.errors import NoFigure
from bot.newsroom.alerts.facts import facts, question
from bot.newsroom.asking import Asking, OneDoor
from bot.newsroom.at_edition import AtEdition
from bot.newsroom.hours import LONDON
from bot.newsroom.orders import Orders, order_of
from bot.newsroom.retraced import retraced
from bot.newsroom.unsent import unsent
from bot.questions import Coverage, Subject
from bot.sending.alerted import holds
from bot.sending.content import Content, Ready, Skip
from bot.sending.delivery import Delivery, Statements
from bot.sending.said import as_json
from bot.sending.subscription import Subscription
from bot.sending.watch import Watch, parse_watch
from bot.wording import alert
from bot.wording.message import answered
from bot.wording.style import HouseStyle


@dataclass(frozen=True, slots=True)
class AlertContents:
    """``style``: of the workspace of that id. ``then``: the desk, at an edition of before."""

    desk: OneDoor
    orders: Orders
    style: Callable[[int], HouseStyle]
    then: AtEdition | None = None

    def keys(self, deliveries: Sequence[Delivery]) -> list[str]:
        """Channels that watch for the same are told the same."""
        found = self.orders.by_ids({order_of(each) for each in deliveries})
        return [self._key(each, _watch(found.get(order_of(each)))) for each in deliveries]

    def _key(self, delivery: Delivery, watch: Watch | None) -> str:
        style = self.style(delivery.workspace).name
        return f"{watch.text if watch else delivery.id}|{delivery.period}|{_nth(delivery)}|{style}"

    def content(self, delivery: Delivery, now: float) -> Content:
        """Skipped where the fact is no longer what the alert would say."""
        watch = _watch(self.orders.by_id(order_of(delivery)))
        today = datetime.fromtimestamp(now, LONDON).date()
        if watch is None:
            return Skip("the watch is no longer active")
        if self._stands(watch, delivery.period, today) != holds(delivery.revision):
            return Skip("the figures have changed again")
        style = self.style(delivery.workspace)
        try:
            found = self.desk.ask(question(watch, delivery.period), today)
        except NoFigure as error:
            return Ready({**alert.without_figure(watch, error.sentence)})
        return Ready(
            {**alert.said(watch, answered(found, style), _nth(delivery))}, [as_json(unsent(found, now))]
        )

    def stated(self, delivery: Delivery, mark: str, now: float) -> Statements | None:
        def write(desk: OneDoor) -> Content:
            return replace(self, desk=desk).content(delivery, now)

        return retraced(mark, write, self.desk, self.then)

    def _stands(self, watch: Watch, key: str, today: date) -> bool:
        answer = Asking(self.desk, today).ask(Coverage(Subject(watch.measure)))
        rows = answer.rows if answer is not None else None
        return any(fact.key == key for fact in facts(watch, rows or ()))


def _watch(found: Subscription | None) -> Watch | None:
    return parse_watch(found.order.watch) if found is not None and found.state == "active" else None


def _nth(delivery: Delivery) -> int:
    """Of what the channel reads of the fact: alerts that were left out before do not count."""
    return delivery.revision if delivery.corrects else 0
