"""Whether a total meets a condition."""

from dataclasses import replace

from bot.answers import Answer, Cut, Note, OtherBasis, Role
from bot.figures.known import Known
from bot.figures.total import total
from bot.periods import long_date
from bot.questions import Check, Total


def check(question: Check, known: Known) -> Answer:
    """Yes or no, then the total and what stands beside it. Raises ``NoFigure`` as a total does."""
    found = total(Total(question.subject, question.period, as_of=question.as_of), known)
    counted = found.figures[0]
    value = float(counted.value)
    holds = question.condition.holds(value)
    name = f"{counted.name}: {question.condition.said}"
    verdict = counted.derived(Role.VERDICT, name, holds, "yes or no")
    notes = (*_not_over(found), *_otherwise(question, found, holds))
    return replace(
        found, question=question, figures=(verdict, *found.figures), caveats=(*found.caveats, *notes)
    )


def _not_over(found: Answer) -> list[Note]:
    return [
        Note(f"This holds for the figures up to {long_date(caveat.newest)}; more may come.")
        for caveat in found.caveats
        if isinstance(caveat, Cut)
    ]


def _otherwise(question: Check, found: Answer, holds: bool) -> list[Note]:
    """Where the other of the two series would give the other answer."""
    return [
        Note(f"By the {caveat.status} figure it would be the other way round.")
        for caveat in found.caveats
        if isinstance(caveat, OtherBasis) and question.condition.holds(caveat.value) is not holds
    ]
