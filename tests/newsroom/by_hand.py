"""A desk over tables worked by hand (``tests.spec.tables``), with what was known earlier beside it."""

from dataclasses import dataclass, replace
from datetime import date

from bot.answers import Answer
from bot.figures import Known, answer
from bot.newsroom.asking import Asking
from bot.questions import Question

TODAY = date(2026, 8, 21)


@dataclass(frozen=True)
class ByHand:
    """``before``: what is known as of any earlier day."""

    known: Known
    before: Known | None = None

    def ask(self, question: Question, today: date, as_of: date | None = None) -> Answer:
        known = self.known if as_of is None or self.before is None else self.before
        return answer(question, replace(known, today=today))


def asking(known: Known, before: Known | None = None) -> Asking:
    return Asking(ByHand(known, before), TODAY)
