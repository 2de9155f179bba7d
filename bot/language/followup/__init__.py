"""What is said after a question: "and in 2023?", "boats?", "per day?", "vs 2025". What the words lack, a
measure or a period, they take from the question before; what they name always wins."""

from bot.errors import AskerError
from bot.language.followup.filled import fill
from bot.language.followup.lacking import is_opened, lack_of, points_back
from bot.language.followup.refined import refine
from bot.language.followup.refused import check_follows
from bot.language.kinds import check_askable, decide
from bot.language.slots import Asked
from bot.questions import Question, Total, text

__all__ = ["follow", "follows", "leans"]

_COUNTING = ("many", "number", "total")


def follows(asked: Asked) -> bool:
    """Whether the words mean nothing without a question before them."""
    lack = lack_of(asked)
    return (lack.measure or lack.period) and (is_opened(asked) or points_back(asked))


def leans(asked: Asked) -> bool:
    """Whether the words may mean something else with a question before them than without."""
    lack = lack_of(asked)
    return lack.measure or lack.period or is_opened(asked)


def follow(asked: Asked, before: Question) -> tuple[Question, ...]:
    """The questions that the words can mean after ``before``; none where they lack nothing. Raises
    ``AskerError`` where they lack something, and no question comes of taking it from there."""
    if not asked.found:
        return ()
    check_askable(asked)
    lack = lack_of(asked)
    if leans(asked):
        check_follows(asked, before)
    if not (lack.measure or lack.period):
        refined = refine(asked, before, lack.measure) if is_opened(asked) else None
        return _unlike(refined, decide(asked)) if refined else _besides(asked, before)
    made: list[Question] = []
    for one in lack.readings(before):
        refined = refine(asked, before, one.measure)
        counts = refined and not isinstance(refined, Total) and _counts(asked)
        made += [refined] if refined else []
        made += _filled(asked, before, one.measure, one.period, bool(counts)) if counts or not refined else []
    return _unlike(*made)


def _besides(asked: Asked, before: Question) -> tuple[Question, ...]:
    """ "Boats vs 2024" after "2025" stands alone in all but its other side."""
    try:
        decide(asked)
    except AskerError:
        return fill(asked, before, measure=False, period=False)
    return ()


def _filled(
    asked: Asked, before: Question, measure: bool, period: bool, refined: bool
) -> tuple[Question, ...]:
    try:
        return fill(asked, before, measure, period)
    except AskerError as error:
        if refined:
            return ()
        error.suggestions = error.suggestions or _by_itself(asked)
        raise


def _counts(asked: Asked) -> bool:
    """ "How many boats" after "busiest day in 2024": how many then, or the busiest day for boats?"""
    return any(word.text in _COUNTING for word in asked.words)


def _by_itself(asked: Asked) -> tuple[str, ...]:
    try:
        return (text(decide(asked)),)
    except AskerError:
        return ()


def _unlike(*made: Question) -> tuple[Question, ...]:
    return tuple(dict.fromkeys(made))
