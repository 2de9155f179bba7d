"""One run: workers that die and start again, until all is sent or held; and what went wrong, if anything."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import Engine, delete, event, insert, select
from sqlmodel import col

from bot.newsroom.digests.enqueue import enqueue_by, enqueue_due
from bot.newsroom.sending import SlackTime
from bot.sending.delivery import Delivery, State
from bot.sending.subscription import Subscription as Subscribed
from bot.store.engine import writing
from bot.store.sending.deliveries import OPEN
from bot.store.sending.due import any_due
from bot.store.sending.kept import listed
from bot.store.tables import Delivery as Table
from bot.store.tables import Subscription, SubscriptionChange, Workspace
from tests.newsroom.sending.simulation.channels import Channels
from tests.newsroom.sending.simulation.judge import judge
from tests.newsroom.sending.simulation.machine import INGESTS, Machine, Scenario
from tests.newsroom.sending.simulation.people import act
from tests.newsroom.sending.simulation.plan import BEFORE, Plan, Writers
from tests.newsroom.sending.simulation.process import Died, Process
from tests.newsroom.sending.simulation.virtual import run

TICK, RESTART, PATIENCE = 30.0, 20.0, 8_000.0
MANY = 10_000


class Run:
    """``wrong``: each delivery that was lost or came twice, and how. ``states``: of all that
    became due, but for notices."""

    def __init__(self, engine: Engine, scenario: Scenario, machine: Machine) -> None:
        self.scenario, self.machine = scenario, machine
        self._engine = engine
        self._store = machine.store(engine, machine.rules)
        self.channels = Channels(scenario.plan.begins, random.Random(scenario.seed), scenario.chance, 1500.0)
        self._processes: set[Process] = set()
        self._committing: Process | None = None
        self._closed_until = 0.0
        self._orders = machine.orders(engine)
        self.wrong: list[str] = []
        self.states: Counter[State] = Counter()

    def go(self) -> "Run":
        _begin(self._engine, self.scenario.plan)
        with self._commits():
            run(self._all())
        return self

    async def _all(self) -> None:
        workers = [asyncio.create_task(self._worker(number)) for number in range(self.scenario.workers)]
        rest = (self._restore(), self._people(), self._refusals(), self._ingests())
        others = [asyncio.create_task(each) for each in rest]
        loop = asyncio.get_running_loop()
        await asyncio.gather(*others)
        while loop.time() < PATIENCE and not self._over():  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(TICK)
        if self.scenario.fate.stops:
            await asyncio.sleep(TICK + max(self.scenario.fate.stops.values()))  # they go on afterwards
        enqueue_due(self._engine, self.channels.now())
        self._judge()
        for process in self._processes:
            process.kill()
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)

    async def _worker(self, number: int) -> None:
        """A process; when it dies, a supervisor starts the next."""
        await asyncio.sleep(7.0 * number)
        while True:
            await asyncio.sleep(max(self._closed_until - asyncio.get_running_loop().time(), 0.0))
            process = Process(self.scenario.fate, random.Random(number).uniform(-1e5, 1e5))
            self._processes.add(process)
            try:
                await self._live(process)
            except Died:
                self._processes.discard(process)
                await asyncio.sleep(RESTART)

    async def _live(self, process: Process) -> None:
        time = SlackTime(process.steady)
        wire = self.machine.wire(self.channels, process)
        if self.machine.own_clock:
            wire.time = self._own_time  # type: ignore[method-assign]
        store: Any = _Committing(self, process)
        made = self.machine.sender(
            store, wire, Writers(self.scenario.plan, self._orders), time,
            rules=self.machine.rules, slots=4, offload=process.offload,
        )  # fmt: skip
        offload = partial(process.offload, self._as, process)
        while True:
            await enqueue_by(time, wire, self._engine, offload)
            await process.offload(self._add, process)
            await made.tick()
            await asyncio.sleep(TICK)

    def _add(self, process: Process) -> None:
        """What is told besides digests."""
        plan = self.scenario.plan
        digests = (each for each in self._rows() if each.kind == "digest")
        made = [correction for each in digests if (correction := plan.correction(each)) is not None]
        new = [
            each
            for each in (*made, plan.alert)
            if each.due_at <= self._wall() and each.id not in process.known
        ]
        if new:
            self._as(process, self._store.add, *new)
            process.known.update(each.id for each in new)

    async def _people(self) -> None:
        for each in sorted(self.scenario.acts):
            await self._until(BEFORE + each.at)
            act(self._orders, self.scenario.plan, each, self.channels.now())

    async def _refusals(self) -> None:
        await self._until(self.scenario.gone_from)
        self.channels.gone = self.scenario.gone
        if self.scenario.given_back is not None:
            await self._until(self.scenario.given_back)
            self.channels.gone = {}
            self.machine.retry(self._engine, self.channels.now() + TICK)

    async def _ingests(self) -> None:
        for at in INGESTS:
            await self._until(BEFORE + at)
            self._store.wake(self.channels.now())

    async def _until(self, moment: float) -> None:
        await asyncio.sleep(max(moment - asyncio.get_running_loop().time(), 0.0))

    async def _own_time(self) -> float:
        return self._wall()

    def _wall(self) -> float:
        now = asyncio.get_running_loop().time()
        set_by = sum(by for at, by in self.scenario.jumps if at <= now)
        return self.channels.now() + set_by

    async def _restore(self) -> None:
        begun, ended = self.scenario.backup, self.scenario.restored
        if begun is None or ended is None:
            return
        await asyncio.sleep(begun)
        tables: Any = [Table.__table__, Subscription.__table__]  # type: ignore[attr-defined]
        with self._engine.connect() as connection:
            copies = [[dict(row) for row in connection.execute(select(each)).mappings()] for each in tables]
        await asyncio.sleep(ended - begun)
        self._closed_until = ended + 1000
        for process in self._processes:
            process.kill()
        with writing(self._engine) as connection:
            for each, copy in zip(tables, copies, strict=True):
                connection.execute(delete(each))
                if copy:
                    connection.execute(insert(each), copy)
        await asyncio.sleep(1100)

    def _over(self) -> bool:
        """Nobody has anything left to do, until the notices that figures are late would be due."""
        now, rows = self.channels.now(), self._rows()
        open_ = any(each.state in OPEN and each.due_at <= now for each in rows)
        told = sum(self.scenario.plan.correction(each) is not None for each in rows)
        made = Counter(each.kind for each in rows)
        busy = asyncio.get_running_loop().time() <= self.scenario.busy
        left = made["correction"] < told or not made["alert"] or any_due(self._engine, now)
        return not (open_ or busy or left)

    def _rows(self) -> list[Delivery]:
        return listed(self._engine, tuple(State), MANY)

    def _as(self, process: Process, act: Callable[..., object], *given: object) -> object:
        self._committing = process
        try:
            return act(*given)
        finally:
            self._committing = None

    @contextmanager
    def _commits(self) -> Iterator[None]:
        def committed(_connection: object) -> None:
            if self._committing is not None:
                self._committing.instant()

        event.listen(self._engine, "commit", committed)
        yield
        event.remove(self._engine, "commit", committed)

    def _judge(self) -> None:
        now = self.channels.now()
        kept = {each.id: each for each in self._rows()}
        orders = self._orders.by_ids(range(1, self.scenario.plan.digests + 1))
        self.wrong += judge(self.scenario.plan, self.scenario.acts, kept, orders, self.channels)
        self.states = Counter(each.state for each in kept.values() if _awaited(each, now))


class _Committing:
    """The store as one process uses it: it may die at each commit."""

    def __init__(self, run: Run, process: Process) -> None:
        self._run, self._process = run, process

    def __getattr__(self, name: str) -> Callable[..., object]:
        act = getattr(self._run._store, name)
        return lambda *given: self._run._as(self._process, act, *given)


def _awaited(each: Delivery, now: float) -> bool:
    return each.kind != "notice" and each.due_at <= now


def _begin(engine: Engine, plan: Plan) -> None:
    workspaces = [{"id": n + 1, "team": f"T{n}", "installed_at": 0.0} for n in range(plan.workspaces)]
    with writing(engine) as connection:
        for table in (Table, SubscriptionChange, Subscription, Workspace):
            connection.execute(delete(table).where(col(table.id).is_not(None)))
        connection.execute(insert(Workspace), workspaces)
        connection.execute(insert(Subscription), [_row(each) for each in plan.subscriptions])


def _row(each: Subscribed) -> dict[str, object]:
    order, weekly = each.order, each.order.weekly
    ordered = {"kind": order.kind, "late": order.late, "measures": list(order.measures)}
    clock = {"weekday": weekly.weekday, "at": f"{weekly.at:%H:%M}", "time_zone": weekly.time_zone}
    place = {"id": each.id, "workspace": each.workspace, "channel": each.channel, "owner": each.owner}
    due = {"created_at": each.created_at, "next_due": each.next_due, "last_period": each.last_period}
    return place | ordered | clock | due
