"""Arrivals by nationality. The publisher's rows for everybody, for those it does not name and for those
without a nationality recorded are no nationalities, and are never ranked among them."""

from contextlib import suppress
from dataclasses import replace

from bot.answers import Unrecorded
from bot.errors import NoFigure
from bot.figures.finals import tile
from bot.figures.known import Known
from bot.figures.published import ALL, BY_NATIONALITY, Tiled, tiles
from bot.measures import BY_NAME
from bot.periods import Period, Span
from bot.questions import Subject

OTHER = ("All other nationalities", "Other and unknown")  # in the tables by year, and by quarter
NOT_RECORDED = "Not currently recorded"
NO_NATIONALITY = frozenset({ALL, NOT_RECORDED, *OTHER})


def everybody(period: Period, known: Known) -> Tiled:
    """All nationalities together: from the tables by year, or else by quarter. Raises ``NoFigure`` where
    no published figures make up the period."""
    try:
        return tiles(Subject(BY_NATIONALITY), period, known)
    except NoFigure:
        by_quarter = _by_quarter(period, known)
        if by_quarter is None:
            raise
        return by_quarter


def _by_quarter(period: Period, known: Known) -> Tiled | None:
    held = known.holdings.longer.get(("arrivals", ""), ())
    if not held:
        return None
    asked = period.span(Span(min(piece.span.first for piece in held), max(piece.span.last for piece in held)))
    pieces = tile(asked, held)
    if not pieces:
        return None
    renamed = tuple(replace(piece, measure=BY_NATIONALITY, category=ALL) for piece in pieces)
    return Tiled(
        BY_NAME[BY_NATIONALITY], ALL, period, asked, renamed, asked, max(piece.span.last for piece in held)
    )


def named(period: Period, known: Known) -> list[Tiled]:
    """The nationalities that the publisher names, the largest first: those that stand in the same tables
    as the total. Others are among its "all other nationalities"."""
    whole = _spans(everybody(period, known))
    names = sorted(set(known.holdings.categories(BY_NATIONALITY)) - NO_NATIONALITY)
    found = [tiled for name in names if (tiled := _of(name, period, known)) and _spans(tiled) == whole]
    return sorted(found, key=lambda tiled: -tiled.value)


def unrecorded(period: Period, known: Known) -> tuple[Unrecorded, ...]:
    """How many are in the total and under no name; nothing where that is not published."""
    whole = _spans(everybody(period, known))
    rows = [_of(row, period, known) for row in (NOT_RECORDED, *OTHER)]
    nobody, *other = (row.value if row and _spans(row) == whole else None for row in rows)
    unnamed = [value for value in other if value is not None]
    return (Unrecorded(nobody, unnamed[0]),) if nobody is not None and unnamed else ()


def _spans(tiled: Tiled) -> list[Span]:
    return [piece.span for piece in tiled.pieces]


def _of(row: str, period: Period, known: Known) -> Tiled | None:
    """A row of the table over the period; None where it is not published for all of it."""
    with suppress(NoFigure):
        return tiles(Subject("arrivals", row), period, known)
    return None
