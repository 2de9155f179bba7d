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


class Desk:
    """Answers questions from a library, keeping in memory what it read until the library changes.

    ``clock``: seconds that only go forward; whether the library has changed is asked once a second.
    """

    def __init__(self, library: Library, clock: Callable[[], float]) -> None:
        self._library = library
        self._clock = clock
        self._lock = Lock()
        self._edition: Edition | None = None
        self._looked = float("-inf")
        self._events: tuple[Edition, Events] | None = None
        self._kept: dict[date | None, Holdings] = {}

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
        released = self._now().released
        return self._holdings(day if released is not None and day < released else None)

    def events(self) -> Events:
        edition = self._now()
        held = self._events
        if held is None or held[0] != edition:
            held = self._events = edition, self._library.events()
        return held[1]

    def _now(self) -> Edition:
        """The library's edition, looked at again when a second has passed."""
        edition = self._edition
        if edition is not None and self._clock() - self._looked < LOOK_AGAIN_SECONDS:
            return edition
        edition = self._library.edition()
        with self._lock:
            self._looked = self._clock()
            if edition != self._edition:
                self._edition, self._kept = edition, {}
        return edition

    def _holdings(self, as_of: date | None) -> Holdings:
        kept = self._kept.get(as_of)
        return kept if kept is not None else self._read(as_of)

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
