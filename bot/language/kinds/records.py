"""The highest and lowest, where a period stands, since when it is so, and the records before."""

from dataclasses import replace

from bot.errors import Ambiguous, NotUnderstood
from bot.language.kinds.grains import GRAIN_OF, of_pieces
from bot.language.kinds.recurring import month_of_every_year, recurring
from bot.language.kinds.superlatives import (
    check_counted_back,
    check_holds_pieces,
    check_not_summed,
    check_superlative,
)
from bot.language.kinds.whose_record import check_whose_record
from bot.language.meanings import Before, Counted, Cue, Only, Place
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.periods import Day, Ever, Period, Week, Year, YearToDate
from bot.questions import (
    Among,
    Breakdown,
    By,
    Direction,
    Extreme,
    Grain,
    HighestSince,
    Pace,
    Progression,
    Rank,
    Subject,
    text,
)

MOST_RANKED = 100
_BEATING = ("beat", "break", "pass", "top")


def rank(slots: Slots) -> Rank | None:
    """/crossings rank May 2024; where does 2025 rank among all years"""
    if not slots.cue(Cue.RANK):
        return None
    slots.cue(Cue.WHICH, Cue.AMONG, Cue.COMPARE)
    direction = slots.take(Direction) or Direction.HIGHEST
    slots.cue(Cue.RECORD, Cue.TOTAL)
    among: Among = "all" if slots.take(Grain) else "like"
    slots.take(Only)
    subject = slots.subject()
    periods = _without_ever(slots, subject.measure)
    if not periods:
        raise NotUnderstood("Rank which period?", ("rank 2025", "rank May 2024"))
    if len(periods) > 1:
        return None
    if subject.nationality:
        raise _of_nationality(subject, periods[0], direction)
    return Rank(subject, periods[0], among=_among(among, periods[0]), direction=direction)


def _of_nationality(subject: Subject, period: Period, direction: Direction) -> Ambiguous:
    """ "Where does Sudan rank in 2024": among nationalities, or 2024 among its years?"""
    among_years = Rank(subject, period, direction=direction)
    choices = (text(Breakdown(Subject("arrivals"), period, By.NATIONALITY)), text(among_years))
    return Ambiguous(f"{subject.nationality} among nationalities, or {period.name} among years?", choices)


def _among(among: Among, period: Period) -> Among:
    """All years are the like of a year; days and weeks have none that says much."""
    if isinstance(period, Day | Week):
        return "all"
    return "like" if isinstance(period, Year) else among


def _without_ever(slots: Slots, measure: str) -> list[Period]:
    periods = [one.period for one in slots.dated(measure, apart=False)]
    return [period for period in periods if not isinstance(period, Ever)]


def since_when(slots: Slots) -> HighestSince | None:
    """29 July 2026 was the highest day since when? "Since the weekend" asks for no record."""
    if not slots.number_of(Direction) and not slots.says("when"):
        return None
    if not slots.cue(Cue.SINCE_WHEN):
        return None
    slots.cue(Cue.WHEN, Cue.WHICH, Cue.RECORD, Cue.TOTAL)
    direction = slots.take(Direction) or Direction.HIGHEST
    grain = slots.take(Grain) or of_pieces(slots)
    subject = slots.subject()
    period = slots.period(subject.measure)
    if period is None or (grain and GRAIN_OF.get(type(period)) is not grain):
        return None
    return HighestSince(subject, period, direction)


def progression(slots: Slots) -> Progression | Extreme | None:
    """What was the record before that: the records that stood one after the other; "the record before 3
    September 2022" is the one that stood until that day."""
    before, every = slots.cue(Cue.BEFORE_THAT), slots.cue(Cue.PROGRESSION)
    every = (slots.has(Cue.RECORD) and slots.cue(Cue.CHANGE)) or every
    of_records = slots.has(Cue.RECORD) or slots.number_of(Direction)
    if not (of_records and (before or every)):
        return None
    slots.cue(Cue.CURRENT)
    slots.cue(Cue.WHICH, Cue.RECORD, Cue.TOTAL, Cue.WHEN)
    direction = slots.take(Direction) or Direction.HIGHEST
    grain = slots.take(Grain) or of_pieces(slots) or Grain.DAY
    until = before and slots.number_of(Before) == slots.number_of(Before | Period) == 1
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    if until:
        return Extreme(subject, period, grain, direction)
    return Progression(subject, period, grain, direction, 1 if before else None)


