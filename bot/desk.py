"""The one door: every question, from whichever face, is asked here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from threading import Lock
from typing import Protocol

from bot.answers import Answer
from bot.errors import NoFigure
from bot.events import Events
from bot.figures import Known, answer
from bot.periods import long_date
from bot.questions import Question, parse, text
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


def _not_known_yet(question: Question, as_of: date) -> NoFigure:
    return NoFigure(
        f"{long_date(as_of)} is in the future: what will be known then cannot be said.",
        (text(replace(question, as_of=None)),),
    )


def _has_answer(question: Question, known: Known) -> bool:
    try:
        answer(question, known)
    except NoFigure:
        return False
    return True


def _of_edition(found: Answer, edition: int) -> Answer:
    return found if found.edition == edition else replace(found, edition=edition)


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


class Desk:
    """Answers questions from a library, keeping in memory what it read until the library changes.

    ``clock``: seconds that only go forward; whether the library has changed is asked once a second.
    """

    def __init__(self, library: Library, clock: Callable[[], float]) -> None:
        self._shelf = Shelf(library, clock)
        self._held: Library = self._shelf

    def at_hand(self) -> "Desk":
        """The same desk, with the same memory, for who may not wait: it raises ``NotAtHand`` rather than
        read. It answers from what is held for as long as ``renew`` is called, and five minutes more."""
        return _DeskAtHand(self._shelf)

    def renew(self) -> None:
        """See what is new in the library."""
        self._shelf.renew()

    def ask(self, question: Question, today: date, as_of: date | None = None) -> Answer:
        """The answer as it was known on ``as_of`` (or the question's own); a ``today`` before the
        newest release held asks for that day's knowledge. Raises ``NoFigure`` where there is none, and
        for a day to come."""
        if as_of is not None and as_of != question.as_of:
            question = replace(question, as_of=as_of)
        if question.as_of is not None and question.as_of > today:
            raise _not_known_yet(question, question.as_of)
        day = today if question.as_of is None else min(question.as_of, today)
        known = Known(self.known(today, question.as_of), day)
        try:
            return _of_edition(answer(question, known), known.holdings.edition)
        except NoFigure as error:
            error.suggestions = self._answered(error.suggestions, question.as_of, known)
            raise

    def _answered(self, suggestions: tuple[str, ...], as_of: date | None, known: Known) -> tuple[str, ...]:
        """Those that have an answer themselves, as of the same day."""
        asked = [replace(parse(suggestion, self.events()), as_of=as_of) for suggestion in suggestions]
        return tuple(text(question) for question in asked if _has_answer(question, known))

    def known(self, today: date, as_of: date | None = None) -> Holdings:
        """What is held, as known on ``as_of``, or else on ``today``."""
        day = as_of or today
        released = self._held.edition().released
        return self._held.holdings(day if released is not None and day < released else None)

    def events(self) -> Events:
        return self._held.events()


class _DeskAtHand(Desk):
    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._held = AtHand(shelf)
