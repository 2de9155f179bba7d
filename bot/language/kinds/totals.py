"""How many: in one period, in several, or newest."""

from itertools import pairwise

from bot.errors import NotUnderstood
from bot.language.kinds.alike import check_alike
from bot.language.meanings import Counted, Cue
from bot.language.slots import Slots
from bot.language.when import in_year
from bot.language.when.reading import span_of
from bot.periods import Period, Range, Year, YearToDate
from bot.questions import Basis, Each, Latest, Total

MOST_PERIODS = 12
_LISTED = 2


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
    spans = [span_of(period, slots.context) for period in slots.periods(measure)]
    if not spans or any((b.first - a.last).days != 1 for a, b in pairwise(spans)):
        return None
    return Range(spans[0].first, spans[-1].last)


def each(slots: Slots) -> Each | None:
    """/crossings 2023, 2024 and 2025"""
    slots.cue(Cue.EACH, Cue.TOTAL, Cue.WHICH)
    subject = slots.subject()
    periods = tuple(slots.periods(subject.measure))
    slots.drop_pieces(periods)
    if len(periods) > MOST_PERIODS:
        raise NotUnderstood(f"At most {MOST_PERIODS} periods can be asked for at a time.")
    periods = _same_part(periods)
    check_alike(periods, lambda alike: Each(subject, alike))
    return Each(subject, periods) if len(set(periods)) > 1 else None


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
    subject = slots.subject()
    if subject.nationality:
        raise NotUnderstood(
            "In which year? Nationalities are published by year.", (f"{subject.nationality} 2024",)
        )
    return Latest(subject) if named else None
