"""What cannot follow from a question, though each of its words was read. All raise ``NotUnderstood``."""

from bot.errors import NotUnderstood
from bot.language.followup.given import periods_of
from bot.language.followup.lacking import COMPARING, POINTERS
from bot.language.kinds.sides import AGAINST
from bot.language.meanings import Counted, Cue, Earlier, Nationality
from bot.language.slots import Asked, Slots
from bot.language.when.reading import span_of
from bot.periods import Month, Period, Week
from bot.questions import Grain, Question

_DAYS_OF = {"day": (1,), "week": (7,), "month": (28, 29, 30, 31), "quarter": (90, 91, 92)}


def check_follows(asked: Asked, before: Question) -> None:
    _check_nothing_left_out(asked)
    _check_no_piece_meant(asked)
    _check_one_measure(asked)
    _check_step(asked, before)
    _check_one_period(asked, before)


def _check_nothing_left_out(asked: Asked) -> None:
    """ "And without December" is no question about December."""
    ends = {found.end for found in asked.found if found.meaning is Cue.WITHOUT}
    if any(isinstance(found.meaning, Period) and found.start in ends for found in asked.found):
        raise NotUnderstood("A part cannot be left out of a period: name the days that should be counted.")


def _check_no_piece_meant(asked: Asked) -> None:
    """ "That day" is a day of the answer, not of the question."""
    for found in asked.found:
        pointed = asked.word_before(found) in POINTERS
        if pointed and isinstance(found.meaning, Grain):
            raise NotUnderstood(f"Which {found.meaning} is meant? Name it by its date.")


def _check_one_measure(asked: Asked) -> None:
    """ "Vs arrivals" after boats sets two measures against each other, not two periods."""
    if not Slots(asked).has(*COMPARING) or Slots(asked).number_of(Period | Earlier):
        return
    for found in asked.found:
        linked = asked.word_before(found) in AGAINST
        if linked and isinstance(found.meaning, Counted | Nationality):
            raise NotUnderstood("Two measures cannot be set against each other here: ask for each.")


def _check_one_period(asked: Asked, before: Question) -> None:
    """ "The same week last year" after two weeks were compared may be that of either."""
    stepped = [one.meaning for one in asked.found if isinstance(one.meaning, Earlier)]
    if any(isinstance(one.of, Week | Month) for one in stepped) and len(periods_of(before)) > 1:
        raise NotUnderstood("The question before is of more than one period: name the one that is meant.")


def _check_step(asked: Asked, before: Question) -> None:
    """ "The day before" goes back from a day, not from a year."""
    slots = Slots(asked)
    if slots.number_of(Period):
        return
    for found in asked.found:
        unit = next((unit for unit in _DAYS_OF if unit in slots.said(found).lower().split()), "")
        if isinstance(found.meaning, Earlier) and found.meaning.of is None and unit:
            spans = [span_of(period, asked.context) for period in periods_of(before)]
            if any(span.days not in _DAYS_OF[unit] for span in spans):
                raise NotUnderstood(
                    f"The question before is of no one {unit}: name the {unit} that is meant."
                )
