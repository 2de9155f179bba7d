"""One period set against another."""

from typing import NamedTuple

from bot.errors import NotUnderstood
from bot.language.dated import Dated
from bot.language.kinds.alike import check_alike
from bot.language.kinds.bare_weekdays import check_weekdays_set_apart
from bot.language.kinds.sides import (
    as_long_before,
    asks_of_now,
    check_many_times,
    check_one_measure,
    drop_size,
    is_base,
    is_double,
    nothing_before,
    now_against,
    peak,
    same_dates,
    so_far_in,
    so_far_this_year,
    two_needed,
)
from bot.language.meanings import Counted, Cue, Earlier, Found, Step
from bot.language.slots import Slots
from bot.language.when import earlier, stepped
from bot.language.when.reading import span_of
from bot.periods import Ever, Period, Year, YearToDate
from bot.questions import Compare, Lead, Subject

_MANY_TIMES = (Lead.DOUBLED, Lead.HALVED)
_LEADS = (Lead.PERCENT, Lead.RATIO, Lead.DIFFERENCE, Lead.TOTALS, Lead.HIGHER, Lead.LOWER, *_MANY_TIMES)
_OF_TWO = (Lead.HIGHER, Lead.LOWER, Lead.TOTALS, *_MANY_TIMES)
_ALONE = (Lead.DIFFERENCE, Lead.RATIO, Lead.TOTALS)
_NEARLY_A_YEAR = 300
_AVERAGED = ("compare arrivals 2025 with average of 2020 to 2024", "average arrivals per day in 2025")


class _Asked(NamedTuple):
    """How a comparison was asked for. ``outright``: in a word for it; ``ordered``: the first period is set
    against the second, as in "X than Y"."""

    lead: Lead | None
    outright: bool
    ordered: bool
    than: int | None


def compare(slots: Slots) -> Compare | None:
    """/compare 2024 2025, /compare ytd, /compare May 2024 vs May 2025 boats. The earlier period is the
    base, in whichever order they are typed; in "X than Y" it is Y. One period alone is set against a
    year before, where a comparison was asked for outright."""
    asked = _asked(slots)
    if asked is None:
        return None
    if not any(found.meaning == Counted("people per boat") for found in slots.left) and slots.has(
        Cue.AVERAGE
    ):
        raise NotUnderstood(
            "A figure is set against the average of the same dates in other years, and against no other: ask "
            "for each by itself.",
            _AVERAGED,
        )
    slots.cue(
        Cue.WITH, Cue.TO, Cue.EACH, Cue.TOTAL, Cue.WHICH, Cue.CLAIM, Cue.COMBINED, Cue.SOMEONE, Cue.AVERAGE
    )
    said_last_year = any(is_last_year(found, slots) for found in slots.left)
    check_one_measure(slots, asked.than)
    subject, lead = slots.subject(), asked.lead or Lead.PERCENT
    as_long_before(slots)
    step, same_point = slots.take(Earlier) or _last(slots), slots.cue(Cue.SAME_POINT, Cue.SO_FAR)
    dated = slots.dated(subject.measure, one_by_one=True)
    dated += peak(slots, subject.measure) if len(dated) == 1 and not step else []
    drop_size(slots, dated)
    if step:
        return Compare(subject, *_stepped(step, [one.period for one in dated], slots), lead)
    periods = _periods(dated, same_point, asked, subject, slots)
    pair = _pair(periods, said_last_year, slots)
    _check_outside(pair, slots)
    if same_point:
        pair = same_dates(*pair, slots)
    if asked.ordered:
        made = Compare(subject, *_around(dated, pair, asked.than), lead)
        check_weekdays_set_apart(made, slots)
        return made
    check_alike(pair, lambda alike: Compare(subject, *_in_order(alike[0], alike[1], slots), lead))
    return Compare(subject, *_in_order(*pair, slots), lead)


def _last(slots: Slots) -> Earlier | None:
    """ "This year compared with last"."""
    one = slots.number_of(Period) == 1
    return Earlier(Step.ONE_BEFORE) if one and slots.cue(Cue.LAST) else None


def _periods(
    dated: list[Dated], same_point: bool, asked: _Asked, subject: Subject, slots: Slots
) -> list[Period]:
    """Raises ``NotUnderstood`` for one alone where it was not asked outright to compare it."""
    periods = [one.period for one in dated]
    if not periods and asks_of_now(slots):
        return so_far_this_year(Year(slots.context.today.year), subject, slots)
    if len(periods) == 1 and same_point:
        periods = so_far_in(periods[0], slots)
    if len(periods) == 1 and is_base(dated[0], slots):
        return now_against(periods[0], slots)
    if len(periods) == 1 and not asked.outright:
        return so_far_this_year(periods[0], subject, slots)
    return periods


def _asked(slots: Slots) -> _Asked | None:
    than = slots.at(Cue.THAN, Cue.AS)
    outright, than_said = slots.cue(Cue.COMPARE), slots.cue(Cue.THAN)
    outright = outright or any(is_on_the_one_before(found, slots) for found in slots.left)
    if any(found.meaning is Lead.RATIO for found in slots.left):
        than_said = slots.cue(Cue.AS) or than_said
    alone = any(found.meaning in _ALONE for found in slots.left)
    lead, ordered = _lead(slots, outright)
    changed = slots.cue(Cue.CHANGE)
    wanted = outright or than_said or changed or ordered or alone or lead in _OF_TWO
    if not wanted or (lead and lead not in _LEADS):
        return None
    return _Asked(lead, outright, ordered or than_said, than)


