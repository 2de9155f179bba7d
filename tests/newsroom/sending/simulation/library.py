"""The figures of a run, read from the database once: hundreds of runs are told the same ones."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import date

from bot.events import Events
from bot.series import Edition, Holdings
from bot.store.library import StoreLibrary
from tests.newsroom.sending.simulation.figures import Figures

MOST = 200
_read: OrderedDict[tuple[object, ...], Holdings] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Remembered:
    """Which edition is held is asked of the database as ever."""

    library: StoreLibrary
    figures: Figures

    def edition(self) -> Edition:
        return self.library.edition()

    def holdings(self, as_of: date | None) -> Holdings:
        key = (self.edition(), as_of)
        return self._found(key) or self._kept(key, self.library.holdings(as_of))

    def at(self, edition: int) -> Holdings:
        return self._found((edition,)) or self._kept((edition,), self.library.at(edition))

    def events(self) -> Events:
        return self.library.events()

    def _found(self, key: tuple[object, ...]) -> Holdings | None:
        return _read.get((self.figures, *key))

    def _kept(self, key: tuple[object, ...], found: Holdings) -> Holdings:
        _read[self.figures, *key] = found
        if len(_read) > MOST:
            _read.popitem(last=False)
        return found
