"""The question before, with what is named now in its place: "and in 2023?", "boats?", "as a percentage"."""

from dataclasses import fields, replace
from typing import Any

from bot.errors import Ambiguous, NotUnderstood
from bot.language.followup.conditions import condition_of
from bot.language.followup.given import against_average_in, in_month_of_every_year, in_year_of
from bot.language.kinds.set_against import is_on_the_one_before
from bot.language.meanings import AsOf, Counted, Cue, Earlier, Found, Nationality, Pieces, Said, Step
from bot.language.numbers import Number
from bot.language.slots import Asked, Slots
from bot.language.when import earlier, in_year, stepped
from bot.language.when.reading import span_of
from bot.periods import Ever, Month, Period, Year, YearToDate
from bot.questions import (
    AgainstAverage,
    Average,
    Basis,
    Check,
    CheckChange,
    Compare,
    Count,
    Each,
    Extreme,
    Fastest,
    First,
    Grain,
    Latest,
    Lead,
    Overtake,
    Pace,
    Per,
    Progression,
    Question,
    Reach,
    Series,
    Share,
    Streak,
    Subject,
    Total,
    shown,
    text,
)

_LONGEST_PIECE = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31, Grain.QUARTER: 92, Grain.YEAR: 366}
_COUNT_LEADS = (Lead.COUNT, Lead.LIST)
_COMPARED = (Lead.TOTALS, Lead.DIFFERENCE, Lead.PERCENT, Lead.RATIO)


def refine(asked: Asked, before: Question, measure: bool) -> Question | None:
    """The same kind of question, with what was named; None where the words ask for something else.
    ``measure``: whether the words name none, though a verb may stand there. Raises ``Ambiguous`` where it
    is not plain which part of the question is meant."""
    if asked.found and all(found.meaning is Cue.WHICH for found in asked.found):
        return _which_ones(before)
    if all(isinstance(found.meaning, Cue) for found in asked.found) and not _asks_record(asked):
        return None
    slots = Slots(asked)
    listed = slots.cue(Cue.WHICH)
    slots.cue(Cue.TOTAL, Cue.EACH, Cue.SOMEONE, Cue.CLAIM)
    if slots.cue(Cue.BEFORE_THAT):
        return _record_before(before, slots)
    question: Question | None = _with_subject(before, slots, measure)
    question = _with_own(question, listed, slots)
    question = _with_lead(question, slots)
    question = _with_period(question, slots)
    return _known_on(question, asked) if question is not None and not slots.left else None


def _which_ones(before: Question) -> Question:
    """ "Which ones?" asks for the days that were counted, and never for a total."""
    if isinstance(before, Count):
        return replace(before, lead=Lead.LIST)
    raise NotUnderstood(f"Which of what? “{shown(before)}” is of no days that could be listed.")


def _asks_record(asked: Asked) -> bool:
    return any(found.meaning is Cue.BEFORE_THAT for found in asked.found)


def _record_before(before: Question, slots: Slots) -> Question | None:
    """ "What was the record before that?" """
    if not isinstance(before, Extreme | Progression):
        return None
    slots.cue(Cue.RECORD)
    slots.left = [found for found in slots.left if found.meaning not in (before.direction, before.grain)]
    back = (before.back or 0) + 1 if isinstance(before, Progression) else 1
    made = Progression(
        before.subject, before.period, before.grain, before.direction, back, as_of=before.as_of
    )
    return made if not slots.left else None


def _known_on(question: Question, asked: Asked) -> Question:
    day = next((found.meaning.day for found in asked.found if isinstance(found.meaning, AsOf)), None)
    return replace(question, as_of=day) if day else question


def _with_subject(before: Question, slots: Slots, measure: bool) -> Question | None:
    named = [found for found in slots.left if isinstance(found.meaning, Counted)]
    if measure:
        slots.left = [found for found in slots.left if found not in named]
        return before
    people = bool(slots.number_of(Nationality)) and not _outright(named)
    subject = slots.subject()
    subject = Subject("arrivals", subject.nationality) if people else subject
    lost = before.subject.nationality and not subject.nationality
    return None if isinstance(before, Share) and lost else replace(before, subject=subject)


def _outright(named: list[Found]) -> bool:
    return any(
        isinstance(one.meaning, Counted) and one.meaning.said in (Said.NAME, Said.NOUN) for one in named
    )


def _with_own(question: Question | None, listed: bool, slots: Slots) -> Question | None:
    """What this kind has of its own: a condition, a number to reach, its pieces."""
    match question:
        case Reach() | Fastest():
            number = slots.take(Number)
            return replace(question, threshold=number.value) if number else question
        case Average():
            return replace(question, per=slots.take(Per) or question.per)
        case Count():
            lead = Lead.LIST if listed else slots.take(Lead) or question.lead
            grain = slots.take(Grain) or question.grain
            if lead not in _COUNT_LEADS:
                return None
            return replace(question, condition=condition_of(question, slots), grain=grain, lead=lead)
        case Check() | First() | Streak():
            return replace(question, condition=condition_of(question, slots))
        case _:
            return question


