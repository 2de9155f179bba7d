"""Questions that cut a period into pieces: extremes, ranks, averages, series, breakdowns."""

from bot.errors import Ambiguous
from bot.language.meanings import Cue, Pieces
from bot.language.slots import Slots
from bot.periods import Ever, Period
from bot.questions import (
    Average,
    Breakdown,
    By,
    Grain,
    Per,
    Series,
    Subject,
    Total,
    text,
)

_PER_BOAT = "people per boat"


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
    slots.cue(Cue.WHICH, Cue.TOTAL)
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
