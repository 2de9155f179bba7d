"""The list of dated reference points (CSV): offices held, laws, deals, disasters, each with its source.

How to count from each is that of ``bot.events``, and of the list's own notes: ``end`` is the first day not
counted, but for two; "since" a disaster, a ruling or another event of one day counts from the next day.
"""

from collections.abc import Iterable
from datetime import date

from bot.errors import PublicationRefused
from bot.events import Event, EventKind
from bot.sources import cells
from bot.sources.table import Record, read_csv

COLUMNS = ("id", "name", "aliases", "start", "end", "kind", "source_title", "note")
END_COUNTED = frozenset({"operation-isotrope", "manston-crisis"})  # their end is the last day
RULINGS = frozenset({"supreme-court-rwanda"})  # listed as law, and of one day
_OF_ONE_DAY = (EventKind.DISASTER, EventKind.REFERENDUM, EventKind.OTHER)


def read_events(data: bytes) -> tuple[Event, ...]:
    """All events, in the list's order. Raises ``PublicationRefused`` where a row or a name is not right."""
    events = tuple(_event(row) for row in read_csv(data, COLUMNS))
    _check_unique("id", (event.id for event in events))
    _check_unique("alias", (alias for event in events for alias in event.aliases))
    return events


def _event(row: Record) -> Event:
    text = {name: str(row[name]).strip() for name in COLUMNS}
    try:
        start, end = cells.day(text["start"]), cells.day(text["end"]) if text["end"] else None
    except cells.CellFault as fault:
        raise PublicationRefused(f"The event {cells.shown(text['id'])}: {fault}.") from fault
    if text["kind"] not in set(EventKind):
        raise PublicationRefused(
            f"The event {cells.shown(text['id'])} is of an unknown kind: {text['kind'][:40]}."
        )
    kind = EventKind(text["kind"])
    if not text["id"] or not text["name"] or (end is not None and end <= start):
        raise PublicationRefused(
            f"The event {cells.shown(text['id'])} has no name, or ends before it begins."
        )
    return Event(
        id=text["id"],
        title=text["name"],
        start=start,
        end=end,
        kind=kind,
        aliases=tuple(alias.strip() for alias in text["aliases"].split(";") if alias.strip()),
        source=text["source_title"],
        note=text["note"],
        end_counted=text["id"] in END_COUNTED,
        counts_from_next_day=_from_next_day(text["id"], kind, end),
    )


def _from_next_day(event_id: str, kind: EventKind, end: date | None) -> bool:
    return event_id in RULINGS or (kind in _OF_ONE_DAY and end is None)


def _check_unique(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise PublicationRefused(f"Two events have the same {what}: {cells.shown(name)}.")
        seen.add(name)
