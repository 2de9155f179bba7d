"""One period set against an average: of the five years before, of the years named, or asked back."""

from datetime import date

from bot.errors import Ambiguous, NotUnderstood
from bot.language.meanings import Counted, Cue, Earlier, Found
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.language.when.reading import span_of
from bot.measures import BY_NAME
from bot.periods import Day, Period, Range, Since, Week, Year, YearToDate
from bot.questions import AgainstAverage, Grain, Lead, Per, Subject, text

_USUAL = 5
_MOST_YEARS = 50
_LEADS = (Lead.PERCENT, Lead.DIFFERENCE, Lead.RATIO, Lead.TOTALS)
_ROLLING = frozenset(("last", "past"))
_PREVIOUS = frozenset(("previous", "preceding", "prior"))
_COMPARED = (Cue.COMPARE, Cue.THAN, Cue.MORE, Cue.LESS)
Years = tuple[int, int]


def against_average(slots: Slots) -> AgainstAverage | None:
    """Was 2025 above the five-year average; July 2026 against the average of 2020 to 2024."""
    at = slots.at(Cue.AVERAGE)
    if at is None or not slots.has(*_COMPARED) or slots.number_of(Grain) > 1:
        return None
    if any(found.meaning == Counted("people per boat") for found in slots.left):
        return None
    lead = _lead(slots)
    if lead is None:
        return None
    slots.cue(*_COMPARED, Cue.AVERAGE, Cue.TOTAL, Cue.WHICH, Cue.WITH, Cue.CLAIM)
    count = _count_of_years(slots, at)
    named = _years_named(slots, at)
    subject = slots.subject()
    periods = tuple(dict.fromkeys(slots.periods(subject.measure))) or (YearToDate(slots.context.today.year),)
    if len(periods) != 1 or (count and named):
        return None
    if isinstance(periods[0], Day) and not (count or named):
        return None  # perhaps above an average day
    if isinstance(periods[0], Year) and all(found.meaning is Per.YEAR for found in slots.left):
        slots.take(Per)  # "above the yearly average"
    if slots.left:
        return None
    return _with_years(AgainstAverage(subject, periods[0], 0, 0, lead), count, named, slots)


def _lead(slots: Slots) -> Lead | None:
    leads = [found.meaning for found in slots.left if isinstance(found.meaning, Lead)]
    slots.left = [found for found in slots.left if not isinstance(found.meaning, Lead)]
    if leads:
        return leads[0] if len(leads) == 1 and leads[0] in _LEADS else None
    more, less = slots.has(Cue.MORE), slots.has(Cue.LESS)
    if more is not less and slots.asks_yes_or_no():
        return Lead.HIGHER if more else Lead.LOWER
    return Lead.DIFFERENCE if slots.says("many") else Lead.PERCENT


def _count_of_years(slots: Slots, at: int) -> int | None:
    """ "The five-year average", "the average of the five years before"."""
    for found, other in zip(slots.left, slots.left[1:], strict=False):
        if isinstance(found.meaning, Number) and other.meaning is Grain.YEAR and other.end == at:
            slots.left = [one for one in slots.left if one not in (found, other)]
            return found.meaning.value
    for found in slots.left:
        if isinstance(found.meaning, Earlier) and found.meaning.lasts and found.meaning.lasts[1] == "years":
            slots.left.remove(found)
            return found.meaning.lasts[0]
    return None


def _years_named(slots: Slots, at: int) -> Found | None:
    """ "The average of 2020 to 2024", "the 2020-2024 average", "the average since 2018"."""
    named = [found for found in slots.left if _is_of_years(found.meaning)]
    beside = [found for found in named if found.start > at or found.end == at]
    if len(beside) == 1:
        slots.left.remove(beside[0])
        return beside[0]
    return None


def _is_of_years(meaning: object) -> bool:
    if isinstance(meaning, Since):
        return (meaning.first.month, meaning.first.day) == (1, 1)
    if not isinstance(meaning, Range):
        return False
    first, last = meaning.first, meaning.last
    return first == date(first.year, 1, 1) and last == date(last.year, 12, 31)


def _with_years(made: AgainstAverage, count: int | None, named: Found | None, slots: Slots) -> AgainstAverage:
    year = _year_of(made.period, slots)
    if count:
        return _made(made, _before(year, count))
    if named is None:
        return _one_of(made, (_before(year, _USUAL), (_first_year(made.subject), year - 1)))
    span = span_of(named.meaning, slots.context) if isinstance(named.meaning, Period) else None
    if span is None:
        raise NotUnderstood("Which years should be averaged?")
    if isinstance(named.meaning, Since):
        return _made(made, (span.first.year, year - 1))
    years = span.first.year, span.last.year
    before, said = _before(year, years[1] - years[0] + 1), slots.said(named).lower().split()
    if _PREVIOUS.intersection(said):
        return _made(made, before)
    return _one_of(made, (before, years)) if _ROLLING.intersection(said) else _made(made, years)


def _before(year: int, count: int) -> Years:
    if not 1 < count <= _MOST_YEARS:
        raise NotUnderstood("An average of how many years? Of two or more.")
    return year - count, year - 1


def _first_year(subject: Subject) -> int:
    return BY_NAME[subject.measure].first_day.year


def _year_of(period: Period, slots: Slots) -> int:
    if isinstance(period, Week):
        return period.ending.isocalendar().year
    return span_of(period, slots.context).first.year


def _made(made: AgainstAverage, years: Years) -> AgainstAverage:
    if not _first_year(made.subject) <= years[0] < years[1]:
        raise _too_early(made)
    return AgainstAverage(made.subject, made.period, *years, made.lead)


def _one_of(made: AgainstAverage, choices: tuple[Years, ...]) -> AgainstAverage:
    """Raises ``Ambiguous`` where the choices differ, and more than one of them is held."""
    first = _first_year(made.subject)
    held = [_made(made, years) for years in dict.fromkeys(choices) if first <= years[0] < years[1]]
    if len(held) == 1:
        return held[0]
    if held:
        raise Ambiguous("The average of which years?", tuple(map(text, held)))
    raise _too_early(made)


def _too_early(made: AgainstAverage) -> NotUnderstood:
    first, subject = _first_year(made.subject), made.subject
    return NotUnderstood(
        f"Figures for {subject.measure} begin in {first}: there are too few years before to average.",
        (f"series of {subject.measure} by year ever",),
    )
