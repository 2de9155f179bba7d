"""What is said after a question: "and in 2023?", "boats?", "as a percentage". It fills only what it
names; all else is taken from the question before."""

from dataclasses import fields, replace
from typing import Any

from bot.errors import Ambiguous
from bot.language.meanings import Counted, Cue, Earlier, Found, Nationality, Pieces, Said, Step
from bot.language.slots import Asked, Slots
from bot.language.when import earlier
from bot.language.when.reading import span_of
from bot.periods import Ever, Period
from bot.questions import (
    Basis,
    Compare,
    Each,
    Extreme,
    Fastest,
    Grain,
    Latest,
    Lead,
    Progression,
    Question,
    Series,
    Subject,
    Total,
    text,
)

LONGEST = 8
_LONGEST_PIECE = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31, Grain.QUARTER: 92, Grain.YEAR: 366}
_OPENINGS = ("and", "what about", "how about", "ok and", "same for", "and for", "now", "but", "also")
_OF_THEM = frozenset(("them", "those", "they", "these"))
_NOT_FRAGMENTS = frozenset(
    ("how", "which", "when", "compare", "who", "was", "were", "is", "did", "has", "have")
)


def follow(asked: Asked, before: Question) -> Question | None:
    """The question before, with what was named now; None where the words are a question of their own.
    Raises ``Ambiguous`` where it is not plain which part of it is meant."""
    if not asked.found or not _is_fragment(asked):
        return None
    slots = Slots(asked)
    slots.cue(Cue.WHICH, Cue.TOTAL, Cue.EACH, Cue.SOMEONE, Cue.CLAIM)
    if slots.cue(Cue.BEFORE_THAT) and isinstance(before, Extreme):
        slots.cue(Cue.RECORD)
        slots.left = [found for found in slots.left if not _repeats(found, before)]
        made: Question = Progression(before.subject, before.period, before.grain, before.direction, 1)
        return made if not slots.left else None
    question = _with_subject(before, slots)
    question = _with_lead(question, slots)
    question = _with_period(question, slots)
    return question if question is not None and not slots.left else None


def _repeats(found: Found, before: Extreme) -> bool:
    return found.meaning in (before.direction, before.grain)


def _is_fragment(asked: Asked) -> bool:
    texts = [word.text for word in asked.words]
    opened = " ".join(texts).startswith(_OPENINGS)
    if not opened and _is_whole(asked):
        return False
    whole = _NOT_FRAGMENTS.intersection(texts) and not _OF_THEM.intersection(texts)
    return len(texts) <= LONGEST and (opened or not whole or _asks_record(asked))


def _is_whole(asked: Asked) -> bool:
    """ "Boats 2024" lacks nothing."""
    named = any(isinstance(one.meaning, Counted) and one.meaning.said is Said.NAME for one in asked.found)
    return named and any(isinstance(one.meaning, Period) for one in asked.found)


def _asks_record(asked: Asked) -> bool:
    return any(found.meaning is Cue.BEFORE_THAT for found in asked.found)


def _with_subject(before: Question, slots: Slots) -> Question | None:
    named = [found for found in slots.left if isinstance(found.meaning, Counted)]
    outright = [
        one for one in named if isinstance(one.meaning, Counted) and one.meaning.said is not Said.VERB
    ]
    if not outright and not slots.number_of(Nationality):
        slots.left = [found for found in slots.left if found not in named]
        return before
    people = bool(slots.number_of(Nationality)) and not outright
    subject = slots.subject()
    return replace(before, subject=Subject("arrivals", subject.nationality) if people else subject)


def _with_lead(question: Question | None, slots: Slots) -> Question | None:
    """In per cent, the difference; by month; the final figure."""
    lead, pieces, basis = slots.take(Lead), slots.take(Pieces), slots.take(Basis)
    if question is None:
        return None
    if lead:
        question = replace(question, lead=lead) if isinstance(question, Compare) else None
    if question and pieces:
        period = getattr(question, "period", None)
        question = Series(question.subject, period, pieces.grain) if period else None
    if question and basis:
        question = replace(question, basis=basis) if isinstance(question, Total) else None
    return question


def _with_period(question: Question | None, slots: Slots) -> Question | None:
    periods_left = slots.number_of(Period | Earlier)
    if question is None or not periods_left or periods_left < len(slots.left):
        return question
    step = slots.take(Earlier)
    if step:
        return _stepped(question, step.step, slots)
    periods = slots.periods(question.subject.measure)
    if len(periods) > 1:
        return Each(question.subject, tuple(periods)) if isinstance(question, Total | Each) else None
    return _in(question, periods[0], slots)


def _stepped(question: Question, step: Step, slots: Slots) -> Question | None:
    period = getattr(question, "period", None)
    if period is None or isinstance(question, Compare | Each):
        return None
    return _of(question, earlier(step, period, slots.context)[1])


def _in(question: Question, period: Period, slots: Slots) -> Question | None:
    if isinstance(question, Compare):
        raise _which_side(question, period, slots)
    if isinstance(question, Latest | Each) or _is_one_piece(question, period, slots):
        return Total(question.subject, period)
    return None if isinstance(question, Fastest) else _of(question, period)


def _is_one_piece(question: Question, period: Period, slots: Slots) -> bool:
    """After a series by month, "1 May" has no months in it."""
    if not isinstance(question, Series) or question.grain not in _LONGEST_PIECE:
        return False
    return span_of(period, slots.context).days <= _LONGEST_PIECE[question.grain]


def _of(question: Question, period: Period) -> Question | None:
    names = {one.name for one in fields(question)}
    changed: dict[str, Any] = {"period": period}
    return replace(question, **changed) if "period" in names else None


def _which_side(question: Compare, period: Period, slots: Slots) -> Ambiguous:
    """After "2025 with 2024", "and 2023?" may be set against either, or stand by itself."""
    sides: list[Question] = [replace(question, period=question.period, against=period)]
    if not isinstance(period, Ever):
        sides.append(replace(question, period=period, against=earlier(Step.YEAR, period, slots.context)[1]))
    choices = tuple(map(text, [*sides, Total(question.subject, period)]))
    return Ambiguous(f"With what should {period.name} be compared?", choices)
