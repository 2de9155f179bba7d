"""Stores of deliveries with one thing wrong each."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from unittest.mock import patch

from sqlalchemy import Engine, update
from sqlmodel import col

from bot.sending.delivery import Delivery, State
from bot.sending.rules import Rules
from bot.sending.transitions import LONG_AGO, sent
from bot.sending.wire import Refused
from bot.store.engine import writing
from bot.store.sending import claims
from bot.store.sending.deliveries import NOTHING_REFUSED, Hook, RefusalHook, StoreDeliveries
from bot.store.sending.rows import changes
from bot.store.tables import Delivery as Table


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

    def claim(
        self, now: float, limit: int, beside: Collection[int] = (), began: float = LONG_AGO
    ) -> list[Delivery]:
        claimed = super().claim(now, limit, beside, began)
        unkept = {"state": "ready", "fence": col(Table.fence) - 1, "lease_until": None, "not_before": now}
        with writing(self._engine) as connection:
            mine = update(Table).where(col(Table.id).in_([each.id for each in claimed]))
            connection.execute(mine.values(unkept))
        return [replace(each, fence=each.fence - 1) for each in claimed]


class Hasty(StoreDeliveries):
    """What follows up an alert does not wait for it."""

    kind = "alert"

    def claim(
        self, now: float, limit: int, beside: Collection[int] = (), began: float = LONG_AGO
    ) -> list[Delivery]:
        with writing(self._engine) as connection:
            ready = update(Table).where(col(Table.state) == "ready", col(Table.kind) == self.kind)
            connection.execute(ready.values(corrects=""))
        return super().claim(now, limit, beside, began)


class Overtaking(Hasty):
    """A correction does not wait for the one before it."""

    kind = "correction"


class Heedless(StoreDeliveries):
    """What was written once is sent, whatever has become of its order."""

    def claim(
        self, now: float, limit: int, beside: Collection[int] = (), began: float = LONG_AGO
    ) -> list[Delivery]:
        with patch.object(claims, "places_stopped", lambda *_: frozenset()):
            return super().claim(now, limit, beside, began)


class HeldIsUnsent(StoreDeliveries):
    """What is held, nobody has read."""

    def keep(
        self, after: Sequence[Delivery], refused: Mapping[str, Refused] = NOTHING_REFUSED
    ) -> list[Delivery]:
        held = [replace(each, unknown_since=None) if each.state is State.HELD else each for each in after]
        return super().keep(held, refused)


class RecordedApart(StoreDeliveries):
    """What was sent is recorded in a transaction after the one that says that it was sent."""

    def __init__(self, engine: Engine, rules: Rules, sent: Hook, refused: RefusalHook) -> None:
        super().__init__(engine, rules, refused=refused)
        self._record = sent

    def keep(
        self, after: Sequence[Delivery], refused: Mapping[str, Refused] = NOTHING_REFUSED
    ) -> list[Delivery]:
        kept = super().keep(after, refused)
        if now_sent := [each for each in kept if each.state is State.SENT]:
            with writing(self._engine) as connection:
                self._record(connection, now_sent)
        return kept


class RecordedFirst(StoreDeliveries):
    """What is about to be sent is recorded as sent."""

    def claim(
        self, now: float, limit: int, beside: Collection[int] = (), began: float = LONG_AGO
    ) -> list[Delivery]:
        claimed = super().claim(now, limit, beside, began)
        with writing(self._engine) as connection:
            self._sent(connection, [sent(each, f"{now:.6f}", now) for each in claimed])
        return claimed


class WakesAll(StoreDeliveries):
    """New figures wake even what is not due."""

    def wake(self, now: float) -> int:
        with writing(self._engine) as connection:
            waiting = update(Table).where(col(Table.state) == "waiting")
            return connection.execute(waiting.values(not_before=now)).rowcount
