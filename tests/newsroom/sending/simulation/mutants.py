"""Machines with one thing wrong each. The simulation must notice every one."""

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Engine, update
from sqlmodel import col

from bot.newsroom.sending import Sender
from bot.sending.delivery import Delivery, State
from bot.sending.promised import when_ordered
from bot.sending.rules import RULES
from bot.sending.subscription import Order, Subscription
from bot.sending.transitions import sent
from bot.sending.wire import Absent, Found, LookupFailed, NotPosted, Posted, Refused, Sent, Still, Unclear
from bot.store.engine import writing
from bot.store.sending.deliveries import NOTHING_REFUSED, StoreDeliveries
from bot.store.sending.kept import retry_all
from bot.store.sending.rows import changes
from bot.store.sending.subscriptions import StoreSubscriptions
from bot.store.tables import Delivery as Table
from bot.store.tables import Subscription as Ordered
from tests.newsroom.sending.simulation.channels import FakeWire
from tests.newsroom.sending.simulation.machine import Machine, Scenario
from tests.newsroom.sending.simulation.scenarios import crowded, given_back, ill_luck, restored, stopped


class NoFence(StoreDeliveries):
    """Whoever comes may write."""

    def keep(
        self, after: Sequence[Delivery], refused: Mapping[str, Refused] = NOTHING_REFUSED
    ) -> list[Delivery]:
        with writing(self._engine) as connection:
            for each in after:
                mine = update(Table).where(col(Table.id) == each.id)
                connection.execute(mine.values(changes(each)))
        return list(after)


class ClaimKeptInMind(StoreDeliveries):
    """The claim is not committed before the post, but with its outcome."""

    def claim(self, now: float, limit: int, beside: Collection[int] = ()) -> list[Delivery]:
        claimed = super().claim(now, limit, beside)
        unkept = {"state": "ready", "fence": col(Table.fence) - 1, "lease_until": None, "not_before": now}
        with writing(self._engine) as connection:
            mine = update(Table).where(col(Table.id).in_([each.id for each in claimed]))
            connection.execute(mine.values(unkept))
        return [replace(each, fence=each.fence - 1) for each in claimed]


class NoKey(StoreDeliveries):
    """What is due is added each time that it is found due."""

    def add(self, *deliveries: Delivery) -> int:
        return super().add(
            *(replace(each, id=uuid.uuid4().hex, period=uuid.uuid4().hex) for each in deliveries)
        )


class Hasty(StoreDeliveries):
    """A correction does not wait for what it corrects."""

    def add(self, *deliveries: Delivery) -> int:
        return super().add(*(replace(each, corrects="") for each in deliveries))


class SentFirst(Sender):
    """Kept as sent before it is posted."""

    async def _post(self, delivery: Delivery, claimed_at: float) -> Sent:
        await self._offload(self._store.keep, [sent(delivery, "1.0", claimed_at)])
        outcome = await super()._post(delivery, claimed_at)
        return outcome if isinstance(outcome, Refused) else Posted("1.0")


class NeverLate(Sender):
    """Whoever was stopped after a claim posts whenever he wakes."""

    def _still(self, claimed_at: float) -> bool:
        return True


class NoLook(Sender):
    """What is unknown is sent again."""

    async def _find(self, delivery: Delivery) -> Found:
        return Absent()


class FailureIsAbsence(Sender):
    """A history that could not be read had nothing in it."""

    async def _find(self, delivery: Delivery) -> Found:
        found = await super()._find(delivery)
        return Absent() if isinstance(found, LookupFailed) else found


class LeaseToReady(Sender):
    """A lease that ran out means that nothing was posted."""

    async def expire(self) -> None:
        while taken := await self._take(State.SENDING, 10):
            await self._keep(
                [replace(each, state=State.READY, not_before=self._time.now()) for each in taken]
            )


