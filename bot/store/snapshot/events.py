"""Events as rows of ``data/events.csv``, and back."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from bot.events import Event, EventKind
from bot.store.snapshot.csv_files import read, told

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


def read_events(file: Path) -> tuple[Event, ...]:
    """The dated reference points of ``data/events.csv``."""
    return tuple(_event(row, where) for where, row in read(file))


def cells(event: Event) -> Sequence[str]:
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
    with told(where):
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