def pace(slots: Slots) -> Pace | None:
    """Is 2026 on track for a record"""
    if not slots.cue(Cue.PACE):
        return None
    beats = slots.cue(Cue.MORE) or slots.says(*_BEATING)
    slots.cue(Cue.CLAIM, Cue.WHICH, Cue.TOTAL, Cue.SAME_POINT, *([Cue.THAN, Cue.WHEN] if beats else []))
    record = slots.take(Direction) is Direction.HIGHEST
    slots.cue(Cue.RECORD)
    slots.take(Grain)
    subject = slots.subject()
    years = [_year_of(period) for period in slots.periods(subject.measure)]
    this_year = slots.context.today.year
    match years:
        case []:
            return Pace(subject, this_year, record)
        case [year] if beats and year and year < this_year:
            return Pace(subject, this_year, beat=year)
        case [year] if year:
            return Pace(subject, year, record)
        case [year, earlier] if beats and year and earlier and earlier < year:
            return Pace(subject, year, beat=earlier)
        case _:
            return None


def _year_of(period: Period) -> int | None:
    """A year is set against a whole year, not against a part of one."""
    return period.year if isinstance(period, Year | YearToDate) else None


def extreme(slots: Slots) -> Extreme | Breakdown | None:
    """/crossings busiest day 2025, /crossings top 5 days, busiest July on record"""
    direction = slots.take(Direction)
    if direction is None:
        return None
    months = month_of_every_year(slots)
    check_superlative(slots, direction)
    slots.drop(direction)
    some = _with_some(slots)
    slots.cue(Cue.RECORD, Cue.WHICH, Cue.TOTAL, Cue.WHEN, Cue.WITH)
    above = 0 if slots.cue(Cue.NONZERO) or some else None
    place, number = slots.take(Place), _how_many(slots)
    if number and number.nth:
        return None
    if slots.has(Cue.NATIONALITY):
        return _top(slots, number, place, direction)
    grain = slots.take(Grain) or of_pieces(slots)
    only = recurring(slots, alone=grain in (None, Grain.YEAR))
    if only and (grain, only.grain) == (Grain.DAY, Grain.MONTH):
        months, only = only.numbers, None
    if only and grain not in (None, only.grain, Grain.YEAR):
        return None
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    if period == Year(slots.context.today.year):
        slots.cue(Cue.SO_FAR)  # "which month of 2026 has been the busiest so far"
    grain = only.grain if only else grain or Grain.DAY
    check_whose_record(Extreme(subject, period, grain, direction), slots)
    check_holds_pieces(period, grain, slots)
    return Extreme(
        subject,
        period,
        grain,
        direction,
        number.value if number else 1,
        only.numbers if only else (),
        months,
        above,
        place=place.number if place else None,
    )


def _how_many(slots: Slots) -> Number | None:
    """So many highest or lowest. Raises ``NotUnderstood`` for more than can be listed."""
    check_counted_back(slots)
    _supposed(slots)
    number = slots.take(Number)
    if number and number.nth:
        return number
    check_not_summed(slots, number.value if number else 1)
    if number and not 1 <= number.value <= MOST_RANKED:
        raise NotUnderstood(f"At most {MOST_RANKED} can be listed.")
    return number


def _supposed(slots: Slots) -> None:
    """ "Is 1,305 the record": the number is what the record is said to be, and the answer says what it is."""
    big = [one for one in slots.left if isinstance(one.meaning, Number) and one.meaning.value > MOST_RANKED]
    if len(big) == 1 and slots.asks_yes_or_no() and not slots.number_of(Day):
        slots.left.remove(big[0])


def _with_some(slots: Slots) -> bool:
    """ "The smallest day with crossings" is one that has some; "the day with the most" says no more."""
    return any(
        one.start == other.end == found.start - 1 and isinstance(found.meaning, Counted)
        for other, one, found in zip(slots.left, slots.left[1:], slots.left[2:], strict=False)
        if isinstance(other.meaning, Grain) and one.meaning is Cue.WITH
    )


def _top(slots: Slots, number: Number | None, place: Place | None, direction: Direction) -> Breakdown:
    slots.cue(Cue.NATIONALITY)
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    largest = Breakdown(subject, period, By.NATIONALITY, number.value if number else 1)
    if direction is Direction.LOWEST:
        raise NotUnderstood(
            "The smallest nationality cannot be told: small ones are published together, not each by name.",
            (text(replace(largest, top=None)),),
        )
    return replace(largest, top=None, place=place.number) if place and place.number > 1 else largest
