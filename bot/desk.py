"""The one door: every question, from whichever face, is asked here."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.answers import Answer
from bot.errors import NoFigure
from bot.events import Events
from bot.figures import Known, answer
from bot.periods import long_date
from bot.questions import Question, parse, text
from bot.series import Holdings
from bot.shelf import AtHand, Library, Shelf


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
