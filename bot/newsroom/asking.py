"""Asking the desk several questions on one day."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from bot.answers import Answer, Begins, Cut, Hole
from bot.errors import NoFigure
from bot.periods import Period
from bot.questions import Question, Subject, Total


class OneDoor(Protocol):
    """The one door; ``bot.desk.Desk`` is it."""

    def ask(self, question: Question, today: date, as_of: date | None = None) -> Answer:
        """Raises ``NoFigure`` where no published figure answers."""
        ...


@dataclass(frozen=True, slots=True)
class Asking:
    """The desk, on a day. ``as_of``: the day whose knowledge is used; None for all."""

    desk: OneDoor
    today: date
    as_of: date | None = None

    def ask(self, question: Question) -> Answer | None:
        """None where no published figure answers."""
        try:
            return self.desk.ask(question, self.today, self.as_of)
        except NoFigure:
            return None

    def total(self, measure: str, period: Period) -> Answer | None:
        return self.ask(Total(Subject(measure), period))

    def whole(self, question: Question) -> Answer | None:
        """None too where days of a period are missing from its figure."""
        found = self.ask(question)
        return found if found is not None and is_whole(found) else None


def is_whole(answer: Answer) -> bool:
    """Whether every day of its periods is in its figures."""
    return not any(isinstance(caveat, (Begins, Cut, Hole)) for caveat in answer.caveats)
