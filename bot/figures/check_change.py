"""Whether a figure went up or down by so many per cent."""

from dataclasses import replace

from bot.answers import Answer, Cut, Note, Role
from bot.errors import NoFigure
from bot.figures.compare import compare
from bot.figures.known import Known
from bot.periods import long_date
from bot.questions import CheckChange, Compare, Lead, text


def check_change(question: CheckChange, known: Known) -> Answer:
    """Yes or no, then what a comparison in per cent gives. Raises ``NoFigure`` as that does, and where its
    base is too small for a percentage."""
    compared = Compare(question.subject, question.period, question.against, as_of=question.as_of)
    found = compare(compared, known)
    change = found.figures[0]
    if change.role is not Role.CHANGE:
        raise NoFigure(
            f"What it changed from is too small for a percentage of {question.subject.measure}.",
            (text(replace(compared, lead=Lead.DIFFERENCE)),),
        )
    holds = question.holds(round(float(change.value) * 10))
    went = f"whether {question.subject.measure} went {question.said}"
    verdict = change.derived(Role.VERDICT, went, holds, "yes or no")
    cut = next((caveat.newest for caveat in found.caveats if isinstance(caveat, Cut)), None)
    notes = (Note(f"This holds for the figures up to {long_date(cut)}; more may come."),) if cut else ()
    return replace(
        found, question=question, figures=(verdict, *found.figures), caveats=(*found.caveats, *notes)
    )
