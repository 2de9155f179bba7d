"""The machine of deliveries at work: one tick moves on whatever is due.

A process may die or be stopped at any await. What it had taken then comes to others: after its lease, and
after a look at the channel whether it was posted.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from bot.newsroom.sending.pauses import Pauses
from bot.newsroom.sending.time import Offload, SlackTime
from bot.newsroom.sending.writing import Writing
from bot.sending.content import Contents
from bot.sending.delivery import Delivery, State
from bot.sending.rules import RULES, Rules
from bot.sending.said import mark
from bot.sending.transitions import expired, posted, search_from, searched, written
from bot.sending.wire import Found, LookupFailed, NotPosted, Posted, Refused, Sent, Unclear, Wire

LOG = logging.getLogger(__name__)
ROUND = 0.05  # seconds in which outcomes gather, to be kept in one transaction
MANY = 500  # deliveries in one transaction, so that others get their turn


class Store(Protocol):
    """``bot.store.sending.deliveries.StoreDeliveries`` says what each does. All may block."""

    def due(self, now: float) -> Mapping[State, int]: ...

    def take(
        self, state: State, now: float, limit: int, beside: Collection[int] = ()
    ) -> Sequence[Delivery]: ...

    def claim(self, now: float, limit: int, beside: Collection[int], began: float) -> Sequence[Delivery]: ...

    def paced(self, now: float, beside: Collection[int] = ()) -> bool: ...

    def keep(self, after: Sequence[Delivery], refused: Mapping[str, Refused] = ...) -> Sequence[Delivery]: ...


class Sender:
    """``slots``: posts under way at once. ``offload`` runs what blocks off the event loop."""

    def __init__(
        self,
        store: Store,
        wire: Wire,
        contents: Contents,
        time: SlackTime,
        *,
        rules: Rules = RULES,
        slots: int = 256,
        offload: Offload = asyncio.to_thread,
    ) -> None:
        self._store = store
        self._wire = wire
        self._contents = contents
        self._time = time
        self._rules = rules
        self._slots = slots
        self._offload = offload
        self._posts = Pauses()
        self._searches = Pauses()
        self._done: Counter[State] = Counter()

    async def tick(self) -> Counter[State]:
        """Move on all that is due, until nothing is; how many deliveries came to each state. Does nothing
        while Slack cannot be reached. Never two ticks of one sender at once."""
        self._done = Counter()
        if self._time.known and not await self._due():
            return self._done
        told = await self._wire.time()
        if told is not None:
            self._time.set(told)
            await self._move_on(await self._due())
        return self._done

    async def _move_on(self, due: Mapping[State, int]) -> None:
        steps = {State.WAITING: self.prepare, State.SENDING: self.expire, State.UNKNOWN: self.settle}
        for state, step in steps.items():
            if state in due:
                await step()
        await self.send()

    async def prepare(self) -> None:
        """Have what waits written, where its data are in."""
        writing = Writing(self._contents)
        while taken := await self._take(State.WAITING, MANY):
            now = self._time.now()
            contents = await self._offload(writing.contents, taken, now)
            began = self._time.began
            await self._keep([written(each, contents[each.id], now, self._rules, began) for each in taken])

    async def expire(self) -> None:
        """Give up on whoever took a delivery to send it and was not heard of again."""
        while taken := await self._take(State.SENDING, MANY):
            await self._keep([expired(each, self._time.now(), self._rules) for each in taken])

    async def settle(self) -> None:
        """Look for what may have been posted."""
        while taken := await self._take(State.UNKNOWN, self._slots, self._searches):
            found = await asyncio.gather(*(self._find(each) for each in taken))
            taken = [await self._as_read(each, outcome) for each, outcome in zip(taken, found, strict=True)]
            now = self._time.now()
            for each, outcome in zip(taken, found, strict=True):
                if isinstance(outcome, LookupFailed):
                    self._searches.pause(each.workspace, now + outcome.retry_after)
            await self._keep_outcomes(
                (each, searched(each, outcome, now, self._rules, self._time.began), outcome)
                for each, outcome in zip(taken, found, strict=True)
            )

    async def send(self) -> None:
        """Post what is ready, ``slots`` at once, each channel and each workspace at its pace."""
        flying: dict[asyncio.Task[Sent], Delivery] = {}
        try:
            while True:
                new = await self._launch(flying)
                if flying:
                    await self._land(flying, more=new)
                elif await self._offload(self._store.paced, self._time.now(), self._paused(self._posts)):
                    await asyncio.sleep(self._rules.channel_gap / 2)
                else:
                    return
        finally:
            for task in flying:
                task.cancel()

    async def _launch(self, flying: dict[asyncio.Task[Sent], Delivery]) -> bool:
        free = self._slots - len(flying)
        if not free:
            return True
        now = self._time.now()
        paused, began = self._paused(self._posts), self._time.began
        claimed = await self._offload(self._store.claim, now, free, paused, began)
        for each in claimed:
            flying[asyncio.create_task(self._post(each, now))] = each
        return bool(claimed)

    async def _land(self, flying: dict[asyncio.Task[Sent], Delivery], *, more: bool) -> None:
        """Wait for posts to come back; with ``more`` to send, not long."""
        when = asyncio.ALL_COMPLETED if more else asyncio.FIRST_COMPLETED
        pause = ROUND if more else self._rules.channel_gap
        await asyncio.wait(flying, timeout=pause, return_when=when)
        done = [task for task in flying if task.done()]  # in the order of their start, not of a set
        landed = [(flying.pop(task), task.result()) for task in done]
        now = self._time.now()
        for each, outcome in landed:
            if isinstance(outcome, NotPosted) and outcome.retry_after:
                self._posts.pause(each.workspace, now + outcome.retry_after)
        await self._keep_outcomes(
            (each, posted(each, outcome, now, self._rules), outcome) for each, outcome in landed
        )

    async def _post(self, delivery: Delivery, claimed_at: float) -> Sent:
        try:
            return await self._wire.post(delivery, partial(self._still, claimed_at))
        except Exception as error:  # a fault in the wire says nothing of what Slack did
            LOG.exception("posting the delivery %s", delivery.id)
            return Unclear(type(error).__name__)

    def _still(self, claimed_at: float) -> bool:
        return self._time.now() - claimed_at < self._rules.start_within

    async def _find(self, delivery: Delivery) -> Found:
        try:
            return await self._wire.find(delivery, search_from(delivery, self._rules))
        except Exception as error:  # a fault in the wire says nothing of what Slack has
            LOG.exception("looking for the delivery %s", delivery.id)
            return LookupFailed(type(error).__name__)

    async def _as_read(self, delivery: Delivery, outcome: Found) -> Delivery:
        """With what the message stated that was found: it may have been written before this row was, of a
        database that was put back since."""
        if not isinstance(outcome, Posted) or outcome.mark in ("", mark(delivery.said)):
            return delivery
        try:
            stated = await self._offload(self._contents.stated, delivery, outcome.mark, self._time.now())
        except Exception:  # it is there, whatever it stated
            LOG.exception("telling what the delivery %s stated", delivery.id)
            stated = None
        if stated is None:
            LOG.warning("nobody can tell what the delivery %s stated", delivery.id)
            return delivery
        return replace(delivery, said=stated)

    async def _due(self) -> Mapping[State, int]:
        due: Mapping[State, int] = await self._offload(self._store.due, self._time.now())
        return due

    def _paused(self, pauses: Pauses) -> frozenset[int]:
        return pauses.at(self._time.now())

    async def _take(self, state: State, limit: int, pauses: Pauses | None = None) -> Sequence[Delivery]:
        now = self._time.now()
        beside = pauses.at(now) if pauses else frozenset[int]()
        taken: Sequence[Delivery] = await self._offload(self._store.take, state, now, limit, beside)
        return taken

    async def _keep_outcomes(self, changed: Iterable[tuple[Delivery, Delivery, Sent | Found]]) -> None:
        both = [(after, outcome) for _, after, outcome in changed]
        refused = {after.id: outcome for after, outcome in both if isinstance(outcome, Refused)}
        await self._keep([after for after, _ in both], refused)

    async def _keep(self, after: Sequence[Delivery], refused: Mapping[str, Refused] | None = None) -> None:
        kept: Sequence[Delivery] = await self._offload(self._store.keep, after, refused or {})
        self._done.update(each.state for each in kept)
