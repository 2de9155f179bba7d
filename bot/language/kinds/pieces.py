"""Questions that cut a period into pieces: extremes, ranks, averages, series, breakdowns."""

from bot.errors import Ambiguous, NotUnderstood
from bot.language.meanings import Cue, Pieces
from bot.language.numbers import Number
from bot.language.slots import Slots
from bot.periods import Ever, Period
from bot.questions import (
    Average,
    Breakdown,
    By,
    Direction,
    Extreme,
    Grain,
    Per,
    Rank,
    Series,
    Subject,
    Total,
    text,
)

_PER_BOAT = "people per boat"
MOST_RANKED = 100


def rank(slots: Slots) -> Rank | None:
    """/crossings rank May 2024"""
    if not slots.cue(Cue.RANK):
        return None
    slots.cue(Cue.WHICH)
    direction = slots.take(Direction) or Direction.HIGHEST
    subject = slots.subject()
    period = slots.period(subject.measure)
    if period is None:
        raise NotUnderstood("Rank which period?", ("rank 2025", "rank May 2024"))
    return Rank(subject, period, direction=direction)


def extreme(slots: Slots) -> Extreme | Breakdown | None:
    """/crossings busiest day 2025, /crossings top 5 days"""
    direction = slots.take(Direction)
    if direction is None:
        return None
    slots.drop(direction)
    slots.cue(Cue.RECORD, Cue.WHICH, Cue.TOTAL)
    number = slots.take(Number)
    if number and not 1 <= number.value <= MOST_RANKED:
        raise NotUnderstood(f"At most {MOST_RANKED} can be listed.")
    if slots.has(Cue.NATIONALITY):
        return _top(slots, number)
    grain = slots.take(Grain) or _grain(slots.take(Pieces)) or Grain.DAY
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    return Extreme(subject, period, grain, direction, number.value if number else 1)


def _top(slots: Slots, number: Number | None) -> Breakdown:
    slots.cue(Cue.NATIONALITY)
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    return Breakdown(subject, period, By.NATIONALITY, number.value if number else 1)


def _grain(pieces: Pieces | None) -> Grain | None:
    return pieces.grain if pieces else None


def breakdown(slots: Slots) -> Breakdown | None:
    """/crossings nationality 2022, /crossings by weekday 2025"""
    by = By.NATIONALITY if slots.cue(Cue.NATIONALITY) else None
    if by is None:
        pieces = slots.take(Pieces)
        by = By.WEEKDAY if pieces and pieces.grain is Grain.WEEKDAY else None
    if by is None:
        return None
    slots.cue(Cue.WHICH, Cue.SERIES)
    subject = slots.subject()
    return Breakdown(subject, slots.period(subject.measure) or Ever(), by)


def average(slots: Slots) -> Average | Total | None:
    """/crossings average per day 2024; per boat is the ratio of the totals"""
    asked = slots.cue(Cue.AVERAGE)
    slots.cue(Cue.WHICH)
    per = slots.take(Per)
    if per is None and asked:
        grain = _grain(slots.take(Pieces))
        per = Per(grain) if grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR) else None
    if per is None and not asked:
        return None
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    if subject.measure == _PER_BOAT and per is None:
        return Total(subject, period)
    if not asked and per in (Per.WEEK, Per.MONTH, Per.YEAR):
        raise _mean_or_series(subject, period, per)
    return Average(subject, period, per or Per.DAY)


def _mean_or_series(subject: Subject, period: Period, per: Per) -> Ambiguous:
    """ "Per month" may be one mean, or a figure for each month."""
    choices = (text(Average(subject, period, per)), text(Series(subject, period, Grain(per))))
    return Ambiguous(f"Is the average per {per} meant, or the figure for each {per}?", choices)


def series(slots: Slots) -> Series | None:
    """/crossings by month 2025"""
    asked = slots.cue(Cue.SERIES)
    pieces = slots.take(Pieces)
    if pieces is None and not asked:
        return None
    slots.cue(Cue.WHICH, Cue.TOTAL)
    subject = slots.subject()
    return Series(subject, slots.period(subject.measure) or Ever(), _grain(pieces) or Grain.MONTH)
