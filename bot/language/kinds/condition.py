"""The condition that days must meet, as it was said."""

from bot.language.meanings import Counted, Cue, Passing
from bot.language.slots import Slots
from bot.questions import Condition
from bot.questions.conditions import ANY, NIL


def condition_of(slots: Slots) -> Condition | None:
    """Over 1,000; without crossings; with crossings."""
    passing = slots.take(Passing)
    condition = passing.condition if passing else slots.take(Condition)
    if condition or slots.has(Cue.WITHOUT):
        slots.cue(Cue.WITH)
    if slots.cue(Cue.WITHOUT):
        return NIL if condition is None else None
    some = slots.cue(Cue.SOMEONE)
    had = slots.says("days", "weeks", "months", "years") and slots.says("had", "saw", "have", "has", "seen")
    with_some = slots.number_of(Counted) > 0 and (slots.cue(Cue.WITH) or had)
    return condition or (ANY if with_some or some else None)
