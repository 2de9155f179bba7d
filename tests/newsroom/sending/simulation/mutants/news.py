"""Those who look for news, with one thing wrong each."""

from unittest.mock import patch

from sqlalchemy import Engine

from bot.bootstrap.steps import News
from bot.store.ledger import checks
from bot.store.sending.dismissing import dismiss_all
from bot.store.sending.subscriptions import StoreSubscriptions


class Memory(News):
    """A new process takes for told what it finds."""

    def tell(self, now: float) -> None:
        if self._told is None:
            self._told = self.library.edition(), StoreSubscriptions(self.engine).number_of_changes()
        super().tell(now)


def dismissed_is_told(engine: Engine, clock: float) -> None:
    """What a correction that is dismissed would have said is taken for what the channel has read."""
    with patch.object(checks, "uncorrected", lambda *_, **__: True):
        dismiss_all(engine, clock)


class HeldIsTold(News):
    """What a correction that was held would have said is taken for what the channel has read."""

    def tell(self, now: float) -> None:
        with patch.object(checks, "uncorrected", lambda *_, **__: True):
            super().tell(now)
