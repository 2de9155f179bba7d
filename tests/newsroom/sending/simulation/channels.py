"""Slack in the simulation: channels, what goes wrong on the way to them, and what is seen there."""

import asyncio
import itertools
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.sending.delivery import Delivery
from bot.sending.said import mark
from bot.sending.wire import Absent, Found, LookupFailed, NotPosted, Posted, Refused, Sent, Still, Unclear
from tests.newsroom.sending.simulation.process import Process

PAGE = 3  # messages of a history at once, the newest first
TIME_LIMIT = 10.0
SLOW = 15.0  # seconds after a time-out in which Slack may still show what it took

KINDS = (
    "limited", "refused connection", "reset before", "reset after", "500", "500 but posted",
    "internal_error but posted", "timeout", "timeout but posted", "broken but posted",
)  # fmt: skip


Gone = int | tuple[int, str]
"""A workspace's id, or that and a channel."""


@dataclass(frozen=True, slots=True)
class Message:
    ts: float
    thread: str
    delivery: str
    text: str = ""
    mark: str = ""


@dataclass
class Channels:
    """``chance``: of a call to go wrong, until ``well_from`` seconds have passed. ``gone``: the channels and
    workspaces that refuse."""

    begins: float
    dice: random.Random
    chance: float = 0.0
    well_from: float = 0.0
    gone: dict[Gone, Refused] = field(default_factory=dict)
    posts: dict[tuple[int, str], list[Message]] = field(default_factory=dict)
    met: list[str] = field(default_factory=list)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def now(self) -> float:
        return self.begins + asyncio.get_running_loop().time()

    def ill(self) -> bool:
        return self.now() < self.begins + self.well_from and self.dice.random() < self.chance

    def take(self, delivery: Delivery, ts: float) -> None:
        text = str((delivery.payload or {}).get("text"))
        self.put(
            (delivery.workspace, delivery.channel),
            Message(ts, delivery.thread, delivery.id, text, mark(delivery.said)),
        )

    def put(self, place: tuple[int, str], message: Message) -> None:
        self.posts.setdefault(place, []).append(message)

    def new_ts(self) -> float:
        return round(self.now(), 2) + next(self._numbers) / 1e6

    def chatter(self, place: tuple[int, str]) -> None:
        """Others talk in the channel, enough to fill a page."""
        for _ in range(PAGE + 1):
            self.put(place, Message(self.new_ts(), "", "somebody's"))


class FakeWire:
    """The way of one process to the channels. ``chatty``: whether people talk after each post."""

    def __init__(self, channels: Channels, process: Process) -> None:
        self._channels = channels
        self._process = process

    async def time(self) -> float | None:
        await self._process.point()
        await asyncio.sleep(0.05)
        await self._process.wakes()
        return None if self._channels.ill() else float(int(self._channels.now()))

    async def post(self, delivery: Delivery, still: Still) -> Sent:
        await self._process.point(act=True)
        if not still():
            return NotPosted("too late")
        outcome, wait = self._answer(delivery)
        await asyncio.sleep(wait)
        await self._process.point(act=True)
        return outcome

    async def find(self, delivery: Delivery, since: float) -> Found:
        await self._process.point()
        if self._channels.ill():
            return LookupFailed("no answer", self._channels.dice.choice((0.0, 40.0)))
        if refused := self._refusal(delivery):
            return refused
        return await self._read(delivery, since)

    async def _read(self, delivery: Delivery, since: float) -> Found:
        end = self._channels.now()
        while True:
            shown = self._page(delivery, since, end)
            for message in shown:
                if message.delivery == delivery.id:
                    return Posted(f"{message.ts:.6f}", message.mark)
            if len(shown) < PAGE:
                return Absent()
            end = shown[-1].ts - 1e-6
            await asyncio.sleep(0.1)
            await self._process.point()

    def _page(self, delivery: Delivery, since: float, end: float) -> list[Message]:
        place = (delivery.workspace, delivery.channel)
        posts = sorted(self._channels.posts.get(place, ()), key=lambda message: -message.ts)
        wanted = (one for one in posts if since <= one.ts <= end and one.thread == delivery.thread)
        return list(itertools.islice(wanted, PAGE))

    def _refusal(self, delivery: Delivery) -> Refused | None:
        gone = self._channels.gone
        return gone.get(delivery.workspace) or gone.get((delivery.workspace, delivery.channel))

    def _answer(self, delivery: Delivery) -> tuple[Sent, float]:
        """What the process hears, and when. What Slack takes, it takes whatever becomes of the process."""
        if refused := self._refusal(delivery):
            return refused, 0.1
        dice = self._channels.dice
        kind = dice.choice(KINDS) if self._channels.ill() else "ok"
        self._channels.met.append(kind)
        if kind == "limited":
            return NotPosted("limited", dice.choice((1.0, 7.0, 45.0))), 0.1
        if kind == "refused connection":
            return NotPosted(kind), 0.1
        wait = TIME_LIMIT if "timeout" in kind else dice.uniform(0.05, 0.4)
        if kind == "ok" or "but posted" in kind or kind == "reset after":
            shown = wait + dice.uniform(0.0, SLOW) if "timeout" in kind else wait / 2
            return self._taken(delivery, shown, kind), wait
        return Unclear(kind), wait

    def _taken(self, delivery: Delivery, shown: float, kind: str) -> Sent:
        ts = self._channels.new_ts()
        loop = asyncio.get_running_loop()
        loop.call_later(shown, self._channels.take, delivery, ts)
        loop.call_later(shown + 1, self._channels.chatter, (delivery.workspace, delivery.channel))
        return Posted(f"{ts:.6f}") if kind == "ok" else Unclear(kind)


Wires = Callable[[Channels, Process], FakeWire]
