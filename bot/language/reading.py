"""What a text was read as: the question, and what the asker must be told about the reading."""

from dataclasses import dataclass
from enum import Enum

from bot.questions import Question


class Lost(Enum):
    """There may have been a question before, and it cannot be had."""

    LOST = "lost"


Before = Question | Lost | None
"""The question that a text may follow from; None where there is none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``notes``: what was read otherwise than it stands (a misspelt word, a second question), each a
    clause to be shown beside how the question was read."""

    question: Question
    notes: tuple[str, ...] = ()

    def noting(self, *notes: str) -> "Reading":
        return Reading(self.question, (*notes, *self.notes))
