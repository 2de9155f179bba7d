"""Questions that cut a period into pieces: extremes, ranks, averages, series, breakdowns."""

from dataclasses import replace

from bot.errors import Ambiguous, NotUnderstood
from bot.language.calendar_words import MONTH_NUMBERS, WEEKDAYS
from bot.language.kinds.bare_weekdays import check_not_every
from bot.language.meanings import Cue, Only, Pieces
from bot.language.slots import Slots
from bot.language.when.reading import span_of
from bot.periods import Day, Ever, Period
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

SHORTEST_YEAR = 365
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
    if by is By.NATIONALITY and slots.says("many", "number"):
        raise NotUnderstood(
            "How many nationalities there were is not known: small ones are published together.",
            ("breakdown of arrivals by nationality in 2025",),
        )
    slots.cue(Cue.WHICH, Cue.SERIES)
    subject = slots.subject()
    return Breakdown(subject, slots.period(subject.measure) or Ever(), by)


def on_weekdays(slots: Slots) -> Breakdown | None:
    """How many came on Saturdays in 2025; at weekends this year."""
    only = slots.take(Only)
    if only is None or only.grain is not Grain.DAY:
        return None
    slots.cue(Cue.WHICH, Cue.TOTAL)
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    return Breakdown(subject, period, By.WEEKDAY, only=only.numbers)


def average(slots: Slots) -> Average | Total | Series | None:
    """/crossings average per day 2024; per boat is the ratio of the totals, in all or of each piece"""
    _check_recurring(slots)
    asked = slots.cue(Cue.AVERAGE)
    if asked:
        check_not_every(slots)
    slots.cue(Cue.WHICH, Cue.TOTAL)
    per = slots.take(Per)
    if per is Per.DAY and any(found.meaning is Per.CROSSING_DAY for found in slots.left):
        per = slots.take(Per)  # "per day on days with crossings"
    by_pieces = per is None and asked and slots.number_of(Pieces) > 0
    if per is None and asked:
        grain = _grain(slots.take(Pieces))
        per = Per(grain) if grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR) else None
    if per is None and not asked:
        return None
    subject = slots.subject()
    period = slots.period(subject.measure) or Ever()
    if subject.measure == _PER_BOAT and (per is None or by_pieces):
        return Series(subject, period, Grain(per)) if per else Total(subject, period)
    if not asked and per in (Per.WEEK, Per.MONTH, Per.YEAR):
        raise _mean_or_series(subject, period, per)
    return Average(subject, period, per or Per.DAY)


def _check_recurring(slots: Slots) -> None:
    """ "The average Saturday", "the average July" are of all of them, not of the last one. Raises
    ``NotUnderstood``."""
    averaged = [found.end for found in slots.left if found.meaning is Cue.AVERAGE]
    for found in slots.left:
        weekday = isinstance(found.meaning, Day) and slots.said(found).lower() in WEEKDAYS
        if found.start in averaged and (weekday or slots.said(found).lower() in MONTH_NUMBERS):
            raise NotUnderstood(
                f"The average {slots.said(found)} of all years is not worked out here.",
                ("breakdown of arrivals by weekday in 2025", "average arrivals per month in 2025"),
            )


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
    made = Series(subject, slots.period(subject.measure) or Ever(), _grain(pieces) or Grain.MONTH)
    _check_longer(made, slots)
    return made


def _check_longer(made: Series, slots: Slots) -> None:
    """ "Christmas Day every year", "ytd by year": a part of each year, not the one piece of this one."""
    whole_year = made.grain is not Grain.YEAR or span_of(made.period, slots.context).days >= SHORTEST_YEAR
    if isinstance(made.period, Day) or not whole_year:
        raise NotUnderstood(
            f"{made.period.name} is shorter than a {made.grain}: name the same days of each year one by one.",
            (text(Total(made.subject, made.period)), text(replace(made, period=Ever()))),
        )
