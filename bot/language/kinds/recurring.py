"""Pieces that recur from year to year, or from week to week: Augusts, the busiest July, Sundays."""

from datetime import date
from typing import NamedTuple

from bot.language.calendar_words import WEEKDAYS
from bot.language.meanings import Found, Only
from bot.language.slots import Slots
from bot.periods import SEASONS, Day, Ever, Month, Period, Quarter, Range, Season, Span
from bot.questions import Grain

_ANY_YEAR = 2023
_ONE_OF_THEM = ("any", "every", "each", "all")


class _Named(NamedTuple):
    found: Found
    only: Only


def recurring(slots: Slots, alone: bool, after: int = 0) -> Only | None:
    """Pieces that recur: "Augusts", or "July" without a year in "the busiest July". ``alone``: whether a
    month counts as one where no other period is named beside it. ``after``: the word that it comes after."""
    said = slots.take(Only)
    if said:
        return said
    later = [found for found in slots.left if found.start >= after]
    named = [one for found in later if (one := _as_recurring(found, slots))]
    others = sum(isinstance(found.meaning, Period) for found in slots.left) - len(named)
    if len(named) != 1 or not (alone or others):
        return None
    slots.left.remove(named[0].found)
    return named[0].only


def month_of_every_year(slots: Slots) -> tuple[int, ...]:
    """ "The busiest day in August ever", "in any August", "the busiest August day": the days of all Augusts.
    The month is taken."""
    months = [found for found in slots.left if isinstance(found.meaning, Month) and found.in_year]
    named = [found for found in slots.left if isinstance(found.meaning, Period) and found.meaning != Ever()]
    days = [found for found in slots.left if found.meaning is Grain.DAY]
    if not (len(months) == len(named) == 1 and days and is_of_every_year(months[0], days, slots)):
        return ()
    slots.left.remove(months[0])
    return (months[0].meaning.month,) if isinstance(months[0].meaning, Month) else ()


def is_of_every_year(month: Found, pieces: list[Found], slots: Slots) -> bool:
    ever = any(found.meaning == Ever() for found in slots.left)
    beside = any(piece.start == month.end for piece in pieces)
    return ever or beside or slots.asked.word_before(month) in _ONE_OF_THEM


def _as_recurring(found: Found, slots: Slots) -> _Named | None:
    weekday = WEEKDAYS.get(slots.said(found).lower())
    if weekday is not None and isinstance(found.meaning, Day):
        return _Named(found, Only(Grain.DAY, (found.meaning.day.isoweekday(),)))
    if found.in_year is None or slots.said(found).lower().startswith(
        ("in ", "on ", "for ", "during ", "of ")
    ):
        return None
    only = _numbered(found.in_year(_ANY_YEAR))
    return _Named(found, only) if only else None


def _numbered(period: Period) -> Only | None:
    match period:
        case Month():
            return Only(Grain.MONTH, (period.month,))
        case Quarter():
            return Only(Grain.QUARTER, (period.quarter,))
        case Season():
            return Only(Grain.SEASON, (SEASONS.index(period.season) + 1,))
        case Range(first, last):
            quarters = (Quarter(first.year, number) for number in range(1, 5))
            return next(
                (Only(Grain.QUARTER, (q.quarter,)) for q in quarters if _covers(q, first, last)), None
            )
        case _:
            return None


def _covers(quarter: Quarter, first: date, last: date) -> bool:
    return quarter.span(Span(first, last)) == Span(first, last)
