"""What stands beside the figures: releases, when each publication was last read, and events."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, Engine, func, select
from sqlmodel import col

from bot.events import Event, EventKind, Events
from bot.store.engine import reading
from bot.store.tables import Base, Release, Run

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


def last_attempts(engine: Engine) -> dict[str, tuple[datetime, bool]]:
    """The newest run of each publication: its time, aware, and whether it was taken in."""
    newest = select(func.max(col(Run.id))).group_by(col(Run.publication))
    with reading(engine) as connection:
        rows = connection.execute(
            select(col(Run.publication), col(Run.at), col(Run.taken)).where(col(Run.id).in_(newest))
        ).all()
    return {publication: (datetime.fromisoformat(at), taken) for publication, at, taken in rows}
