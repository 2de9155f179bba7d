"""One run: workers that die and start again, until all is sent or held; and what went wrong, if anything."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, delete, event, func, insert, select
from sqlmodel import col

from bot.newsroom.sending import Sender, SlackTime
from bot.sending.delivery import Delivery, State
from bot.sending.rules import RULES, Rules
from bot.sending.wire import Refused
from bot.store.engine import reading, writing
from bot.store.sending.deliveries import StoreDeliveries
from bot.store.sending.kept import listed
from bot.store.tables import Delivery as Table
from bot.store.tables import Workspace
from tests.newsroom.sending.simulation.channels import Channels, FakeWire, Wires
from tests.newsroom.sending.simulation.plan import Plan
from tests.newsroom.sending.simulation.process import Died, Fate, Process
from tests.newsroom.sending.simulation.virtual import run

OVER = (State.SENT, State.HELD, State.SKIPPED)
TICK, RESTART, PATIENCE = 30.0, 20.0, 30_000.0


@dataclass
class Machine:
    """What the workers are made of; a mutant has one part changed."""

    store: Callable[[Engine, Rules], StoreDeliveries] = StoreDeliveries
    sender: type[Sender] = Sender
    wire: Wires = FakeWire
    rules: Rules = RULES
    own_clock: bool = False


@dataclass
class Scenario:
    """``jumps``: when the workers' wall clocks are set, and by how much. ``backup``, ``restored``: when a
    copy of the database is made, and when it is put back, all workers being stopped for a while."""

    plan: Plan
    seed: int = 0
    workers: int = 1
    chance: float = 0.0
    fate: Fate = field(default_factory=Fate)
    jumps: tuple[tuple[float, float], ...] = ()
    backup: float | None = None
    restored: float | None = None
    gone: dict[object, Refused] = field(default_factory=dict)


class Run:
    """``wrong``: each delivery that was lost or came twice, and how."""

    def __init__(self, engine: Engine, scenario: Scenario, machine: Machine) -> None:
        self.scenario, self.machine = scenario, machine
        self._engine = engine
        self._store = machine.store(engine, machine.rules)
        self.channels = Channels(
            scenario.plan.begins, random.Random(scenario.seed), scenario.chance, 1500.0, scenario.gone
        )
        self._processes: set[Process] = set()
        self._committing: Process | None = None
        self._closed_until = 0.0
        self.wanted = scenario.plan.wanted()
        self.wrong: list[str] = []
        self.states: Counter[State] = Counter()

    def go(self) -> "Run":
        _empty(self._engine, self.scenario.plan.workspaces)
        with self._commits():
            run(self._all())
        self._judge()
        return self

    async def _all(self) -> None:
        workers = [asyncio.create_task(self._worker(number)) for number in range(self.scenario.workers)]
        restoring = asyncio.create_task(self._restore())
        loop = asyncio.get_running_loop()
        await restoring
        while loop.time() < PATIENCE and not self._over():  # noqa: ASYNC110 - the database tells nobody
            await asyncio.sleep(TICK)
        if self.scenario.fate.stops:
            await asyncio.sleep(TICK + max(self.scenario.fate.stops.values()))  # they go on afterwards
        self._store.add(*self.scenario.plan.due(self._wall() + 7200))  # the hour that comes twice
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
            store, wire, self.scenario.plan, time,
            rules=self.machine.rules, slots=4, offload=process.offload,
        )  # fmt: skip
        while True:
            await process.offload(self._add, process)
            await made.tick()
            await asyncio.sleep(TICK)

    def _add(self, process: Process) -> None:
        new = [each for each in self.scenario.plan.due(self._wall()) if each.id not in process.known]
        if new:
            self._as(process, self._store.add, *new)
            process.known.update(each.id for each in new)

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
        with self._engine.connect() as connection:
            copy = [dict(row) for row in connection.execute(select(Table.__table__)).mappings()]  # type: ignore[attr-defined]
        await asyncio.sleep(ended - begun)
        self._closed_until = ended + 1000
        for process in self._processes:
            process.kill()
        with writing(self._engine) as connection:
            connection.execute(delete(Table))
            if copy:
                connection.execute(insert(Table), copy)
        await asyncio.sleep(1100)

    def _over(self) -> bool:
        over = select(func.count()).where(col(Table.state).in_([state.value for state in OVER]))
        with reading(self._engine) as connection:
            return connection.execute(over).scalar_one() >= len(self.wanted)

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
        kept = {each.id: each for each in listed(self._engine, tuple(State), 10_000)}
        if len(kept) != len(self.wanted):
            self.wrong.append(f"{len(kept)} rows for {len(self.wanted)} deliveries")
        for each in self.wanted:
            self._judge_one(each, kept.get(each.id))
        self.states = Counter(each.state for each in kept.values())

    def _judge_one(self, wanted: Delivery, kept: Delivery | None) -> None:
        posts = self.channels.posts.get((wanted.workspace, wanted.channel), [])
        shown = [post for post in posts if post.delivery == wanted.id]
        state = kept.state if kept else None
        if len(shown) > 1:
            self.wrong.append(f"{wanted.kind} {wanted.subject} came {len(shown)} times")
        if state is State.SENT and not shown:
            self.wrong.append(f"{wanted.kind} {wanted.subject} is lost, though kept as sent")
        if state is not State.SENT and not (state in OVER and kept and kept.why):
            self.wrong.append(f"{wanted.kind} {wanted.subject} is {state}, and nothing says why")
        if wanted.corrects and shown:
            first = [f"{post.ts:.6f}" for post in posts if post.delivery == wanted.corrects]
            if shown[0].thread not in first:
                self.wrong.append(f"{wanted.subject} is not in the thread of what it corrects")


class _Committing:
    """The store as one process uses it: it may die at each commit."""

    def __init__(self, run: Run, process: Process) -> None:
        self._run, self._process = run, process

    def __getattr__(self, name: str) -> Callable[..., object]:
        act = getattr(self._run._store, name)
        return lambda *given: self._run._as(self._process, act, *given)


def _empty(engine: Engine, workspaces: int) -> None:
    with writing(engine) as connection:
        for table in (Table, Workspace):
            connection.execute(delete(table).where(col(table.id).is_not(None)))
        connection.execute(
            insert(Workspace),
            [{"id": n + 1, "team": f"T{n}", "installed_at": 0.0} for n in range(workspaces)],
        )
