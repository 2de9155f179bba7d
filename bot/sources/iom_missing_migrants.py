"""IOM's Missing Migrants Project: the dead and the missing on the route to the UK, by day of incident.

One disaster may be several rows, where its dead differ in circumstances: rows are never merged. Older
years move, and incidents change their day: a copy withdraws what it covers and no longer states.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from bot.errors import PublicationRefused
from bot.periods import long_date
from bot.releases import Covered, Refusal, Stated
from bot.sources import cells
from bot.sources.iom_layouts import Incident, incidents
from bot.sources.parsed import Parsed, columns_of

ROUTES = frozenset({"english channel to the uk", "mainland europe to the uk"})  # until mid-2025, and since
MEASURES = ("deaths", "missing", "drowned", "incidents")
FIRST_YEAR = 2014
NO_NUMBER = ("", "-")
MOST_IN_AN_INCIDENT = 150  # five times the worst on this route, 27 on 24 November 2021


def parse(data: bytes, published: date) -> Parsed:
    """Deaths, missing, drowned and incidents by day, complete from 1 January of the first year in the copy
    to its newest incident anywhere in the world."""
    rows = list(incidents(data))
    days = [row.when for row in rows if row.when and row.when.year >= FIRST_YEAR and row.when <= published]
    if not days:
        raise PublicationRefused("The file has no incident with a date up to its day of release.")
    ours = [row for row in rows if any(route.casefold() in ROUTES for route in row.routes)]
    refused = [refusal for row in ours if (refusal := _fault(row, published))]
    dated = [(row.when, row) for row in ours if row.when and not _fault(row, published)]
    first, last = date(min(days).year, 1, 1), max(days)
    return Parsed(
        columns=columns_of(_figures(dated)),
        covered=tuple(Covered(measure, first, last) for measure in MEASURES),
        refused=tuple(refused),
    )


def _fault(row: Incident, published: date) -> Refusal | None:
    """Why an incident cannot be placed on a day."""
    if row.when is None:
        return Refusal(row.id, f"The incident {row.id} has no day: it was left out.")
    if row.when > published:
        return Refusal(
            row.id, f"The incident {row.id} is of {long_date(row.when)}, after the release: refused."
        )
    if row.when.year < FIRST_YEAR:
        return Refusal(
            row.id, f"The incident {row.id} is of {long_date(row.when)}, before the series: refused."
        )
    return None


def _figures(dated: Iterable[tuple[date, Incident]]) -> Iterable[Stated]:
    """Sums by day, where they are not nought; days covered and not named are nought."""
    sums: Counter[tuple[str, date]] = Counter()
    for when, row in dated:
        dead = _number(row, row.dead)
        drowned = any("drown" in cause.casefold() for cause in row.causes)
        sums["deaths", when] += dead
        sums["missing", when] += _number(row, row.missing)
        sums["drowned", when] += dead if drowned else 0
        sums["incidents", when] += 1
    return [Stated(measure, when, when, value) for (measure, when), value in sorted(sums.items()) if value]


def _number(row: Incident, cell: object) -> int:
    """Raises ``PublicationRefused``: a row left out would withdraw what is held of its day."""
    if str(cell).strip() in NO_NUMBER:
        return 0
    try:
        return cells.count_up_to(MOST_IN_AN_INCIDENT, cell)
    except cells.CellFault as fault:
        raise PublicationRefused(f"The incident {row.id}: {fault}: the file is refused.") from fault
