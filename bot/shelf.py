"""What was read of the library, kept in memory until the library changes."""

from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import Protocol

from bot.events import Events
from bot.series import Edition, Holdings

MOST_KEPT = 16
LOOK_AGAIN_SECONDS = 1.0
TRUSTED_SECONDS = 300.0
"""So long what is held is served while the library cannot be looked at."""


class Library(Protocol):
    """Where figures are kept; ``bot.store`` is one."""

    def edition(self) -> Edition:
        """What tells one state of the library from another."""
        ...

    def holdings(self, as_of: date | None) -> Holdings: ...

    def events(self) -> Events: ...


class NotAtHand(Exception):
    """What was asked for has to be read first: ``read`` does, and takes as long as the library takes."""

    def __init__(self, read: Callable[[], object]) -> None:
        super().__init__()
        self.read = read


class Shelf:
    """What was read of a library, in memory until the library changes, which it is asked once a second."""

    def __init__(self, library: Library, clock: Callable[[], float]) -> None:
        self._library = library
        self._clock = clock
        self._lock = Lock()
        self._edition: Edition | None = None
        self._looked = float("-inf")
        self._events: tuple[Edition, Events] | None = None
        self._kept: dict[date | None, Holdings] = {}

    def edition(self) -> Edition:
        return self.lately(LOOK_AGAIN_SECONDS) or self._look()

    def lately(self, seconds: float) -> Edition | None:
        """The edition, where it was looked at so lately."""
        return self._edition if self._clock() - self._looked < seconds else None

    def holdings(self, as_of: date | None) -> Holdings:
        kept = self._kept.get(as_of)
        return kept if kept is not None else self._read(as_of)

    def kept(self, as_of: date | None) -> Holdings | None:
        """Of the holdings, what needs no reading."""
        return self._kept.get(as_of)

    def events(self) -> Events:
        edition = self.edition()
        found = self.kept_events(edition)
        if found is None:
            found = self._library.events()
            self._events = edition, found
        return found

    def kept_events(self, edition: Edition) -> Events | None:
        held = self._events
        return held[1] if held is not None and held[0] == edition else None

    def renew(self) -> None:
        """Look at the library now, and read what is new in it before it takes the place of what was held."""
        edition = self._library.edition()
        if edition == self._edition:
            self._looked = self._clock()
            return
        found, events = self._library.holdings(None), self._library.events()
        with self._lock:
            self._looked = self._clock()
            self._edition, self._kept, self._events = edition, {None: found}, (edition, events)

    def _look(self) -> Edition:
        edition = self._library.edition()
        with self._lock:
            self._looked = self._clock()
            if edition != self._edition:
                self._edition, self._kept = edition, {}
        return edition

    def _read(self, as_of: date | None) -> Holdings:
        edition = self._edition
        found = self._library.holdings(as_of)
        with self._lock:
            if edition != self._edition:  # the library changed meanwhile: what was read is of no use later
                return found
            if len(self._kept) >= MOST_KEPT:
                self._kept = {None: self._kept[None]} if None in self._kept else {}
            self._kept[as_of] = found
        return found


class AtHand:
    """A shelf, for who may not wait: raises ``NotAtHand`` for what is not on it. Somebody else has it
    renewed."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def edition(self) -> Edition:
        edition = self._shelf.lately(TRUSTED_SECONDS)
        if edition is None:
            raise NotAtHand(self._shelf.renew)
        return edition

    def holdings(self, as_of: date | None) -> Holdings:
        kept = self._shelf.kept(as_of)
        if kept is None:
            raise NotAtHand(lambda: self._shelf.holdings(as_of))
        return kept

    def events(self) -> Events:
        found = self._shelf.kept_events(self.edition())
        if found is None:
            raise NotAtHand(self._shelf.events)
        return found
