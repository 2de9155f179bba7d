"""A question asked again over the very days that it stood for when it was answered.

"So far this year" of 5 July means the days that were held on 5 July. Asked again with today's values of
those cells, and on the same day, its figures differ from what was said only where a publisher changed one
of them; whatever was published since cannot be seen. What was said is worked out anew too, from the values
of its own edition: a later version of the desk may word a figure otherwise, and that is no revision.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.answers import Answer
from bot.errors import NoFigure, NotUnderstood
from bot.figures import Known, answer
from bot.figures.rests_on import Rests, rests_on
from bot.figures.said import told
from bot.newsroom.corrections.editions import Editions
from bot.questions import Question, parse
from bot.sending.said import Told
from bot.series import Holdings, Moved, moved


class AskedThen(NamedTuple):
    """What makes two answers one. ``cells``: the edition that fixes the days; ``values``: the one whose
    values were told."""

    cells: int
    values: int
    today: date
    question: str


@dataclass(frozen=True, slots=True)
class Again:
    """Both answers, None where there is no figure; ``moved``: the cells behind the difference."""

    was: Answer | None
    now: Answer | None
    moved: tuple[Moved, ...] = ()

    @property
    def figures(self) -> tuple[Told, ...]:
        return _figures(self.now)

    @property
    def before(self) -> tuple[Told, ...]:
        return _figures(self.was)

    @property
    def same(self) -> bool:
        return self.figures == self.before


def ask_again(asked: AskedThen, edition: int, editions: Editions) -> Again:
    """With the values of ``edition``. A question that can no longer be read has changed nothing."""
    try:
        question = parse(asked.question, editions.events)
    except NotUnderstood:
        return Again(None, None)
    then = editions.values(asked.values, asked.cells)
    now = editions.values(edition, asked.cells)
    again = Again(_answer(question, then, asked), _answer(question, now, asked))
    return again if again.same else Again(again.was, again.now, _behind(again, now, then))


def _answer(question: Question, held: Holdings, asked: AskedThen) -> Answer | None:
    try:
        return answer(question, Known(held, asked.today))
    except NoFigure:
        return None


def _figures(found: Answer | None) -> tuple[Told, ...]:
    return told(found) if found is not None else ()


def _behind(again: Again, now: Holdings, then: Holdings) -> tuple[Moved, ...]:
    rests = [rests_on(found) for found in (again.was, again.now) if found is not None]
    return tuple(cell for cell in moved(now, then) if any(_has_a_say(cell, each) for each in rests))


def _has_a_say(cell: Moved, rests: Rests) -> bool:
    return cell.measure in rests.measures and any(span.overlap(cell.span) for span in rests.spans)