def _lead(slots: Slots, outright: bool) -> tuple[Lead | None, bool]:
    """Which figure is asked for first, and whether the first period is set against the second."""
    leads = [found.meaning for found in slots.left if isinstance(found.meaning, Lead)]
    doubles = is_double(slots)
    slots.left = [found for found in slots.left if not isinstance(found.meaning, Lead)]
    more, less = slots.cue(Cue.MORE), slots.cue(Cue.LESS)
    many_times = [lead for lead in leads if lead in _MANY_TIMES]
    if many_times:
        check_many_times(leads, slots)
        return many_times[0], doubles
    if leads:
        known = all(lead in _LEADS for lead in leads)
        return (min(leads, key=_LEADS.index) if known else leads[0]), more or less
    if more is less:
        return None, False
    if slots.asks_yes_or_no() and (slots.says("than", "ahead", "behind") or not slots.says("or")):
        return (Lead.HIGHER if more else Lead.LOWER), True
    return (Lead.PERCENT if outright else Lead.TOTALS), False


def _around(dated: list[Dated], pair: tuple[Period, Period], than: int | None) -> tuple[Period, Period]:
    """In "X than Y", Y is the base, also where "than Y" comes first."""
    if than is None or len(dated) != 2:
        return pair
    swapped = than < dated[0].start <= than + 2
    return (pair[1], pair[0]) if swapped else pair


def _stepped(step: Earlier, periods: list[Period], slots: Slots) -> tuple[Period, Period]:
    """A period and the one that lies a step before it: "this year with the same point last year"."""
    of = periods[0] if periods else step.of
    if of is None or len(periods) > 1:
        raise two_needed(len(periods) + 1)
    if isinstance(of, Ever):
        if not slots.says("date"):
            raise nothing_before()
        of = YearToDate(slots.context.today.year)  # "year on year to date"
    if step.year:
        return of, slots.resolve(step, [of])
    if isinstance(step.of, YearToDate) and of == Year(step.of.year):
        of = step.of
    return stepped(step, of, slots.context)


def is_on_the_one_before(found: Found, slots: Slots) -> bool:
    """ "Month on month" asks for a comparison in itself."""
    return isinstance(found.meaning, Earlier) and len(set(slots.said(found).lower().split()[::2])) == 1


def is_last_year(found: Found, slots: Slots) -> bool:
    """Whether a period was typed as "last year": set against a month, it means that month in it."""
    return slots.said(found).lower() in ("last year", "with last year", "previous year")


def _pair(periods: list[Period], said_last_year: bool, slots: Slots) -> tuple[Period, Period]:
    """The two periods. Raises ``NotUnderstood`` unless two periods can be made out."""
    if len(periods) == 1:
        return _with_year_before(periods[0], slots)
    if len(periods) != 2:
        raise two_needed(len(periods))
    first, last = _alike(periods[0], periods[1], said_last_year, slots)
    if first == last:
        raise NotUnderstood(f"Both periods are {first.name}: there is nothing to compare.")
    return first, last


def _check_outside(pair: tuple[Period, Period], slots: Slots) -> None:
    """A month is not set against its own year. Raises ``NotUnderstood``."""
    one, other = (span_of(period, slots.context) for period in pair)
    if one.contains(other) or other.contains(one):
        raise NotUnderstood(
            f"{pair[0].name} and {pair[1].name} hold the same days: one is a part of the other.",
            tuple(f"compare {period.text} with the year before" for period in pair),
        )


def _in_order(first: Period, last: Period, slots: Slots) -> tuple[Period, Period]:
    return (first, last) if _begins(first, slots) >= _begins(last, slots) else (last, first)


def _with_year_before(period: Period, slots: Slots) -> tuple[Period, Period]:
    if isinstance(period, Ever):
        raise nothing_before()
    pair = earlier(Step.YEAR, period, slots.context)
    if span_of(pair[0], slots.context).overlap(span_of(pair[1], slots.context)):
        raise NotUnderstood(
            f"With what should more than a year ({period.name}) be compared?",
            (f"compare {period.text} with the same number of days before",),
        )
    return pair


def _alike(first: Period, last: Period, said_last_year: bool, slots: Slots) -> tuple[Period, Period]:
    """A part year against "last year", or a year to date against a year: the same part of that year."""
    if isinstance(last, Year) and _is_part(first, last, said_last_year, slots):
        return _same_part(first, last, slots)
    if isinstance(first, Year) and _is_part(last, first, said_last_year, slots):
        part, same = _same_part(last, first, slots)
        return same, part
    return first, last


def _same_part(part: Period, year: Year, slots: Slots) -> tuple[Period, Period]:
    if isinstance(part, YearToDate):
        return part, YearToDate(year.year)
    return earlier(Step.YEAR, part, slots.context)


def _is_part(one: Period, other: Year, said_last_year: bool, slots: Slots) -> bool:
    if isinstance(one, YearToDate):
        return True
    span = span_of(one, slots.context)
    last_year = other.year == slots.context.today.year - 1 and said_last_year
    return last_year and span.days < _NEARLY_A_YEAR and span.first.year == other.year + 1


def _begins(period: Period, slots: Slots) -> tuple[object, object]:
    span = span_of(period, slots.context)
    return span.first, span.last
