"""The desk as it was: it answers from what the library held at one edition, and from nothing since."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import monotonic
from typing import Protocol

from bot.desk import Desk
from bot.events import Events
from bot.newsroom.asking import OneDoor
from bot.series import Edition, Holdings

AtEdition = Callable[[int], OneDoor]


class AllEditions(Protocol):
    """Where figures are kept, as they were at any time; ``bot.store.library.StoreLibrary`` is one."""

    def at(self, edition: int) -> Holdings:
        """What was held when the library's edition had this number."""
        ...

    def events(self) -> Events: ...


@dataclass(frozen=True, slots=True)
class _Then:
    """``bot.shelf.Library``, of one edition: whatever the day, that is what it held."""

    library: AllEditions
    number: int

    def edition(self) -> Edition:
        return Edition(self.number, None)

    def holdings(self, as_of: date | None) -> Holdings:
        return self.library.at(self.number)

    def events(self) -> Events:
        return self.library.events()


def desk_at(library: AllEditions) -> AtEdition:
    """The one asked for last is kept: most digests of a week were written from the same edition."""
    return lru_cache(maxsize=1)(lambda number: Desk(_Then(library, number), monotonic))
