"""All that is held at a time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from bot.answers import Citation
from bot.measures import BY_NAME
from bot.periods import Span
from bot.series.column import Column


class Edition(NamedTuple):
    """``number`` changes whenever anything was taken in; ``released``: the day of the newest release."""

    number: int
    released: date | None


@dataclass(frozen=True, slots=True)
class Longer:
    """A figure for a period longer than a week: final statistics, nationalities, red days."""

    publication: str
    measure: str
    category: str
    span: Span
    value: int


@dataclass(frozen=True, slots=True)
class Revision:
    """One change of one stated figure. ``old`` None: first stated; ``new`` None: withdrawn."""

    publication: str
    measure: str
    category: str
    span: Span
    old: int | None
    new: int | None
    published: date


@dataclass(frozen=True, slots=True)
class FirstServes:
    """A publication whose first release serves for an earlier day."""

    publication: str
    published: date


class Join(NamedTuple):
    """From the day ``first`` on, ``publication`` states a measure in place of the one that leads."""

    first: date
    publication: str


@dataclass(frozen=True, slots=True)
class Holdings:
    """All that is held, as known on ``as_of`` (None: all that is known).

    ``days`` and ``weeks``: columns by measure name, each joined from the publications that state the
    measure (the weekly time series; after its end the daily or the weekly page). ``longer``: figures
    by (measure, category). ``revisions``: by measure, only real changes (old and new both stated, or
    withdrawn), in order of first day. ``citations``: the newest release of each publication.
    ``joins``: for a measure stated by two publications, where the second one carries on.
    ``begun``: the day of the first release held of each publication.
    ``edition``: ``Edition.number`` of the library when it was read.
    """

    days: Mapping[str, Column]
    weeks: Mapping[str, Column]
    longer: Mapping[tuple[str, str], tuple[Longer, ...]]
    revisions: Mapping[str, tuple[Revision, ...]]
    citations: Mapping[str, Citation]
    joins: Mapping[str, Join] = field(default_factory=dict)
    first_serves: tuple[FirstServes, ...] = ()
    as_of: date | None = None
    edition: int = 0
    begun: Mapping[str, date] = field(default_factory=dict)

    def revised(self, measure: str, span: Span, step: int = 1) -> Sequence[Revision]:
        """Changes of cells of ``step`` days that lie inside the span, in order of first day."""
        known = self.revisions.get(measure, ())
        begin = bisect_left(known, span.first, key=lambda revision: revision.span.first)
        end = bisect_right(known, span.last, key=lambda revision: revision.span.first)
        return [r for r in known[begin:end] if r.span.last <= span.last and r.span.days == step]

    def publication_on(self, measure: str, day: date) -> str:
        """The publication that a figure for the day is from."""
        join = self.joins.get(measure)
        return join.publication if join is not None and day >= join.first else BY_NAME[measure].source

    def newest(self, measure: str) -> date | None:
        """The newest day held by day or by week."""
        column = self.days.get(measure) or self.weeks.get(measure)
        return column.last if column else None

    def categories(self, measure: str) -> Iterable[str]:
        """The categories (nationalities) under which figures of a measure are held."""
        return {category for name, category in self.longer if name == measure and category}
