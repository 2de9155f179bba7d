"""Measures that publishers state only for whole years, quarters or other long periods: nationalities
and red days. They are never worked out from days."""

from dataclasses import dataclass, replace
from datetime import date

from bot.answers import Answer, Begins, Caveat, Citation, Cut, Figure, Role
from bot.errors import NoFigure
from bot.figures.compose import asked_on, cited, first_serves, stale
from bot.figures.finals import tile
from bot.figures.known import Known
from bot.measures import BY_NAME, Held, Measure
from bot.periods import Ever, Period, Range, Span, Year, as_noun, range_name
from bot.questions import Grain, Question, Series, Subject, Total, text
from bot.releases import Status
from bot.series import Holdings, Longer

BY_NATIONALITY = "arrivals by nationality"
ALL = "Total"
LONGEST_QUARTER = 92


@dataclass(frozen=True, slots=True)
class Tiled:
    """Published figures that lie end to end over ``span``, and their sum. ``newest``: the last day that
    anything is published for, of what is counted."""

    measure: Measure
    category: str
    period: Period
    span: Span
    pieces: tuple[Longer, ...]
    asked: Span
    newest: date

    @property
    def cut(self) -> bool:
        return self.asked.last > self.span.last

    @property
    def caveats(self) -> list[Caveat]:
        """Where the figures begin after the period does, or end before it does."""
        begins = [Begins(self.period, self.span.first)] if self.asked.first < self.span.first else []
        return [*begins, *([Cut(self.period, self.span.last)] if self.cut else [])]

    @property
    def value(self) -> int:
        return sum(piece.value for piece in self.pieces)

    @property
    def publications(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(piece.publication for piece in self.pieces))


def is_published_whole(subject: Subject) -> bool:
    """Whether publishers state it in tables by year or quarter, which end with a period and not a day."""
    return bool(subject.nationality) or BY_NAME[subject.measure].held is Held.YEAR


def published_total(question: Total, known: Known) -> Answer:
    tiled = tiles(question.subject, question.period, known)
    return answer(question, (published_figure(tiled),), (tiled,), known)


def tiles(subject: Subject, period: Period, known: Known) -> Tiled:
    """Raises ``NoFigure`` where publishers state no figures that make up the period."""
    measure, category, held = _held(subject, known.holdings)
    covered = Span(min(piece.span.first for piece in held), max(piece.span.last for piece in held))
    asked = period.span(covered)
    span = asked.overlap(covered)
    pieces = tile(span, held) if span else []
    if span is None or not pieces:
        raise _not_made_up(measure, subject, period, held)
    tables = {piece.publication for piece in pieces}
    newest = max(piece.span.last for piece in held if piece.publication in tables)
    return Tiled(measure, category, period, span, tuple(pieces), asked, newest)


def stated(subject: Subject, known: Known) -> list[Tiled]:
    """Each figure as it is published, in order of last day; of those that end together, the longest
    last. Raises ``NoFigure`` where there is none."""
    measure, category, held = _held(subject, known.holdings)
    in_order = sorted(held, key=lambda piece: (piece.span.last, piece.span.days))
    return [
        Tiled(
            measure,
            category,
            Range(piece.span.first, piece.span.last),
            piece.span,
            (piece,),
            piece.span,
            in_order[-1].span.last,
        )
        for piece in in_order
    ]


def published_figure(tiled: Tiled, role: Role = Role.TOTAL) -> Figure:
    who = tiled.measure.name
    if who == BY_NATIONALITY:
        who = "arrivals of all nationalities" if tiled.category == ALL else f"arrivals from {tiled.category}"
    return Figure(
        role,
        f"{who}, {tiled.period.name}",
        tiled.value,
        tiled.measure.unit,
        tiled.span.first,
        tiled.span.last,
        Status.FINAL if tiled.measure.name == BY_NATIONALITY else Status.ESTIMATE,
        tiled.pieces[-1].publication,
        tiled.period.name,
    )


def answer(
    question: Question,
    figures: tuple[Figure, ...],
    tiled: tuple[Tiled, ...],
    known: Known,
    caveats: tuple[Caveat, ...] = (),
) -> Answer:
    """An answer from published totals."""
    citations: tuple[Citation, ...] = cited(dict.fromkeys(p for t in tiled for p in t.publications), known)
    newest = max(t.newest for t in tiled)
    said: list[Caveat] = [*stale(newest, known)]
    said += [caveat for t in tiled for caveat in (*t.caveats, *first_serves(t.publications, known))]
    spans = tuple(t.span for t in tiled)
    return Answer(
        question,
        figures,
        (*caveats, *dict.fromkeys(said)),
        citations,
        spans,
        newest,
        question.as_of or known.holdings.as_of,
        asked_on=asked_on(question, known),
    )


def _held(subject: Subject, holdings: Holdings) -> tuple[Measure, str, tuple[Longer, ...]]:
    measure, category = _held_under(subject)
    held = holdings.longer.get((measure.name, category), ())
    if not held:
        raise _not_listed(subject)
    return measure, category, (*held, *_noughts(held, holdings))


def _noughts(held: tuple[Longer, ...], holdings: Holdings) -> list[Longer]:
    """The tables by quarter have no row for a nationality of which nobody came: there, none is nought."""
    by_quarter = {piece.publication: piece for piece in held if piece.category and _is_quarter(piece)}
    stated_for = {piece.span for piece in held}
    return [
        replace(by_quarter[quarter.publication], span=quarter.span, value=0)
        for quarter in holdings.longer.get(("arrivals", ""), ())
        if quarter.publication in by_quarter and _is_quarter(quarter) and quarter.span not in stated_for
    ]


def _is_quarter(piece: Longer) -> bool:
    return piece.span.whole_quarters() and piece.span.days <= LONGEST_QUARTER


def _held_under(subject: Subject) -> tuple[Measure, str]:
    if not subject.nationality:
        return BY_NAME[subject.measure], ALL if subject.measure == BY_NATIONALITY else ""
    if subject.measure not in {"arrivals", BY_NATIONALITY}:
        raise NoFigure(
            f"No figures for {subject.measure} by nationality are published: only for arrivals.",
            (text(Total(Subject("arrivals", subject.nationality), Year(2024))),),
        )
    return BY_NAME[BY_NATIONALITY], subject.nationality


def _not_listed(subject: Subject) -> NoFigure:
    if subject.nationality:
        return NoFigure(
            f"The Home Office tables held do not list {subject.nationality} by name.",
            ("breakdown of arrivals by nationality in 2024",),
        )
    return NoFigure(f"No figures for {subject.measure} are held.", ("coverage of arrivals",))


def _not_made_up(measure: Measure, subject: Subject, period: Period, held: tuple[Longer, ...]) -> NoFigure:
    who = f"Arrivals from {subject.nationality}" if subject.nationality else measure.title
    newest = max(held, key=lambda piece: (piece.span.last, piece.span.days)).span
    covered = Span(min(piece.span.first for piece in held), newest.last)
    return NoFigure(
        f"{who} are published for certain periods only, {range_name(covered)}; no published "
        f"figures make up {as_noun(period)}.",
        (
            text(Total(subject, Range(newest.first, newest.last))),
            text(Series(subject, Ever(), Grain.YEAR)),
        ),
    )
