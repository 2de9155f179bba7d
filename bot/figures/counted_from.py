"""From which day an event was counted, and what a day either way would change."""

from datetime import date

from bot.answers import CountedFrom
from bot.figures.known import Known
from bot.figures.quantity import Quantity, Sum
from bot.periods import During, SinceEvent, Span

_OF_ARRIVALS = frozenset({"arrivals", "boats"})


def counted_from(
    period: SinceEvent | During, counted: Quantity, asked: Span, span: Span, known: Known
) -> CountedFrom:
    """``asked``: the days that the event stands for; ``span``: those counted, for weeks from a Monday."""
    event = period.event
    arrivals = known.holdings.days.get("arrivals") if counted.measure.name in _OF_ARRIVALS else None
    left_out = isinstance(period, SinceEvent) and event.counts_from_next_day
    return CountedFrom(
        event,
        span,
        arrivals.at(span.first) if arrivals else None,
        asked.first if span.first < asked.first else None,
        _on_the_day(counted, event.start) if left_out else None,
    )


def _on_the_day(counted: Quantity, day: date) -> int | None:
    return counted.column.at(day) if isinstance(counted, Sum) and not counted.column.by_week else None