class FirstPage(FakeWire):
    """Only the newest messages are looked at."""

    async def _read(self, delivery: Delivery, since: float) -> Found:
        shown = self._page(delivery, since, self._channels.now())
        return next((Posted(f"{one.ts:.6f}") for one in shown if one.delivery == delivery.id), Absent())


class ErrorIsNo(FakeWire):
    """A 5xx means that nothing was posted."""

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        outcome = await super().post(delivery, still)
        failed = isinstance(outcome, Unclear) and outcome.why.startswith("500")
        return NotPosted("500") if failed else outcome


class LimitIsSent(FakeWire):
    """A 429 is taken for an answer like any other."""

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        outcome = await super().post(delivery, still)
        limited = isinstance(outcome, NotPosted) and outcome.why == "limited"
        return Posted("1.0") if limited else outcome


class ForgetsWhatIsOwed(StoreSubscriptions):
    """An edit promises the next time that the clock shows, whatever was promised before."""

    def put(self, workspace: int, channel: str, order: Order, who: str, at: float) -> Subscription:
        kept = super().put(workspace, channel, order, who, at)
        _promise(self._engine, kept.id, when_ordered(order, at))
        return kept


class PauseForgets(StoreSubscriptions):
    """What was due before a pause is lost, unless the clock looked in between."""

    def pause(self, subscription: int, who: str, at: float) -> None:
        super().pause(subscription, who, at)
        _promise(self._engine, subscription, None)


def _promise(engine: Engine, subscription: int, due: float | None) -> None:
    with writing(engine) as connection:
        here = col(Ordered.id) == subscription
        connection.execute(update(Ordered).where(here).values(next_due=due))


class WakesAll(StoreDeliveries):
    """New figures wake even what is not due."""

    def wake(self, now: float) -> int:
        with writing(self._engine) as connection:
            waiting = update(Table).where(col(Table.state) == "waiting")
            return connection.execute(waiting.values(not_before=now)).rowcount


def retry_by_the_operators_clock(engine: Engine, clock: float) -> None:
    """What is retried counts as ready a while ago, by a clock that is ahead."""
    retry_all(engine)
    with writing(engine) as connection:
        retried = update(Table).where(col(Table.state) == "ready", col(Table.fence) > 0)
        connection.execute(retried.values(not_before=clock - RULES.late - 1.0))


MUTANTS: dict[str, tuple[Machine, Callable[[range], Iterable[Scenario]]]] = {
    "no fence": (Machine(store=NoFence), stopped),
    "claim not committed before the post": (Machine(store=ClaimKeptInMind), ill_luck),
    "unique key ignored": (Machine(store=NoKey), ill_luck),
    "correction before its original": (Machine(store=Hasty), ill_luck),
    "kept as sent before the post": (Machine(sender=SentFirst), ill_luck),
    "posts after being stopped": (Machine(sender=NeverLate), stopped),
    "unknown to ready without a look": (Machine(sender=NoLook), ill_luck),
    "a look that failed found nothing": (Machine(sender=FailureIsAbsence), ill_luck),
    "lease expired to ready": (Machine(sender=LeaseToReady), ill_luck),
    "only the first page": (Machine(wire=FirstPage), ill_luck),
    "5xx is not posted": (Machine(wire=ErrorIsNo), ill_luck),
    "429 is sent": (Machine(wire=LimitIsSent), ill_luck),
    "no settle wait": (Machine(rules=replace(RULES, settle=0.0)), crowded),
    "looks back too short": (Machine(rules=replace(RULES, look_back=-5.0)), ill_luck),
    "late rows start ready": (Machine(rules=replace(RULES, late=1e9)), restored),
    "goes by its own clock": (Machine(own_clock=True), ill_luck),
    "an edit forgets what is owed": (Machine(orders=ForgetsWhatIsOwed), ill_luck),
    "a pause forgets what is owed": (Machine(orders=PauseForgets), ill_luck),
    "wakes what is not due": (Machine(store=WakesAll), ill_luck),
    "retries by the operator's clock": (Machine(retry=retry_by_the_operators_clock), given_back),
}
