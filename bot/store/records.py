"""What stands beside the figures: releases, the story of one cell, runs and events."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, select
from sqlmodel import col

from bot.events import Event, EventKind, Events
from bot.releases import Refusal, RunRecord
from bot.store.engine import reading
from bot.store.tables import Base, Figure, Release, Run

EVENTS = "events"
"""The name under which the list of events has its releases; it states no figures."""


class ReleaseHeld(NamedTuple):
    """One release held. ``id`` rises in order of release within a publication."""

    id: int
    publication: str
    published: date
    sequence: int
    digest: str
    edited: str
    url: str


class Told(NamedTuple):
    """What was said of one cell from ``release`` on. ``value`` None: it was withdrawn."""

    value: int | None
    release: ReleaseHeld


def releases(engine: Engine) -> Sequence[ReleaseHeld]:
    """Every release held, in the order in which they were taken in."""
    with reading(engine) as connection:
        return releases_in(connection)


def releases_in(connection: Connection) -> list[ReleaseHeld]:
    """The same, inside a transaction."""
    rows = connection.execute(
        select(
            col(Release.id),
            col(Release.publication),
            col(Release.published),
            col(Release.sequence),
            col(Release.digest),
            col(Release.edited),
            col(Release.url),
        ).order_by(col(Release.id))
    )
    return [ReleaseHeld(*row) for row in rows]


def history(
    engine: Engine, publication: str, measure: str, first: date, last: date, category: str = ""
) -> tuple[Told, ...]:
    """All that ``publication`` has said of one cell, in order of release; empty if it never did."""
    of_cell = (
        select(col(Figure.value), col(Figure.stated_by), col(Figure.replaced_by))
        .where(
            col(Figure.publication) == publication,
            col(Figure.measure) == measure,
            col(Figure.category) == category,
            col(Figure.first_day) == first,
            col(Figure.last_day) == last,
        )
        .order_by(col(Figure.stated_by))
    )
    with reading(engine) as connection:
        by_id = {release.id: release for release in releases_in(connection)}
        rows = [(row.value, row.stated_by, row.replaced_by) for row in connection.execute(of_cell)]
    return tuple(Told(value, by_id[release]) for value, release in _story(rows))


def _story(rows: Sequence[tuple[int, int, int | None]]) -> Iterator[tuple[int | None, int]]:
    stated = {release for _, release, _ in rows}
    for value, release, replaced in rows:
        yield value, release
        if replaced is not None and replaced not in stated:
            yield None, replaced


def events(engine: Engine) -> Events:
    """The dated reference points, in order of their first day."""
    with reading(engine) as connection:
        rows = connection.execute(select(Base.metadata.tables["event"])).all()
    return Events.of(
        Event(
            id=row.id,
            title=row.title,
            start=row.starts,
            end=row.ends,
            kind=EventKind(row.kind),
            aliases=tuple(row.aliases),
            source=row.source,
            note=row.note,
            end_counted=row.end_counted,
            counts_from_next_day=row.counts_from_next_day,
        )
        for row in sorted(rows, key=lambda row: (row.starts, row.id))
    )


def runs(engine: Engine, newest: int = 20) -> Sequence[tuple[str, RunRecord]]:
    """The newest runs, the last first: (time in UTC, what it did)."""
    with reading(engine) as connection:
        rows = connection.execute(
            select(Base.metadata.tables["run"]).order_by(col(Run.id).desc()).limit(newest)
        ).all()
    return [
        (
            row.at,
            RunRecord(
                publication=row.publication,
                published=row.published,
                digest=row.digest,
                new=row.new,
                changed=row.changed,
                withdrawn=row.withdrawn,
                unchanged=row.unchanged,
                refused=tuple(Refusal(where, why) for where, why in row.refused),
                taken=row.taken,
            ),
        )
        for row in rows
    ]


def last_attempts(engine: Engine) -> dict[str, tuple[datetime, bool]]:
    """The newest run of each publication: its time, aware, and whether it was taken in."""
    newest = select(func.max(col(Run.id))).group_by(col(Run.publication))
    with reading(engine) as connection:
        rows = connection.execute(
            select(col(Run.publication), col(Run.at), col(Run.taken)).where(col(Run.id).in_(newest))
        ).all()
    return {publication: (datetime.fromisoformat(at), taken) for publication, at, taken in rows}
