"""One period set against another."""

from dataclasses import dataclass
from datetime import date

from bot.answers import (
    Answer,
    Caveat,
    Figure,
    LeapDay,
    LikeForLike,
    OtherBasis,
    PartAgainstWhole,
    SeasonDiffers,
    SmallBase,
    UnevenLengths,
)
from bot.errors import NoFigure
from bot.figures.compose import compose, figure
from bot.figures.finals import FINAL_MEASURES, final
from bot.figures.known import Known
from bot.figures.quantity import Number
from bot.figures.window import Window, window
from bot.periods import Range, Span
from bot.questions import Compare, Lead
from bot.releases import Status

SMALLEST_BASE = 50
UNEVEN_DAYS = 3
LONGEST_ADJACENT = 300


@dataclass(frozen=True, slots=True)
class Change:
    """From ``before`` to ``after``."""

    after: Number
    before: Number

    @property
    def difference(self) -> Number:
        return self.after - self.before

    @property
    def percent(self) -> float | None:
        """Of the unrounded figures, to one decimal; None for a base under 50."""
        if self.before < SMALLEST_BASE:
            return None
        return round(100 * self.difference / self.before, 1)

    @property
    def times(self) -> float | None:
        return round(self.after / self.before, 1) if self.before >= SMALLEST_BASE else None


def compare(question: Compare, known: Known) -> Answer:
    """Both windows over the same calendar dates where one is not complete. Raises ``NoFigure``."""
    name = question.subject.measure
    after = window(name, question.period, known)
    before = window(name, question.against, known)
    caveats: list[Caveat] = []
    if after.cut != before.cut:
        after, before = _like_for_like(after, before, caveats, known)
    change = Change(_value(after), _value(before))
    caveats += _about_the_spans(after, before, known)
    figures = _figures(question.lead, change, after, before, caveats, known)
    return compose(question, figures, (after, before), known, caveats)


def _value(counted: Window) -> Number:
    value = counted.quantity.total(counted.span)
    if value is None:
        raise NoFigure(
            f"No boats arrived in {counted.period.name}, so there is no number of people per boat."
        )
    return value


def _like_for_like(
    after: Window, before: Window, caveats: list[Caveat], known: Known
) -> tuple[Window, Window]:
    """Cut the complete window as the other one is cut by the newest published day."""
    part, whole = (after, before) if after.cut else (before, after)
    same = _same_days(part, whole)
    if same == whole.span:
        return after, before
    cut = window(whole.quantity.measure.name, Range(same.first, same.last), known)
    caveats.append(LikeForLike(part.span, cut.span))
    caveats.append(PartAgainstWhole(whole.period, int(_value(whole))))
    return (after, cut) if part is after else (cut, before)


def _same_days(part: Window, whole: Window) -> Span:
    """The days of ``whole`` that answer to those of ``part``: the same dates in another year, or as
    many days from its start."""
    years = whole.asked.first.year - part.asked.first.year
    if part.asked.in_year(part.asked.first.year + years).first == whole.asked.first:
        moved = part.span.in_year(whole.asked.first.year)
        return moved if whole.span.contains(moved) else whole.span
    last = date.fromordinal(whole.span.first.toordinal() + part.span.days - 1)
    return Span(whole.span.first, min(last, whole.span.last))


def _about_the_spans(after: Window, before: Window, known: Known) -> list[Caveat]:
    said: list[Caveat] = []
    if abs(after.span.days - before.span.days) > UNEVEN_DAYS:
        said.append(UnevenLengths(after.span.days, before.span.days))
    if after.span.last.year != before.span.last.year:
        said += [LeapDay(s.last.year) for s in (after.span, before.span) if _ends_on_leap_day(s)]
    said += _season(after, before, known)
    name = after.quantity.measure.name
    for counted in (after, before) if name in FINAL_MEASURES else ():
        official = final(name, counted.span, known.holdings)
        if official is not None and official.value != counted.quantity.total(counted.span):
            said.append(OtherBasis(official.value, Status.FINAL, counted.period))
    return said


def _ends_on_leap_day(span: Span) -> bool:
    return (span.last.month, span.last.day) == (2, 29)


def _season(after: Window, before: Window, known: Known) -> list[Caveat]:
    """Spans that adjoin lie in different parts of the year: give the same dates a year before."""
    adjoin = after.span.first.toordinal() - before.span.last.toordinal() == 1
    if not adjoin or after.span.days > LONGEST_ADJACENT:
        return []
    year_before = after.span.in_year(after.span.first.year - 1)
    if not after.quantity.column.span.contains(year_before):
        return []
    value = after.quantity.total(year_before)
    return [] if value is None else [SeasonDiffers(year_before, int(value))]


def _figures(
    lead: Lead, change: Change, after: Window, before: Window, caveats: list[Caveat], known: Known
) -> tuple[Figure, ...]:
    totals = (figure(after, change.after, known), figure(before, change.before, known))
    difference = _changed("difference", change.difference, after.quantity.measure.unit, after)
    if change.percent is None or change.times is None:
        caveats.append(SmallBase(int(change.before)))
        return (*totals, difference) if lead is Lead.TOTALS else (difference, *totals)
    percent = _changed("change", change.percent, "per cent", after)
    match lead:
        case Lead.DIFFERENCE:
            return (difference, *totals, percent)
        case Lead.RATIO:
            return (_changed("ratio", change.times, "times", after), *totals, percent)
        case Lead.TOTALS:
            return (*totals, difference, percent)
        case _:
            return (percent, *totals, difference)


def _changed(what: str, value: Number, unit: str, after: Window) -> Figure:
    name = f"{what} in {after.quantity.measure.name}"
    return Figure(name, value, unit, after.span.first, after.span.last, Status.PROVISIONAL, "")
