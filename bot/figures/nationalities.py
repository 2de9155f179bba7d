"""Arrivals by nationality. The publisher's rows for everybody, for those it does not name and for those
without a nationality recorded are no nationalities, and are never ranked among them."""

from contextlib import suppress

from bot.answers import Unrecorded
from bot.errors import NoFigure
from bot.figures.known import Known
from bot.figures.published import ALL, BY_NATIONALITY, Tiled, tiles
from bot.periods import Period
from bot.questions import Subject

OTHER = "All other nationalities"
NOT_RECORDED = "Not currently recorded"
NO_NATIONALITY = frozenset({ALL, OTHER, NOT_RECORDED})


def everybody(period: Period, known: Known) -> Tiled:
    """Raises ``NoFigure`` where no published figures make up the period."""
    return tiles(Subject(BY_NATIONALITY), period, known)


def named(period: Period, known: Known) -> list[Tiled]:
    """The nationalities that the publisher names, the largest first."""
    whole = everybody(period, known).span
    found = (_of(name, period, known) for name in sorted(known.holdings.categories(BY_NATIONALITY)))
    nationalities = (
        tiled
        for tiled in found
        if tiled is not None and tiled.category not in NO_NATIONALITY and tiled.span == whole
    )
    return sorted(nationalities, key=lambda tiled: -tiled.value)


def unrecorded(period: Period, known: Known) -> tuple[Unrecorded, ...]:
    """How many are in the total and under no name; nothing where that is not published."""
    nobody, other = (_of(row, period, known) for row in (NOT_RECORDED, OTHER))
    return (Unrecorded(nobody.value, other.value),) if nobody and other else ()


def _of(row: str, period: Period, known: Known) -> Tiled | None:
    """A row of the table over the period; None where it is not published for all of it."""
    with suppress(NoFigure):
        return tiles(Subject("arrivals", row), period, known)
    return None
