"""Questions about the figures themselves: what they count, how fresh they are, what was revised."""

from bot.language.meanings import Cue
from bot.language.slots import Slots
from bot.periods import Ever
from bot.questions import Coverage, Definition, Revisions


def definition(slots: Slots) -> Definition | None:
    """/crossings definition boats"""
    if not slots.cue(Cue.DEFINITION):
        return None
    slots.cue(Cue.WHICH)
    return Definition(slots.subject())


def coverage(slots: Slots) -> Coverage | None:
    """/crossings coverage"""
    if not slots.cue(Cue.COVERAGE):
        return None
    slots.cue(Cue.WHICH)
    return Coverage(slots.subject())


def revisions(slots: Slots) -> Revisions | None:
    """/crossings revisions 2026"""
    if not slots.cue(Cue.REVISIONS):
        return None
    slots.cue(Cue.WHICH, Cue.WITH)
    subject = slots.subject()
    return Revisions(subject, slots.period(subject.measure) or Ever())
