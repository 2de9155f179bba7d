"""A part set against its whole."""

from bot.errors import NotUnderstood
from bot.language.meanings import Before, Counted, Cue, Said
from bot.language.slots import Slots
from bot.language.when.reading import span_of
from bot.measures import BY_NAME
from bot.periods import Period, Range
from bot.questions import Lead, Share, Subject

_EXAMPLE = "share of Q1 2025 in 2025"
_WITHIN = {"uncontrolled landings": "boats", "drowned": "deaths"}


def share(slots: Slots) -> Share | None:
    """/crossings share of 2025 in H1 2025; /crossings share albania 2022"""
    asked, rate = slots.cue(Cue.SHARE), slots.take(Lead)
    if not asked and rate is not Lead.PERCENT:
        return None
    slots.cue(Cue.WHICH, Cue.TOTAL, Cue.WITH, Cue.AMONG)
    of = _whole_measure(slots)
    subject = slots.subject()
    periods = [
        one.period for one in slots.dated(subject.measure, apart=False, one_by_one=True, of_years=True)
    ]
    if len(periods) == 1 and (of or subject.nationality):
        return Share(subject, periods[0], of)
    if len(periods) == 2 and not of:
        return _part_of(subject, periods, slots)
    if not asked:
        return None
    raise NotUnderstood(
        "A share needs a part and a whole: a period within a longer one, a nationality, or a measure "
        "within another.",
        (_EXAMPLE, "share of Albanians in 2022"),
    )


def _whole_measure(slots: Slots) -> str:
    """Of two measures named, the one that contains the other."""
    named = [found for found in slots.left if isinstance(found.meaning, Counted) and _outright(found.meaning)]
    measures = [found.meaning.measure for found in named if isinstance(found.meaning, Counted)]
    if len(measures) != 2:
        return ""
    whole = 0 if _contains(measures[0], measures[1]) else 1
    slots.left.remove(named[whole])
    return measures[whole]


def _contains(whole: str, part: str) -> bool:
    return part in BY_NAME[whole].parts or _WITHIN.get(part) == whole


def _outright(counted: Counted) -> bool:
    return counted.said is Said.NAME


def _part_of(subject: Subject, periods: list[Period], slots: Slots) -> Share:
    part, whole = sorted(periods, key=lambda period: span_of(period, slots.context).days)
    ends = {found.meaning.last for found in slots.asked.found if isinstance(found.meaning, Before)}
    if isinstance(whole, Range) and whole.last in ends:  # "in 2025 before July" is no part of all before July
        raise NotUnderstood("Name the days of the part, not only what they come before.", (_EXAMPLE,))
    return Share(subject, part, whole=whole)
