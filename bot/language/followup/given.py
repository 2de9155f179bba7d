"""What a question can give to the one that follows from it."""

from collections.abc import Iterable
from dataclasses import replace

from bot.errors import Ambiguous
from bot.language.context import Context
from bot.language.meanings import (
    AsOf,
    Counted,
    Cue,
    Found,
    Meaning,
    Nationality,
    Only,
    Passing,
    Pieces,
    Place,
)
from bot.language.numbers import Number
from bot.language.slots import Asked, Slots
from bot.language.when.names import FIRST_YEAR, LAST_YEAR
from bot.language.when.reading import span_of
from bot.periods import Month, Period, Year
from bot.questions import (
    AgainstAverage,
    Breakdown,
    By,
    CheckChange,
    Compare,
    Condition,
    Count,
    Direction,
    Each,
    Extreme,
    First,
    Grain,
    Pace,
    Per,
    Progression,
    Question,
    Series,
    Share,
    Streak,
    text,
)

_CUTS = (Grain, Pieces, Only, Per)
_OF_DAYS = frozenset((Cue.FIRST, Cue.LAST, Cue.RUN, Cue.LONGEST, Cue.CURRENT))
_OTHER_DAYS = frozenset((Cue.GAP, Cue.WITHOUT, Cue.SOMEONE, Cue.PACE, Cue.COVERAGE))
_SIZES = (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER)
_UNTYPED = -1


def untyped(*meanings: Meaning, at: int = _UNTYPED) -> tuple[Found, ...]:
    """As if they had been typed before all words, or at a place behind them."""
    return tuple([Found(meaning, at, at) for meaning in meanings])


def in_month_of_every_year(question: Extreme, month: Month, slots: Slots) -> Extreme:
    """ "And September?" after "busiest day in August ever": the days of every September; those of "September
    2025" are of that one."""
    of_one = all(found.in_year is None for found in slots.asked.found if isinstance(found.meaning, Month))
    return replace(question, period=month, months=()) if of_one else replace(question, months=(month.month,))


def against_average_in(question: AgainstAverage, period: Period, slots: Slots) -> AgainstAverage:
    """Raises ``Ambiguous`` for one in another year: against the same years, or as many before it?"""
    kept = replace(question, period=period)
    then, now = (span_of(one, slots.context).first.year for one in (question.period, period))
    if then == now:
        return kept
    first, last = question.first_year + now - then, question.last_year + now - then
    moved = replace(kept, first_year=first, last_year=last)
    raise Ambiguous("Against the average of which years?", (text(moved), text(kept)))


def subject_of(before: Question) -> tuple[Found, ...]:
    """The measure, and the nationality, as if they had been typed."""
    subject = before.subject
    nationality = (Nationality(subject.nationality),) if subject.nationality else ()
    return untyped(Counted(subject.measure), *nationality)


def periods_of(before: Question) -> tuple[Period, ...]:
    """The periods that may be meant by "then"."""
    match before:
        case Each(periods=periods):
            return periods
        case Compare(period=period, against=against) | CheckChange(period=period, against=against):
            return period, against
        case Share(period=period, whole=whole) if whole:
            return period, whole
        case Pace(year=year):
            return (Year(year),)
        case _:
            only: Period | None = getattr(before, "period", None)
            return () if only is None else (only,)


def year_of(before: Question, context: Context) -> int | None:
    """The one year in which its periods lie, if it can be typed."""
    spans = [span_of(period, context) for period in periods_of(before)]
    years = {day.year for span in spans for day in (span.first, span.last)}
    return years.pop() if len(years) == 1 and FIRST_YEAR <= min(years) <= LAST_YEAR else None


def in_year_of(before: Question, found: Iterable[Found], context: Context) -> tuple[Found, ...]:
    """The same with periods that have no year in the year at hand, unless one is named beside them."""
    found, year = tuple(found), year_of(before, context)
    periods = [one for one in found if isinstance(one.meaning, Period)]
    if not year or not all(one.in_year for one in periods):
        return found
    return tuple([Found(one.in_year(year), one.start, one.end) if one.in_year else one for one in found])


def known_on(before: Question, asked: Asked) -> tuple[Found, ...]:
    """The day whose knowledge is used, unless another one is named."""
    named = any(isinstance(found.meaning, AsOf) for found in asked.found)
    return untyped(AsOf(before.as_of)) if before.as_of and not named else ()


def cut_of(before: Question, asked: Asked) -> tuple[Found, ...]:
    """The pieces that "the second busiest?", "top 5?" and "average?" are of, where none are named."""
    meanings = [found.meaning for found in asked.found]
    whole = Cue.NATIONALITY in meanings or any(isinstance(one, _CUTS) for one in meanings)
    if any(isinstance(one, Direction) for one in meanings):
        if Slots(asked).asks_yes_or_no() and any(isinstance(one, Period) for one in meanings):
            return ()  # "was July 2026 a record" after the busiest day: a whole claim
        return () if whole else untyped(*_pieces_of(before))
    pieces = _pieces_of(before)
    if Cue.AVERAGE in meanings and not whole and pieces and isinstance(pieces[0], Grain):
        return untyped(Pieces(pieces[0]))
    of_pieces = any(isinstance(one, Grain | Place | Number) for one in meanings)
    more = any(isinstance(one, Condition | Passing | Cue) for one in meanings)
    if isinstance(before, Extreme) and of_pieces and not more:
        return untyped(before.direction, *(() if whole else pieces))
    return ()


def grain_of(period: Period, asked: Asked) -> tuple[Grain, ...]:
    """The pieces that the period is one of, where none are named."""
    named = any(isinstance(found.meaning, _CUTS) for found in asked.found)
    size = type(period).__name__.lower()
    return (Grain(size),) if size in _SIZES and not named else ()


def condition_of(before: Question, asked: Asked) -> tuple[Found, ...]:
    """ "The last one?", "longest run?" and "current?" are of the days that were asked about."""
    meanings = [found.meaning for found in asked.found]
    named = any(isinstance(one, Condition | Passing | Number | Direction) for one in meanings)
    if named or _OTHER_DAYS.intersection(meanings) or not _OF_DAYS.intersection(meanings):
        return ()
    match before:
        case Streak(condition=condition):
            return untyped(condition, *(() if Cue.RUN in meanings else (Cue.RUN,)))
        case Count(condition=condition, grain=grain) | First(condition=condition, grain=grain):
            cut = any(isinstance(one, Grain) for one in meanings) or Cue.RUN in meanings
            return untyped(condition, *(() if cut else (grain,)))
        case _:
            return ()


def _pieces_of(before: Question) -> tuple[Meaning, ...]:
    match before:
        case Extreme(grain=grain, only=only, months=months, above=above):
            return (
                grain,
                *((Only(grain, only),) if only else ()),
                *((Only(Grain.MONTH, months),) if months else ()),
                *((Cue.NONZERO,) if above is not None else ()),
            )
        case Series(grain=grain) | Progression(grain=grain):
            return (grain,)
        case Breakdown(by=By.NATIONALITY):
            return (Cue.NATIONALITY,)
        case Breakdown(by=by):
            return (Grain(by),)
        case _:
            return ()
