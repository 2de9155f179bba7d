"""Questions about the figures themselves: what they count, how fresh they are, what was revised."""

from bot.language.meanings import Cue
from bot.language.slots import Slots
from bot.periods import Ever
from bot.questions import Coverage, Definition, Revisions

_WAYS = frozenset(("counted", "defined", "measured", "recorded", "collected", "compiled"))


def definition(slots: Slots) -> Definition | None:
    """/crossings definition boats"""
    if not (slots.cue(Cue.DEFINITION) or _how_counted(slots) or _what_means(slots)):
        return None
    slots.cue(Cue.WHICH)
    return Definition(slots.subject())


def _what_means(slots: Slots) -> bool:
    """ "What does prevented mean": no average."""
    texts = [word.text for word in slots.asked.words]
    if texts[:1] != ["what"] or texts[1:2] not in (["does"], ["do"]) or texts[-1] != "mean":
        return False
    return slots.cue(Cue.AVERAGE)


def _how_counted(slots: Slots) -> bool:
    """ "How are boats counted": of the counting, not of how many."""
    texts = {word.text for word in slots.asked.words}
    return "how" in texts and not texts & {"many", "much", "long"} and bool(texts & _WAYS)


def coverage(slots: Slots) -> Coverage | None:
    """/crossings coverage"""
    if not slots.cue(Cue.COVERAGE):
        return None
    slots.cue(Cue.WHICH, Cue.WHEN, Cue.LAST, Cue.TOTAL)
    return Coverage(slots.subject())


def revisions(slots: Slots) -> Revisions | None:
    """/crossings revisions 2026"""
    if not slots.cue(Cue.REVISIONS):
        return None
    slots.cue(Cue.WHICH, Cue.WITH)
    subject = slots.subject()
    return Revisions(subject, slots.period(subject.measure) or Ever())
