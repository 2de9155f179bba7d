"""Another condition for the question before: "over 500?"."""

from dataclasses import replace

from bot.errors import Ambiguous
from bot.language.meanings import Passing
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.questions import Check, Condition, Count, First, Streak, text


def condition_of(question: Check | Count | First | Streak, slots: Slots) -> Condition:
    """ "Over 500?"; or "and 500?", in the same sense as before. Raises ``Ambiguous``."""
    passing, number = slots.take(Passing), slots.take(Number)
    said = passing.condition if passing else slots.take(Condition)
    if number and not said:
        return Condition(question.condition.comparator, number.value)
    if said and isinstance(question, Streak):
        _check_run(question, said)
    return said or question.condition


def _check_run(before: Streak, said: Condition) -> None:
    """A run of days that goes on is the time since the last other day, and may have been asked for as that:
    "over 500?" after "how long since the last day over 1,000"."""
    since_last = said.opposite()
    if before.which != "current" or since_last is None or said.comparator is before.condition.comparator:
        return
    raise Ambiguous(
        f"The run of {before.grain}s {said.said}, or the time since the last of them?",
        tuple(text(replace(before, condition=one)) for one in (said, since_last)),
    )
