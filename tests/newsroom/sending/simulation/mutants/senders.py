"""Senders with one thing wrong each."""

from collections import Counter
from dataclasses import replace

from bot.newsroom.sending import Sender
from bot.sending.delivery import Delivery, State
from bot.sending.transitions import LONG_AGO, sent
from bot.sending.wire import Absent, Found, LookupFailed, Posted, Refused, Sent


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


class Forgetful(Sender):
    """What is found says what would be written now."""

    async def _as_read(self, delivery: Delivery, outcome: Found) -> Delivery:
        return delivery


class Trusting(Sender):
    """Whatever database it finds has all that was sent."""

    async def tick(self) -> Counter[State]:
        self._time.began = LONG_AGO
        return await super().tick()
