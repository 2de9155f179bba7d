"""From figures to an answer: the caveats that every answer carries, and its sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.answers import (
    Answer,
    Caveat,
    Citation,
    DeathsCounted,
    Figure,
    FirstReleaseServes,
    OtherBasis,
    Revised,
    Role,
    Rows,
    Stale,
    Value,
)
from bot.figures.known import Known
from bot.figures.quantity import Quantity
from bot.figures.window import Window
from bot.measures import IOM
from bot.periods import Span
from bot.questions import Question
from bot.releases import Status
from bot.series import Revision

FRESH_DAYS = 3


def source_of(counted: Quantity, span: Span, known: Known) -> str:
    """The publication that a span's figure is from: the one that states its first day."""
    return known.holdings.publication_on(counted.measure.name, span.first)


def sources_of(counted: Quantity, spans: tuple[Span, ...], known: Known) -> tuple[str, ...]:
    """All publications behind the spans, the leading one first."""
    days = min(span.first for span in spans), max(span.last for span in spans)
    return tuple(dict.fromkeys(known.holdings.publication_on(counted.measure.name, day) for day in days))


def leads(change: Revision, known: Known) -> bool:
    """Whether what changed is of the publication that its days' figures are from now: for days that the
    weekly series has taken over, the daily page's own changes change nothing."""
    return change.publication == known.holdings.publication_on(change.measure, change.span.first)


def figure(window: Window, value: Value, known: Known, role: Role = Role.TOTAL) -> Figure:
    """The figure of a window's whole span."""
    measure = window.quantity.measure
    return Figure(
        role,
        f"{measure.name}, {window.period.name}",
        value,
        measure.unit,
        window.span.first,
        window.span.last,
        Status.PROVISIONAL,
        source_of(window.quantity, window.span, known),
        window.period.name,
    )


def compose(
    question: Question,
    figures: Iterable[Figure],
    windows: tuple[Window, ...],
    known: Known,
    caveats: Iterable[Caveat] = (),
    rows: Rows | None = None,
    publications: tuple[str, ...] = (),
) -> Answer:
    """An answer about one measure over one or more windows, with every caveat that holds for them.

    ``publications``: those behind the figures, where they are not the ones that state the measure.
    """
    counted = windows[0].quantity
    spans = tuple(window.span for window in windows)
    publications = publications or sources_of(counted, spans, known)
    said = list(caveats)
    quoted = [c.publication for c in said if isinstance(c, OtherBasis) and c.publication]
    publications = tuple(dict.fromkeys((*publications, *quoted)))
    for window in windows:
        said.extend(caveat for caveat in window.caveats if caveat not in said)
    said.extend(_about_the_data(counted, spans, publications, known))
    return Answer(
        question,
        tuple(figures),
        tuple(said),
        cited(publications, known),
        spans,
        counted.column.last,
        question.as_of or known.holdings.as_of,
        _rows(windows) if rows is None else rows,
        _stated_by(counted, known),
        asked_on(question, known),
        known.holdings.edition,
    )


def asked_on(question: Question, known: Known) -> date:
    """The day for which a question is answered: today, or the earlier day as of which it is asked."""
    as_of = question.as_of or known.holdings.as_of
    return known.today if as_of is None else min(as_of, known.today)


def _stated_by(counted: Quantity, known: Known) -> tuple[tuple[date, str], ...]:
    join = known.holdings.joins.get(counted.measure.name)
    lead = (date.min, counted.measure.source)
    return (lead, join) if join else (lead,)


@dataclass(frozen=True, slots=True)
class Windows:
    """The rows of several windows, one after the other."""

    windows: tuple[Window, ...]

    def __iter__(self) -> Iterator[tuple[date, date, float]]:
        for counted in self.windows:
            yield from counted.quantity.rows(counted.span)

    def __len__(self) -> int:
        return sum(len(counted.quantity.rows(counted.span)) for counted in self.windows)


def _rows(windows: tuple[Window, ...]) -> Rows:
    return windows[0].quantity.rows(windows[0].span) if len(windows) == 1 else Windows(windows)


def cited(publications: Iterable[str], known: Known) -> tuple[Citation, ...]:
    """The releases used, of those publications that are held."""
    held = known.holdings.citations
    return tuple([held[publication] for publication in publications if publication in held])


def stale(newest: date, known: Known) -> tuple[Stale, ...]:
    """Said where the newest day held of a measure is more than a few days old."""
    days = known.today.toordinal() - newest.toordinal()
    return (Stale(newest, days),) if days > FRESH_DAYS else ()


def _about_the_data(
    counted: Quantity, spans: tuple[Span, ...], publications: tuple[str, ...], known: Known
) -> list[Caveat]:
    holdings, measure = known.holdings, counted.measure
    said: list[Caveat] = [*stale(counted.column.last, known)]
    revised = [
        change
        for part in measure.parts or (measure.name,)
        for span in spans
        for change in holdings.revised(part, span, counted.column.step)
        if leads(change, known)
    ]
    if revised:
        cells = {(change.measure, change.span.first) for change in revised}
        said.append(Revised(len(cells), max(change.published for change in revised)))
    if measure.source == IOM and IOM in holdings.citations:
        said.append(_deaths_counted(counted, spans[0], known))
    return [*said, *first_serves(publications, known)]


def first_serves(publications: Iterable[str], known: Known) -> list[FirstReleaseServes]:
    """Those of the publications whose first release serves for an earlier day."""
    as_of = known.holdings.as_of
    if as_of is None:
        return []
    return [
        FirstReleaseServes(first.publication, first.published, as_of)
        for first in known.holdings.first_serves
        if first.publication in publications
    ]


def _deaths_counted(counted: Quantity, span: Span, known: Known) -> DeathsCounted:
    missing = known.holdings.days.get("missing") if counted.measure.name == "deaths" else None
    copied = known.holdings.citations[IOM].published
    return DeathsCounted(counted.measure.name, copied, missing.total(span) if missing else None)
