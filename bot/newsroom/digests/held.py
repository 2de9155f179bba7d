"""Which days of a measure are held: what is missing inside a period is told, and never summed over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.answers import Answer, Hole
from bot.measures import BY_NAME
from bot.newsroom.asking import Asking
from bot.periods import Span, Week
from bot.questions import Coverage, Subject


@dataclass(frozen=True, slots=True)
class DaysHeld:
    """From the first day held to the newest, but for the ``holes``. ``released``: the day of the newest
    release of the publication that leads; None where none is held."""

    span: Span
    holes: frozenset[date]
    released: date | None

    def missing(self, within: Span) -> tuple[date, ...]:
        """The days that are not held, in order."""
        days = map(date.fromordinal, range(within.first.toordinal(), within.last.toordinal() + 1))
        return tuple(day for day in days if day in self.holes or not self.span.first <= day <= self.span.last)


def held(measure: str, asking: Asking) -> DaysHeld | None:
    """Of what is published by day; None where nothing is."""
    found = asking.ask(Coverage(Subject(measure)))
    if found is None:
        return None
    released = (each.published for each in found.citations if each.id == BY_NAME[measure].source)
    return DaysHeld(found.spans[0], frozenset(holes(found)), next(released, None))


def holes(answer: Answer) -> Sequence[date]:
    """The days that an answer leaves out."""
    return [day for caveat in answer.caveats if isinstance(caveat, Hole) for day in caveat.days]


def newest_whole_week(asking: Asking) -> Week | None:
    """The newest week of which the arrivals of each day are held; None where there is none."""
    days = held("arrivals", asking)
    if days is None:
        return None
    week = Week.of(days.span.last + timedelta(days=1)).later(-1)
    while days.missing(week.span(days.span)) and week.ending > days.span.first:
        week = week.later(-1)
    return week if week.ending > days.span.first else None