def _with_lead(question: Question | None, slots: Slots) -> Question | None:
    """In per cent, the difference; by month; the final figure."""
    lead, pieces, basis = slots.take(Lead), slots.take(Pieces), slots.take(Basis)
    if lead:
        question = _by(question, lead)
    if pieces:
        question = replace(question, grain=pieces.grain) if isinstance(question, Series) else None
    if basis:
        question = replace(question, basis=basis) if isinstance(question, Total) else None
    return question


def _by(question: Question | None, lead: Lead) -> Question | None:
    if isinstance(question, Compare | AgainstAverage) and lead in _COMPARED:
        return replace(question, lead=lead)
    return None


def _with_period(question: Question | None, slots: Slots) -> Question | None:
    periods_left = slots.number_of(Period | Earlier)
    if question is None or not periods_left or periods_left < len(slots.left):
        return question
    if any(is_on_the_one_before(found, slots) for found in slots.left):
        return None
    step = slots.take(Earlier)
    if step:
        return _stepped(question, step, slots)
    _put_in_year(question, slots)
    periods = slots.periods(question.subject.measure)
    if len(periods) > 1:
        both = Each(question.subject, tuple(periods), as_of=question.as_of)
        return both if isinstance(question, Total | Each) else None
    return _in(question, periods[0], slots)


def _put_in_year(question: Question, slots: Slots) -> None:
    """After "2024", "and July?" is July 2024."""
    slots.left = list(in_year_of(question, slots.left, slots.context))


def _stepped(question: Question, step: Earlier, slots: Slots) -> Question | None:
    period = getattr(question, "period", None)
    if (
        period is None
        or isinstance(question, Compare | CheckChange | Each)
        or (isinstance(question, Share) and question.whole)
    ):
        return None
    if isinstance(step.of, YearToDate) and period == Year(step.of.year):
        period = step.of
    earlier_one = stepped(step, period, slots.context)[1]
    if isinstance(question, AgainstAverage):
        return against_average_in(question, earlier_one, slots)
    return _of(question, earlier_one)


def _in(question: Question, period: Period, slots: Slots) -> Question | None:
    if isinstance(question, Compare):
        raise _which_side(question, period, slots)
    if isinstance(question, AgainstAverage):
        return against_average_in(question, period, slots)
    if isinstance(question, Extreme) and question.months and isinstance(period, Month):
        return in_month_of_every_year(question, period, slots)
    if (
        isinstance(question, Pace)
        and question.beat
        and isinstance(period, Year)
        and period.year < question.year
    ):
        return replace(question, beat=period.year)
    if isinstance(question, Fastest | Pace | Overtake | CheckChange):
        raise _not_of_period(question, period)
    if isinstance(question, Share) and question.whole:
        return _share(question, period, question.whole, slots)
    if isinstance(question, Latest | Each) or _is_one_piece(question, period, slots):
        return Total(question.subject, period, as_of=question.as_of)
    return _of(question, period)


def _share(question: Share, period: Period, whole: Period, slots: Slots) -> Share | None:
    """Another part of the whole; or the same part of another year."""
    if span_of(whole, slots.context).contains(span_of(period, slots.context)) and period != whole:
        return replace(question, period=period)
    alike = in_year(question.period, period.year) if isinstance(period, Year) else None
    return replace(question, period=alike, whole=period) if alike and isinstance(whole, Year) else None


def _is_one_piece(question: Question, period: Period, slots: Slots) -> bool:
    """After a series by month, "1 May" has no months in it."""
    if not isinstance(question, Series) or question.grain not in _LONGEST_PIECE:
        return False
    return span_of(period, slots.context).days <= _LONGEST_PIECE[question.grain]


def _of(question: Question, period: Period) -> Question | None:
    names = {one.name for one in fields(question)}
    changed: dict[str, Any] = {"period": period}
    return replace(question, **changed) if "period" in names else None


def _not_of_period(question: Question, period: Period) -> NotUnderstood:
    """ "And 2024?" after "is 2026 on course for a record"."""
    total = Total(question.subject, period, as_of=question.as_of)
    return NotUnderstood(f"What is asked of {period.name}? Ask the whole question.", (text(total),))


def _which_side(question: Compare, period: Period, slots: Slots) -> Ambiguous:
    """After "2025 with 2024", "and 2023?" may be set against either, or stand by itself."""
    sides: list[Question] = [replace(question, period=question.period, against=period)]
    if not isinstance(period, Ever):
        sides.append(replace(question, period=period, against=earlier(Step.YEAR, period, slots.context)[1]))
    choices = tuple(map(text, [*sides, Total(question.subject, period)]))
    return Ambiguous(f"With what should {period.name} be compared?", choices)
