"""How many: in one period, in several, or newest."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from bot.errors import Ambiguous, NotUnderstood
from bot.language.kinds.alike import check_alike
from bot.language.meanings import Counted, Cue
from bot.language.side_by_side import second_measure
from bot.language.slots import Slots
from bot.language.when import in_year
from bot.language.when.reading import span_of
from bot.periods import Period, Range, Year, YearToDate
from bot.questions import Basis, Each, Latest, Total, text

MOST_PERIODS = 12
_LISTED = _COMPARED = 2
_CHOICES = 3


def total(slots: Slots) -> Total | None:
    """/crossings boats 2024"""
    slots.cue(Cue.TOTAL, Cue.WHICH)
    basis = slots.take(Basis) or Basis.WEEKLY
    slots.drop(basis)
    combined, same_point = slots.cue(Cue.COMBINED), slots.cue(Cue.SAME_POINT)
    subject = slots.subject()
    period = _joined(slots, subject.measure) if combined else slots.period(subject.measure)
    if same_point:
        period = YearToDate(period.year) if isinstance(period, Year | YearToDate) else None
    return Total(subject, period, basis) if period else None


def _joined(slots: Slots, measure: str) -> Period | None:
    """ "2021 and 2022 combined": periods that follow each other, as one."""
    return _as_one(slots.periods(measure), slots)


def _as_one(periods: Iterable[Period], slots: Slots) -> Period | None:
    spans = [span_of(period, slots.context) for period in periods]
    if not spans or any((b.first - a.last).days != 1 for a, b in pairwise(spans)):
        return None
    return Range(spans[0].first, spans[-1].last)


def each(slots: Slots) -> Each | None:
    """/crossings 2023, 2024 and 2025; what is compared beyond two is told side by side"""
    summed = (_ends_with_total(slots) or slots.says("sum")) and not slots.has(Cue.EACH)
    slots.cue(Cue.EACH, Cue.TOTAL, Cue.WHICH)
    subject = slots.subject()
    periods = tuple(slots.periods(subject.measure))
    if len(periods) > _COMPARED and len({type(period) for period in periods}) == 1:
        slots.cue(Cue.COMPARE, Cue.WITH)  # "compare 2023, 2024 and 2025"
    slots.drop_pieces(periods)
    if len(periods) > MOST_PERIODS:
        raise NotUnderstood(f"At most {MOST_PERIODS} periods can be asked for at a time.")
    periods = _same_part(periods)
    check_alike(periods, lambda alike: Each(subject, alike))
    if len(set(periods)) < _LISTED:
        return None
    _check_of_all(Each(subject, periods), slots)
    together = _as_one(periods, slots) if summed else None
    if together:
        choices = (text(Total(subject, together)), text(Each(subject, periods)))
        raise Ambiguous("All together, or each by itself?", choices)
    return Each(subject, periods)


def _check_of_all(made: Each, slots: Slots) -> None:
    """Raises ``Ambiguous`` for "2024, deaths in 2023": of both, or of the second alone?"""
    second = second_measure(slots.asked.words, slots.asked.found)
    if second:
        first, *others = made.periods
        alone = Total(replace(made.subject, measure=slots.asked.measure), first)
        each = [text(made), text(alone), *(text(Total(made.subject, other)) for other in others)]
        raise Ambiguous(f"Is “{slots.said(second)}” meant of {first.name} too?", tuple(each[:_CHOICES]))


def _ends_with_total(slots: Slots) -> bool:
    """ "2022 and 2023 total": perhaps of both; but "totals" are of each."""
    last = max((found.start for found in slots.left if isinstance(found.meaning, Period)), default=0)
    said = [
        slots.said(found).lower() for found in slots.left if found.meaning is Cue.TOTAL and found.start > last
    ]
    return any(one in ("total", "sum", "grand total") for one in said)


def _same_part(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """ "January to July in 2024, 2025 and 2026": the same part of each year that follows it."""
    part, years = periods[0] if periods else None, periods[1:]
    if part is None or isinstance(part, Year) or len(years) < _LISTED:
        return periods
    alike = [in_year(part, year.year) for year in years if isinstance(year, Year)]
    whole = [period for period in alike if period]
    return (part, *whole) if len(whole) == len(years) else periods


def latest(slots: Slots) -> Latest | None:
    """/crossings"""
    newest = slots.cue(Cue.LAST, Cue.CURRENT)
    named = newest or slots.number_of(Counted) > 0
    slots.cue(Cue.TOTAL, *([Cue.WHICH] if newest else []))
    if slots.asks_yes_or_no() and slots.number_of(Counted) > 1:
        return None  # "are deaths only drownings"
    subject = slots.subject()
    if subject.nationality:
        raise NotUnderstood(
            "In which year? Nationalities are published by year.", (f"{subject.nationality} 2024",)
        )
    return Latest(subject) if named else None
