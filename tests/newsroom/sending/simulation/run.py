"""One run: workers that die and start again, until all is sent or held; and what went wrong, if anything."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from sqlalchemy import Connection, Engine, event

from bot.bootstrap.writers import Styles, Written
from bot.desk import Desk
from bot.newsroom.at_edition import desk_at
from bot.newsroom.corrections.small import SMALL
from bot.newsroom.sending import SlackTime
from bot.newsroom.sending.recording import record
from bot.sending.delivery import Delivery, State
from bot.sources import BY_ID
from bot.store.engine import WRITES
from bot.store.library import StoreLibrary
from bot.store.sending.due import any_due
from bot.store.sending.listing import listed
from bot.wording.style import NEWSPAPER
from tests.newsroom.sending.simulation import database
from tests.newsroom.sending.simulation.channels import Channels
from tests.newsroom.sending.simulation.evidence import Evidence
from tests.newsroom.sending.simulation.figures import RELEASES
from tests.newsroom.sending.simulation.judge import judge
from tests.newsroom.sending.simulation.library import Remembered
from tests.newsroom.sending.simulation.machine import Machine, Scenario
from tests.newsroom.sending.simulation.people import act
from tests.newsroom.sending.simulation.plan import BEFORE
from tests.newsroom.sending.simulation.process import Died, Process
from tests.newsroom.sending.simulation.virtual import run
from tests.newsroom.sending.simulation.writers import contents

TICK, RESTART, PATIENCE = 30.0, 20.0, 8_000.0
MANY = 10_000


class Run:
    """``wrong``: each delivery that was lost or came twice, and how. ``states``: of all that
    became due, but for notices and what was left out."""

    def __init__(self, engine: Engine, scenario: Scenario, machine: Machine) -> None:
        self.scenario, self.machine = scenario, machine
        self._engine = engine
        self._store = machine.store(engine, machine.rules, sent=record, refused=machine.refused)
        self.channels = Channels(scenario.plan.begins, random.Random(scenario.seed), scenario.chance, 1500.0)
        self._processes: set[Process] = set()
        self._committing: Process | None = None
        self._closed_until = 0.0
        self._told_of = 0  # releases
        self._orders = machine.orders(engine)
        self.wrong: list[str] = []
        self.states: Counter[State] = Counter()

    def go(self) -> "Run":
        database.begin(self._engine, self.scenario.plan)
        with self._commits():
            run(self._all())
        return self

    async def _all(self) -> None:
        workers = [asyncio.create_task(self._worker(number)) for number in range(self.scenario.workers)]
        others = [asyncio.create_task(each) for each in (self._restore(), self._people(), self._refusals())]
        loop = asyncio.get_running_loop()
        await asyncio.gather(*others)
        while loop.time() < PATIENCE and not self._over():  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(TICK)
        if self.scenario.fate.stops:
            await asyncio.sleep(TICK + max(self.scenario.fate.stops.values()))  # they go on afterwards
        self.machine.enqueue(self._engine, self.channels.now())
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
        """The steps of the clock, as ``bot.bootstrap.steps`` has them."""
        time, plan = SlackTime(process.steady), self.scenario.plan
        wire = self.machine.wire(self.channels, process)
        if self.machine.own_clock:
            wire.time = self._own_time  # type: ignore[method-assign]
        library = Remembered(StoreLibrary(self._engine, BY_ID), plan.figures)
        writers = contents(plan, self._orders, Desk(library, process.steady), desk_at(library))
        styles = Styles(self._engine, NEWSPAPER, process.steady)
        news = self.machine.news(self._engine, library, Written(writers, styles, SMALL), self._store)
        store: Any = _Committing(self, process)
        sender = self.machine.sender(
            store, wire, writers, time, rules=self.machine.rules, slots=4, offload=process.offload
        )
        offload = partial(process.offload, self._as, process)
        while True:
            if process.taken < len(RELEASES):
                process.taken = await offload(database.publish, self._engine, plan, self.channels.now())
            await time.tell(wire, news.tell, offload)
            self._told_of = process.taken if time.known else self._told_of
            await time.tell(wire, partial(self.machine.enqueue, self._engine), offload)
            await sender.tick()
            await asyncio.sleep(TICK)

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
            if self.scenario.operator == "dismisses":
                self.machine.dismiss(self._engine, self.channels.now())
            for each in self.scenario.gone:
                database.give_back(self._engine, self._orders, each, self.channels.now())
            if self.scenario.operator == "retries":
                self.machine.retry(self._engine, self.channels.now() + TICK)

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
        copy = database.copied(self._engine)
        await asyncio.sleep(ended - begun)
        self._closed_until = ended + self.scenario.closed
        for process in self._processes:
            process.kill()
        database.put_back(self._engine, copy)
        self._told_of = 0
        await asyncio.sleep(self.scenario.closed + 100)

    def _over(self) -> bool:
        """Nobody has anything left to do, until the notices that figures are late would be due."""
        now = self.channels.now()
        open_ = database.any_open(self._engine, now)
        busy = asyncio.get_running_loop().time() <= self.scenario.busy
        left = self._told_of < len(RELEASES) or any_due(self._engine, now)
        return not (open_ or busy or left or database.unchecked(self._engine))

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
        def committed(connection: Connection) -> None:
            if self._committing is not None and connection.get_execution_options().get(WRITES):
                self._committing.instant()

        event.listen(self._engine, "commit", committed)
        yield
        event.remove(self._engine, "commit", committed)

    def _judge(self) -> None:
        kept = {each.id: each for each in self._rows()}
        orders = self._orders.by_ids([each.id for each in self.scenario.plan.subscriptions])
        ledger = database.ledger(self._engine)
        pauses, now = database.pauses(self._engine), self.channels.now()
        evidence = Evidence(self.scenario, kept, orders, ledger, pauses, self.channels, now)
        self.wrong += judge(evidence)
        self.states = Counter(each.state for each in kept.values() if _awaited(each, evidence.now))


class _Committing:
    """The store as one process uses it: it may die at each commit."""

    def __init__(self, run: Run, process: Process) -> None:
        self._run, self._process = run, process

    def __getattr__(self, name: str) -> Callable[..., object]:
        act = getattr(self._run._store, name)
        return lambda *given: self._run._as(self._process, act, *given)


def _awaited(each: Delivery, now: float) -> bool:
    """An alert whose fact was taken back before it went is told nobody."""
    left_out = each.kind == "alert" and each.state is State.SKIPPED
    return each.kind != "notice" and not left_out and each.due_at <= now
