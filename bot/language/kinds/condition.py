"""The condition that days must meet, as it was said."""

from dataclasses import replace

from bot.errors import Ambiguous
from bot.language.meanings import Counted, Cue, Found, Passing
from bot.language.slots import Slots
from bot.questions import Comparator, Condition, Count, Grain, text
from bot.questions.conditions import ANY, NIL

_OF_A_DAY = {"arrivals": 1500, "boats": 40}
"""Above these no day has ever been: what is over them in a sentence is not said of days."""


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


def said_so_often(slots: Slots) -> bool:
    """ "How many times did arrivals exceed 800": days that did, though no day is named."""
    times = any(slots.said(found).lower().startswith("how many times") for found in slots.left)
    passed = [one for found in slots.left if (one := _condition(found))]
    return times and any(one.comparator in (Comparator.OVER, Comparator.AT_LEAST) for one in passed)


def asks_for_the_day(slots: Slots) -> bool:
    """ "Day we hit 20,000 last year": the one on which the running total did, for no day came to so many."""
    day = any(found.meaning is Grain.DAY and slots.said(found).lower() == "day" for found in slots.left)
    passed = [found.meaning.condition for found in slots.left if isinstance(found.meaning, Passing)]
    named = [found.meaning.measure for found in slots.left if isinstance(found.meaning, Counted)]
    most = _OF_A_DAY.get(named[0] if named else slots.asked.measure)
    asks = day and not slots.has(Cue.WHICH) and not slots.asks_yes_or_no()
    return asks and most is not None and any(one.threshold > most for one in passed)


def check_days_meant(made: Count) -> None:
    """Raises ``Ambiguous`` where no day has ever come to so many: weeks, months or years may be meant."""
    if made.condition.threshold > _OF_A_DAY.get(made.subject.measure, 0):
        choices = (replace(made, grain=grain) for grain in (Grain.WEEK, Grain.MONTH, Grain.YEAR))
        raise Ambiguous(
            f"How many weeks, months or years were {made.condition.said}?", tuple(map(text, choices))
        )


def _condition(found: Found) -> Condition | None:
    meaning = found.meaning
    return (
        meaning.condition
        if isinstance(meaning, Passing)
        else meaning
        if isinstance(meaning, Condition)
        else None
    )
