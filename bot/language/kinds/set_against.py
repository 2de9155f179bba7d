"""One period set against another, or a part against its whole."""

from bot.errors import NotUnderstood
from bot.language.kinds.alike import check_alike
from bot.language.meanings import Counted, Cue, Earlier, Found, Said, Step
from bot.language.slots import Slots
from bot.language.when import earlier
from bot.language.when.reading import span_of
from bot.periods import Ever, Period, Year, YearToDate
from bot.questions import Compare, Lead, Share, Subject

_LEADS = (Lead.PERCENT, Lead.DIFFERENCE, Lead.RATIO, Lead.TOTALS)
_NEARLY_A_YEAR = 300


def compare(slots: Slots) -> Compare | None:
    """/compare 2024 2025, /compare ytd, /compare May 2024 vs May 2025 boats. The earlier period is the
    base, in whichever order they are typed; one period alone is set against a year before."""
    if not slots.cue(Cue.COMPARE):
        return None
    slots.cue(Cue.WITH, Cue.TO, Cue.EACH, Cue.TOTAL, Cue.WHICH)
    lead = slots.take(Lead) or Lead.PERCENT
    if lead not in _LEADS:
        return None
    said_last_year = _last_year(slots)
    subject = slots.subject()
    step = slots.take(Earlier)
    periods = slots.periods(subject.measure, one_by_one=True)
    if step:
        return Compare(subject, *_stepped(step, periods, slots), lead)
    pair = _pair(periods, said_last_year, slots)
    check_alike(pair, lambda alike: Compare(subject, *_in_order(alike[0], alike[1], slots), lead))
    return Compare(subject, *_in_order(*pair, slots), lead)


def _stepped(step: Earlier, periods: list[Period], slots: Slots) -> tuple[Period, Period]:
    """A period and the one that lies a step before it: "this year with the same point last year"."""
    of = periods[0] if periods else step.of
    if of is None or len(periods) > 1:
        raise _two_needed(len(periods) + 1)
    return earlier(step.step, of, slots.context)


def _two_needed(given: int) -> NotUnderstood:
    said = "Two periods are compared at a time." if given > 1 else "Which periods should be compared?"
    return NotUnderstood(said, ("compare ytd", "compare 2024 with 2025"))


def _last_year(slots: Slots) -> bool:
    """Whether a period was typed as "last year": set against a month, it means that month in it."""
    return any(_is_last_year(found, slots) for found in slots.left)


def _is_last_year(found: Found, slots: Slots) -> bool:
    return slots.said(found).lower() in ("last year", "with last year", "previous year")


def _pair(periods: list[Period], said_last_year: bool, slots: Slots) -> tuple[Period, Period]:
    """The two periods. Raises ``NotUnderstood`` unless two periods can be made out."""
    if len(periods) == 1:
        return _with_year_before(periods[0], slots)
    if len(periods) != 2:
        raise _two_needed(len(periods))
    first, last = _alike(periods[0], periods[1], said_last_year, slots)
    if first == last:
        raise NotUnderstood(f"Both periods are {first.name}: there is nothing to compare.")
    return first, last


def _in_order(first: Period, last: Period, slots: Slots) -> tuple[Period, Period]:
    return (first, last) if _begins(first, slots) >= _begins(last, slots) else (last, first)


def _with_year_before(period: Period, slots: Slots) -> tuple[Period, Period]:
    if isinstance(period, Ever):
        raise NotUnderstood("All that is on record has nothing before it to be compared with.")
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
        return _same_part(last, first, slots)
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


def share(slots: Slots) -> Share | None:
    """/crossings share of 2025 in H1 2025; /crossings share albania 2022"""
    if not slots.cue(Cue.SHARE):
        return None
    slots.take(Lead)
    slots.cue(Cue.WHICH, Cue.TOTAL, Cue.WITH)
    of = _whole_measure(slots)
    subject = slots.subject()
    periods = slots.periods(subject.measure, apart=False, one_by_one=True)
    if len(periods) == 1 and (of or subject.nationality):
        return Share(subject, periods[0], of)
    if len(periods) == 2 and not of:
        return _part_of(subject, periods, slots)
    raise NotUnderstood(
        "A share needs a part and a whole: a period within a longer one, a nationality, or a measure "
        "within another.",
        ("share of Q1 2025 in 2025", "share of Albanians in 2022"),
    )


def _whole_measure(slots: Slots) -> str:
    """In "uncontrolled landings of boats", the second measure named."""
    named = [found for found in slots.left if isinstance(found.meaning, Counted) and _outright(found.meaning)]
    if len(named) != 2:
        return ""
    slots.left.remove(named[1])
    return named[1].meaning.measure if isinstance(named[1].meaning, Counted) else ""


def _outright(counted: Counted) -> bool:
    return counted.said is Said.NAME


def _part_of(subject: Subject, periods: list[Period], slots: Slots) -> Share:
    part, whole = sorted(periods, key=lambda period: span_of(period, slots.context).days)
    return Share(subject, part, whole=whole)
