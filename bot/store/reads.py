"""What was known on a day: the figures, the releases behind them, and what they had changed.

Rows come as plain named tuples, straight from the driver: a cold read of 10,000 takes tens of
milliseconds, where mapped objects would take several times as long.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, and_, case, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from bot.series import Edition
from bot.store.engine import reading
from bot.store.records import EVENTS, ReleaseHeld, releases_in
from bot.store.tables import CELL, CELL_COLUMNS, Coverage, Figure, Release

ONE_DAY = timedelta(days=1)


class FigureHeld(NamedTuple):
    """One figure as it stood: a count for an inclusive range of days."""

    publication: str
    measure: str
    category: str
    first: date
    last: date
    value: int


class Change(NamedTuple):
    """One figure that a release changed from ``old`` to ``new``, or withdrew (``new`` is None)."""

    publication: str
    measure: str
    category: str
    first: date
    last: date
    old: int
    new: int | None
    published: date


@dataclass(frozen=True, slots=True)
class AllKnown:
    """All that was known on ``as_of`` (None: all that is known now).

    ``releases``: the newest release of each publication by then. ``first_serves``: publications with no
    release by then, of which the first serves, cut to figures that end by that day. ``changes``: what
    releases by then had changed or withdrawn. ``complete``: the first and last day of the unbroken
    run for which releases by then were complete, by publication. ``edition``: as in ``edition()``.
    ``begun``: the day of the first release held of each publication.
    """

    as_of: date | None
    edition: int
    figures: Sequence[FigureHeld]
    releases: Mapping[str, ReleaseHeld]
    first_serves: frozenset[str]
    changes: Sequence[Change]
    complete: Mapping[str, tuple[date, date]]
    begun: Mapping[str, date]


def state(engine: Engine, as_of: date | None = None, at: int | None = None) -> AllKnown:
    """All figures as known on ``as_of``, those of its own releases included. ``at``: only what had been
    taken in when the library's edition was this one."""
    with reading(engine) as connection:
        everything = [release for release in releases_in(connection) if at is None or release.id <= at]
        held = [release for release in everything if release.publication != EVENTS]
        used, early = _in_force(held, as_of)
        current = as_of is None and at is None
        return AllKnown(
            as_of=as_of,
            edition=max((release.id for release in everything), default=0),
            figures=_figures(connection, used, early, None if current else as_of or date.max),
            releases=used,
            first_serves=early,
            changes=_changes(connection, used, early),
            complete=_complete(connection, used, early, as_of),
            begun={one.publication: one.published for one in reversed(held)},
        )


def edition(engine: Engine) -> Edition:
    """A number that moves whenever a release, or a new list of events, was taken in; and the day of the
    newest release."""
    figures = case((col(Release.publication) != EVENTS, col(Release.published)))
    newest = select(func.max(col(Release.id)), func.max(figures))
    with reading(engine) as connection:
        number, released = connection.execute(newest).one()
        return Edition(number or 0, released)


def _in_force(
    held: Sequence[ReleaseHeld], as_of: date | None
) -> tuple[dict[str, ReleaseHeld], frozenset[str]]:
    """The release of each publication to go by, and those whose first release serves too early."""
    used: dict[str, ReleaseHeld] = {}
    for release in held:
        if as_of is None or release.published <= as_of or release.publication not in used:
            used[release.publication] = release
    early = (name for name, release in used.items() if as_of is not None and release.published > as_of)
    return used, frozenset(early)


def _figures(
    connection: Connection, used: Mapping[str, ReleaseHeld], early: frozenset[str], as_of: date | None
) -> list[FigureHeld]:
    stood: list[ColumnElement[bool]] = [_stood(release) for release in used.values()]
    if as_of is None:
        stood = [col(Figure.replaced_by).is_(None)]
    elif early:
        stood = [
            and_(_stood(release), col(Figure.last_day) <= as_of) if name in early else _stood(release)
            for name, release in used.items()
        ]
    rows = connection.execute(select(*CELL_COLUMNS, col(Figure.value)).where(or_(False, *stood)))
    return list(map(FigureHeld._make, rows.all()))  # fetched at once: row by row takes twice as long


def _stood(release: ReleaseHeld) -> ColumnElement[bool]:
    return and_(
        col(Figure.publication) == release.publication,
        col(Figure.stated_by) <= release.id,
        or_(col(Figure.replaced_by).is_(None), col(Figure.replaced_by) > release.id),
    )


def _changes(connection: Connection, used: Mapping[str, ReleaseHeld], early: frozenset[str]) -> list[Change]:
    later = aliased(Figure)
    same_cell = (col(getattr(later, name)) == col(getattr(Figure, name)) for name in CELL)
    took_over = and_(*same_cell, col(later.stated_by) == col(Figure.replaced_by))
    rows = connection.execute(
        select(
            *CELL_COLUMNS,
            col(Figure.value),
            col(later.value),
            col(Release.published),
            col(Figure.replaced_by),
        )
        .join(Release, col(Release.id) == col(Figure.replaced_by))
        .outerjoin(later, took_over)
        .where(col(Figure.replaced_by).is_not(None))
        .order_by(col(Figure.first_day), col(Figure.replaced_by))
    )
    return [
        Change._make(row[:-1])
        for row in rows
        if row.publication in used.keys() - early and row.replaced_by <= used[row.publication].id
    ]


def _complete(
    connection: Connection, used: Mapping[str, ReleaseHeld], early: frozenset[str], as_of: date | None
) -> dict[str, tuple[date, date]]:
    rows = connection.execute(
        select(col(Release.publication), col(Release.id), col(Coverage.first_day), col(Coverage.last_day))
        .join(Coverage, col(Coverage.release) == col(Release.id))
        .order_by(col(Coverage.first_day))
    )
    complete: dict[str, tuple[date, date]] = {}
    for publication, release, first, last in rows:
        if publication not in used or release > used[publication].id:
            continue
        end = min(last, as_of) if as_of is not None and publication in early else last
        begun, ended = complete.get(publication, (first, end))
        if first <= ended + ONE_DAY:  # after a gap, days without a row would look like days of nought
            complete[publication] = begun, max(ended, end)
    return complete
