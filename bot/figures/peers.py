"""The periods that one is ranked among: its like in other years, or all of its grain."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.answers import Note, Number
from bot.errors import NoFigure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.pieces import Piece, holding, pieces
from bot.figures.quantity import pieces_held
from bot.figures.window import Window
from bot.periods import (
    Day,
    FinancialYear,
    Half,
    Month,
    Period,
    Quarter,
    Range,
    Season,
    Span,
    Week,
    Year,
    range_name,
)
from bot.periods.calendar import same_date_in
from bot.questions import Among, Grain, Rank, Subject, Total, text

LONGEST = 366


def to_be_ranked(subject: Subject, period: Period, known: Known) -> tuple[Window, Number | None]:
    """A period that is to be set among others, and its figure; None where it is not held from its first day,
    or has none."""
    counted = grained(subject, period, Grain.DAY if isinstance(period, Day) else Grain.WEEK, known)
    return counted, None if counted.begins else counted.quantity.total(counted.span)


def same_days(counted: Window) -> list[Note]:
    """Said of a period that is not over, as ``peers`` are cut."""
    said = f"Since {counted.period.name} is not over, each is counted for the same days."
    return [Note(said)] if counted.cut else []


def peers(counted: Window, among: Among, within: Span) -> Iterator[Piece]:
    """Those of which anything is held ``within`` those days, without the period itself. Where that one
    is not over, each is cut to the same days.

    Raises ``NoFigure`` where it cannot be told which those periods are.
    """
    if among == "all" and not counted.cut:
        everything = pieces(replace(counted, span=within), _grain(counted))
        yield from (piece for piece in everything if piece.period != counted.period)
        return
    for period in _all(counted, within) if among == "all" else _like(counted, within):
        full = period.span(counted.quantity.column.span)
        if full.first != counted.asked.first:
            wanted = _same_part(full, counted) if counted.cut else full
            piece = _piece(
                period if wanted == full else Range(wanted.first, wanted.last), wanted, counted, within
            )
            if piece is not None:
                yield piece


def same_in(year: int, counted: Window) -> Period | None:
    """The same period of another year, cut to the same days where this one is not over; None where that
    year has none."""
    period = _in_year(year, counted.period, counted.asked)
    if period is None or not counted.cut:
        return period
    part = _same_part(period.span(counted.quantity.column.span), counted)
    return Range(part.first, part.last)


def _piece(period: Period, wanted: Span, counted: Window, within: Span) -> Piece | None:
    inside, quantity = wanted.overlap(within), counted.quantity
    held = pieces_held(quantity, inside) if inside else 0
    value = quantity.total(inside) if inside and held else None
    if inside is None or value is None:
        return None
    return Piece(period, inside, value, held == quantity.column.fits(wanted))


def _same_part(full: Span, counted: Window) -> Span:
    """The same dates where the period begins on the same date, else as many days."""
    part = Span(counted.asked.first, counted.span.last)
    if part.in_year(full.first.year).first == full.first:
        return part.in_year(full.first.year)
    return Span(full.first, min(full.first + timedelta(days=part.days - 1), full.last))


def _like(counted: Window, within: Span) -> Iterator[Period]:
    if counted.asked.days > LONGEST:
        raise NoFigure(
            f"The same dates of other years overlap with {range_name(counted.asked)}: there is nothing to "
            "set it beside.",
            (text(Total(counted.subject, counted.period)),),
        )
    for year in range(max(within.first.year - 1, 1), within.last.year + 1):
        found = _in_year(year, counted.period, counted.asked)
        if found is not None:
            yield found


def _in_year(year: int, period: Period, span: Span) -> Period | None:
    """The same period of another year; weeks by their ISO number, and a year may lack week 53."""
    match period:
        case Day():
            return Day(same_date_in(year, period.day))
        case Week():
            week = period.ending.isocalendar().week
            last = date.fromisocalendar(year, 52, 7) + timedelta(weeks=week - 52)
            return Week(last) if last.isocalendar().week == week else None
        case Month() | Quarter() | Half() | Season() | Year() | FinancialYear():
            return replace(period, year=year)
        case _:
            same = span.in_year(year)
            return Range(same.first, same.last)


def _all(counted: Window, within: Span) -> Iterator[Period]:
    grain = _grain(counted)
    day = within.first
    while day <= within.last:
        period = holding(day, grain)
        yield period
        day = period.span(within).last + timedelta(days=1)


def _grain(counted: Window) -> Grain:
    grain = Grain.of(counted.period)
    if grain is not None:
        return grain
    raise NoFigure(
        f"A place can be given to {counted.period.name} only among the same dates of other years.",
        (text(Rank(counted.subject, counted.period)),),
    )
