"""Runs of days in a row, and gaps without any."""

from dataclasses import replace

from bot.errors import Ambiguous, NotUnderstood
from bot.language.kinds.condition import condition_of
from bot.language.meanings import Counted, Cue
from bot.language.slots import Slots
from bot.periods import Ever
from bot.questions import Condition, Grain, Streak, WhichRun, text
from bot.questions.conditions import ANY, NIL


def streak(slots: Slots) -> Streak | None:
    """/crossings longest run without crossings"""
    if not slots.has(Cue.RUN, Cue.GAP):
        return None
    ended = any(found.meaning is Cue.GAP and "since" in slots.said(found).split() for found in slots.left)
    gap, longest = slots.cue(Cue.GAP), slots.cue(Cue.LONGEST)
    slots.cue(Cue.RUN, Cue.WHICH)
    if slots.cue(Cue.HOW_LONG):
        slots.cue(Cue.LAST)  # the verb
    so_far = slots.cue(Cue.SO_FAR)
    how_many = not longest and not so_far and slots.says("many")
    which: WhichRun = "current" if slots.cue(Cue.CURRENT, Cue.LAST) or so_far else "longest"
    grain = slots.take(Grain) or Grain.DAY
    condition = condition_of(slots)
    if ended and condition:
        condition = condition.opposite()  # "how long since the last day over 1,000"
    condition = condition or (NIL if gap else _of_crossings(slots))
    if condition is None:
        raise NotUnderstood(
            "A run of what? Of days without crossings, with crossings, or over a number.",
            ("longest run without crossings", "longest run with crossings", "longest run over 500"),
        )
    subject = slots.subject()
    period = slots.period(subject.measure)
    made = Streak(subject, condition, period or Ever(), which, grain)
    if how_many and period is None and which == "longest":
        raise _of_now_or_ever(made)
    return made


def _of_now_or_ever(longest: Streak) -> Ambiguous:
    """ "How many days running with nobody": those up to now, or the most there have been?"""
    choices = (text(replace(longest, which="current")), text(longest))
    return Ambiguous("The days in a row up to now, or the longest run there has been?", choices)


def _of_crossings(slots: Slots) -> Condition | None:
    """A "run of crossings" is of days that have some."""
    return ANY if slots.number_of(Counted) else None
