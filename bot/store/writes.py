"""Taking releases in: one transaction each, so that the database is as before or as after, never between.

Releases of a publication are taken in order. One that is older than the newest held is refused: what
the later ones left unsaid is not kept, so its figures cannot be placed between theirs. To add an old
release, remake the database from all files (``data/README.md``).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update
from sqlmodel import col

from bot.errors import PublicationRefused
from bot.events import Event
from bot.releases import Covered, Reading, Refusal, RunRecord, Stated
from bot.store.changes import Cell, Changes, Current, compare
from bot.store.engine import take_turn, writing
from bot.store.guards import faults
from bot.store.records import EVENTS
from bot.store.release_order import add_release, known, older, releases_before, same_edit
from bot.store.tables import Coverage, EventRow, Figure, Run

Check = Callable[[Iterable[Stated]], None]


def nothing_to_check(_held: Iterable[Stated]) -> None:
    """For a reading that is taken as it is."""


def take_in(engine: Engine, reading: Reading, at: datetime, check: Check = nothing_to_check) -> RunRecord:
    """Take one reading in at the time ``at``, and record the run.

    ``check`` is given the figures held of the publication, and raises ``PublicationRefused`` where the
    reading cannot follow them. It sees what the reading is then compared with, and nothing older.

    A file already held as that day's release, or as the newest, changes nothing. A reading that
    cannot follow what is held is refused whole: ``taken`` is False, and ``refused`` says why.
    """
    with writing(engine) as connection:
        take_turn(connection)
        record = _taken(connection, reading, check)
        _record(connection, record, at)
    return record


def record_refusal(engine: Engine, record: RunRecord, at: datetime) -> None:
    """Keep the record of a file that could not be read or fetched at all."""
    with writing(engine) as connection:
        _record(connection, record, at)


def refused_whole(publication: str, published: date, digest: str, refused: Iterable[Refusal]) -> RunRecord:
    """The record of a publication of which nothing was taken in."""
    return RunRecord(publication, published, digest, 0, 0, 0, 0, tuple(refused), taken=False)


def put_events(engine: Engine, events: Iterable[Event], published: date, digest: str) -> None:
    """Replace the dated reference points. The file counts as a release, so that the edition moves."""
    with writing(engine) as connection:
        take_turn(connection)
        release = Reading(EVENTS, published, digest, ())
        if known(releases_before(connection, EVENTS), release):
            return
        add_release(connection, release)
        connection.execute(delete(EventRow))
        described = [event_row(event) for event in events]
        if described:
            connection.execute(insert(EventRow), described)


def event_row(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "title": event.title,
        "starts": event.start,
        "ends": event.end,
        "kind": event.kind.value,
        "aliases": list(event.aliases),
        "source": event.source,
        "note": event.note,
        "end_counted": event.end_counted,
        "counts_from_next_day": event.counts_from_next_day,
    }


def _taken(connection: Connection, reading: Reading, check: Check) -> RunRecord:
    before = releases_before(connection, reading.publication)
    if known(before, reading):
        return _record_of(reading, Changes((), (), (), len(reading.figures)))
    reading = replace(reading, figures=tuple(reading.figures))  # made once, looked through many times
    held = _current(connection, reading.publication)
    wrong = older(before, reading) or faults(reading) or _unlike(held, check)
    if wrong:
        return _refused(reading, wrong)
    changes = compare(held, reading)
    if changes.any or not same_edit(before, reading):
        _apply(connection, reading, changes)
    return _record_of(reading, changes)


def _unlike(held: Mapping[Cell, Current], check: Check) -> list[str]:
    figures = (
        Stated(cell.measure, cell.first, cell.last, current.value, cell.category)
        for cell, current in held.items()
    )
    try:
        check(figures)
    except PublicationRefused as error:
        return [error.sentence]
    return []


def _refused(reading: Reading, why: Sequence[str]) -> RunRecord:
    refused = (*(Refusal("", sentence) for sentence in why), *reading.refused)
    return refused_whole(reading.publication, reading.published, reading.digest, refused)


def _record_of(reading: Reading, changes: Changes) -> RunRecord:
    return RunRecord(
        publication=reading.publication,
        published=reading.published,
        digest=reading.digest,
        new=len(changes.new),
        changed=len(changes.changed),
        withdrawn=len(changes.withdrawn),
        unchanged=changes.unchanged,
        refused=reading.refused,
        taken=True,
    )


def _current(connection: Connection, publication: str) -> dict[Cell, Current]:
    rows = connection.execute(
        select(
            col(Figure.measure),
            col(Figure.category),
            col(Figure.first_day),
            col(Figure.last_day),
            col(Figure.id),
            col(Figure.value),
        ).where(col(Figure.publication) == publication, col(Figure.replaced_by).is_(None))
    )
    return {Cell(*row[:4]): Current(*row[4:]) for row in rows}


def _apply(connection: Connection, reading: Reading, changes: Changes) -> None:
    release = add_release(connection, reading)
    if reading.covered:
        connection.execute(insert(Coverage), [_coverage_row(release, span) for span in reading.covered])
    if changes.stopped:
        stop = update(Figure).where(col(Figure.id) == bindparam("row")).values(replaced_by=release)
        connection.execute(stop, [{"row": row} for row in changes.stopped])
    if changes.begun:
        rows = [
            {
                "publication": reading.publication,
                "measure": stated.measure,
                "category": stated.category,
                "first_day": stated.first,
                "last_day": stated.last,
                "value": stated.value,
                "stated_by": release,
            }
            for stated in changes.begun
        ]
        connection.execute(insert(Figure), rows)


def _coverage_row(release: int, span: Covered) -> dict[str, object]:
    return {
        "release": release,
        "measure": span.measure,
        "grain_days": span.grain_days,
        "first_day": span.first,
        "last_day": span.last,
    }


def _record(connection: Connection, record: RunRecord, at: datetime) -> None:
    values = {
        "at": at.astimezone(UTC).isoformat(timespec="seconds"),
        "publication": record.publication,
        "published": record.published,
        "digest": record.digest,
        "new": record.new,
        "changed": record.changed,
        "withdrawn": record.withdrawn,
        "unchanged": record.unchanged,
        "taken": record.taken,
        "refused": [[refusal.where, refusal.why] for refusal in record.refused],
    }
    connection.execute(insert(Run).values(values))
