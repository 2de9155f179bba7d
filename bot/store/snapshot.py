"""A database as the tables of ``data/``, and back. Each undoes the other, but for the record of runs."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, Engine, insert, select
from sqlmodel import col

from bot.errors import StoreError
from bot.events import Event, EventKind
from bot.store.engine import reading, take_turn, writing
from bot.store.records import ReleaseHeld, events, releases
from bot.store.subjects import SUBJECTS, Subject
from bot.store.tables import EventRow, Figure, Release
from bot.store.writes import event_row

RELEASES = "releases.csv"
RELEASE_COLUMNS = ("publication", "published", "sequence", "digest", "edited", "url")
EVENTS_FILE = "events.csv"
EVENT_COLUMNS = (
    "id",
    "title",
    "start",
    "end",
    "kind",
    "end_counted",
    "counts_from_next_day",
    "aliases",
    "source",
    "note",
)
YES = "yes"


class Line(NamedTuple):
    """One figure with its history, as it is dumped: releases by id."""

    publication: str
    measure: str
    category: str
    first: date
    last: date
    value: int
    stated_by: int
    replaced_by: int | None


def dump(engine: Engine, folder: Path) -> None:
    """Write all releases, figures and events to ``folder``, sorted, so that a diff shows what is new.

    Raises ``StoreError`` where a figure has no table in ``subjects.SUBJECTS``.
    """
    held = releases(engine)
    by_id = {release.id: _label(release) for release in held}
    _write(folder / RELEASES, RELEASE_COLUMNS, (map(str, release[1:]) for release in held))
    lines = _lines(engine)
    _refuse_homeless(lines)
    for subject in SUBJECTS:
        _write(folder / subject.file, subject.columns, _rows_of(subject, lines, by_id))
    _write(folder / EVENTS_FILE, EVENT_COLUMNS, map(_event_cells, events(engine)))


def build(engine: Engine, folder: Path) -> None:
    """Fill an empty database from ``folder``, in one transaction.

    Where another process has just done so, nothing is added. Raises ``StoreError`` where a table is
    missing or a line of it cannot be read.
    """
    with writing(engine) as connection:
        take_turn(connection)
        if connection.execute(select(col(Release.id)).limit(1)).first() is not None:
            return
        ids = _build_releases(connection, folder)
        for subject in SUBJECTS:
            figures = [
                figure
                for line, row in _read(folder / subject.file)
                for figure in _figures_of(subject, row, ids, f"{subject.file}, line {line}")
            ]
            if figures:
                connection.execute(insert(Figure), figures)
        described = [event_row(event) for event in read_events(folder / EVENTS_FILE)]
        if described:
            connection.execute(insert(EventRow), described)


def read_events(file: Path) -> tuple[Event, ...]:
    """The dated reference points of ``data/events.csv``."""
    return tuple(_event(row, f"{file.name}, line {line}") for line, row in _read(file))


def _build_releases(connection: Connection, folder: Path) -> dict[tuple[str, str], int]:
    ids: dict[tuple[str, str], int] = {}
    for number, (_, row) in enumerate(_read(folder / RELEASES), start=1):
        published, sequence = date.fromisoformat(row["published"]), int(row["sequence"])
        values = {**row, "published": published, "sequence": sequence}
        ids[row["publication"], _named(published, sequence)] = number
        connection.execute(insert(Release), [values])
    return ids


def _figures_of(
    subject: Subject, row: Mapping[str, str], ids: Mapping[tuple[str, str], int], where: str
) -> list[dict[str, object]]:
    try:
        first, last = subject.span(row)
        stated_by = ids[subject.publication, row["stated_by"]]
        replaced_by = ids[subject.publication, row["replaced_by"]] if row["replaced_by"] else None
        values = [(measure, int(row[measure])) for measure in subject.measures if row[measure]]
    except (KeyError, ValueError) as error:
        raise StoreError(f"data: {where} cannot be read ({error}).") from error
    return [
        {
            "publication": subject.publication,
            "measure": measure,
            "category": row.get("category", ""),
            "first_day": first,
            "last_day": last,
            "value": value,
            "stated_by": stated_by,
            "replaced_by": replaced_by,
        }
        for measure, value in values
    ]


def _lines(engine: Engine) -> list[Line]:
    with reading(engine) as connection:
        rows = connection.execute(
            select(
                col(Figure.publication),
                col(Figure.measure),
                col(Figure.category),
                col(Figure.first_day),
                col(Figure.last_day),
                col(Figure.value),
                col(Figure.stated_by),
                col(Figure.replaced_by),
            )
        ).all()
    return [Line._make(row) for row in rows]


def _refuse_homeless(lines: Iterable[Line]) -> None:
    for line in lines:
        if not any(
            subject.holds(line.publication, line.measure, line.first, line.last) for subject in SUBJECTS
        ):
            raise StoreError(
                f"No table of data/ takes {line.measure} of {line.publication}: see bot/store/subjects.py."
            )


def _rows_of(subject: Subject, lines: Iterable[Line], labels: Mapping[int, str]) -> Iterator[Sequence[str]]:
    wide: dict[tuple[date, date, str, int, int], dict[str, int]] = {}
    for line in lines:
        if subject.holds(line.publication, line.measure, line.first, line.last):
            key = (line.first, line.last, line.category, line.stated_by, line.replaced_by or 0)
            wide.setdefault(key, {})[line.measure] = line.value
    for first, last, category, stated_by, replaced_by in sorted(wide):
        values = wide[first, last, category, stated_by, replaced_by]
        yield (
            *subject.days(first, last),
            *((category,) if subject.categories else ()),
            *(str(values.get(measure, "")) for measure in subject.measures),
            labels[stated_by],
            labels.get(replaced_by, ""),
        )


def _label(release: ReleaseHeld) -> str:
    return _named(release.published, release.sequence)


def _named(published: date, sequence: int) -> str:
    return f"{published}" if sequence == 1 else f"{published}/{sequence}"


def _event_cells(event: Event) -> Sequence[str]:
    return (
        event.id,
        event.title,
        f"{event.start}",
        f"{event.end or ''}",
        event.kind.value,
        YES if event.end_counted else "",
        YES if event.counts_from_next_day else "",
        ";".join(event.aliases),
        event.source,
        event.note,
    )


def _event(row: Mapping[str, str], where: str) -> Event:
    try:
        return Event(
            id=row["id"],
            title=row["title"],
            start=date.fromisoformat(row["start"]),
            end=date.fromisoformat(row["end"]) if row["end"] else None,
            kind=EventKind(row["kind"]),
            aliases=tuple(row["aliases"].split(";")) if row["aliases"] else (),
            source=row["source"],
            note=row["note"],
            end_counted=row["end_counted"] == YES,
            counts_from_next_day=row["counts_from_next_day"] == YES,
        )
    except (KeyError, ValueError) as error:
        raise StoreError(f"data: {where} cannot be read ({error}).") from error


def _write(file: Path, columns: Sequence[str], rows: Iterable[Iterable[str]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


def _read(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """(line number, row) of a table."""
    try:
        stream = file.open(encoding="utf-8", newline="")
    except OSError as error:
        raise StoreError(f"The shipped table {file} cannot be read: {error.strerror}.") from error
    with stream:
        yield from enumerate(csv.DictReader(stream), start=2)
