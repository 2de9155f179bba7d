"""Those who look for news, with one thing wrong each."""

from bot.bootstrap.steps import News
from bot.store.sending.subscriptions import StoreSubscriptions


class Memory(News):
    """A new process takes for told what it finds."""

    def tell(self, now: float) -> None:
        if self._told is None:
            self._told = self.library.edition(), StoreSubscriptions(self.engine).newest_change()
        super().tell(now)


class FiguresOnly(News):
    """Whoever resumes a watch is told of nothing before the next release."""

    def tell(self, now: float) -> None:
        if self._told is not None:
            self._told = self._told[0], StoreSubscriptions(self.engine).newest_change()
        super().tell(now)
