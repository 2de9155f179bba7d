"""Headlines about what is known: the newest figures, what changed, what is counted, what is held."""

from bot.answers import Answer
from bot.questions import Coverage, Definition, Latest, Revisions
from bot.wording.style import HouseStyle
from bot.wording.subject import measure_of


def latest(question: Latest, answer: Answer, style: HouseStyle) -> str:
    raise NotImplementedError


def revisions(question: Revisions, answer: Answer) -> str:
    raise NotImplementedError


def definition(question: Definition) -> str:
    return measure_of(question.subject).definition


def coverage(question: Coverage, answer: Answer) -> str:
    raise NotImplementedError
