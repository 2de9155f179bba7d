"""Dated reference points (an office held, a law, a deal, a disaster) and how to count from them.

The rules are those of ``data/README.md``, section "Events":

* ``end`` is the first day not counted (the successor's day), except where ``end_counted`` says that
  it is the last day.
* "Since" an office, government, law, agreement or series counts from ``start`` inclusive, to the
  newest published day, even where the event has ended.
* "Since" an event of one day (a disaster, a ruling, an election) counts from the next day.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
ONE_DAY = timedelta(days=1)


class EventKind(StrEnum):
    """What sort of thing happened."""

    OFFICE = "office"
    GOVERNMENT = "government"
    LAW = "law"
    AGREEMENT = "agreement"
    SERIES = "series"
    REFERENDUM = "referendum"
    DISASTER = "disaster"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Event:
    """One reference point. ``id``: words with hyphens, as canonical questions name it. ``title``: as it is
    printed. ``end``: the first day not counted, or with ``end_counted`` the last that is; None where it goes
    on. ``aliases``: whole phrases as typed. ``counts_from_next_day``: as a disaster or a ruling does."""

    id: str
    title: str
    start: date
    end: date | None
    kind: EventKind
    aliases: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    end_counted: bool = False
    counts_from_next_day: bool = False

    @property
    def since(self) -> date:
        """The first day counted by "since"."""
        return self.start + ONE_DAY if self.counts_from_next_day else self.start

    @property
    def last(self) -> date | None:
        """The last day counted by "during" or "under"; None where it goes on."""
        if self.end is None or self.end_counted:
            return self.end
        return self.end - ONE_DAY


@dataclass(frozen=True, slots=True)
class Events:
    """All events known, by id."""

    by_id: dict[str, Event]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Events":
        return cls({event.id: event for event in events})

    def __iter__(self) -> Iterator[Event]:
        return iter(self.by_id.values())

    def titled(self, text: str) -> str:
        """A text as people read it: events by their titles, not their ids."""
        return _ID.sub(lambda found: self.by_id[found[0]].title if found[0] in self.by_id else found[0], text)

    def get(self, event_id: str) -> Event | None:
        return self.by_id.get(event_id)


NO_EVENTS = Events({})
