"""Which days are held, from which releases, and how fresh they are."""

from bot.answers import Answer, Caveat, Figure, Hole, Note
from bot.figures import published
from bot.figures.compose import compose
from bot.figures.finals import FINAL_MEASURES
from bot.figures.known import Known
from bot.figures.published import is_published_whole
from bot.figures.quantity import Quantity, grain_of, pieces_held, quantity
from bot.figures.window import Window
from bot.periods import Ever, Span, long_date
from bot.questions import Coverage
from bot.releases import Status
from bot.series import Longer


def coverage(question: Coverage, known: Known) -> Answer:
    """The newest day, the first day, and the number of days held (weeks, figures); for arrivals and
    boats, the last day of the final statistics too. The sources are the releases held."""
    if is_published_whole(question.subject):
        return _of_published(question, known)
    counted = quantity(question.subject.measure, known.holdings)
    name, span = counted.measure.name, counted.column.span
    missing = counted.absent(span)
    unit = f"{grain_of(counted)}s"
    source = counted.measure.source
    figures = [
        _figure(f"newest day of {name}", span.last.isoformat(), "day", span, source),
        _figure(f"first day of {name}", span.first.isoformat(), "day", span, source),
        _figure(f"{unit} of {name}", pieces_held(counted, span), unit, span, source),
    ]
    caveats: list[Caveat] = [*_joined(counted, known), *([Hole(missing)] if missing else [])]
    publications = [source, *([join.publication] if (join := known.holdings.joins.get(name)) else [])]
    final = _final(name, known)
    if final is not None:
        figures.append(_final_figure(name, final))
        publications.append(final.publication)
    everything = Window(Ever(), counted, span, span, ())
    return compose(question, figures, (everything,), known, caveats, publications=tuple(publications))


def _of_published(question: Coverage, known: Known) -> Answer:
    held = published.stated(question.subject, known)
    span = Span(min(tiled.span.first for tiled in held), held[-1].span.last)
    name, source = held[0].measure.name, held[-1].publications[0]
    figures = (
        _figure(f"newest day of {name}", span.last.isoformat(), "day", span, source),
        _figure(f"first day of {name}", span.first.isoformat(), "day", span, source),
        _figure(f"figures of {name}", len(held), "figures", span, source),
    )
    return published.answer(question, figures, tuple(held), known)


def _joined(counted: Quantity, known: Known) -> list[Note]:
    join = known.holdings.joins.get(counted.measure.name)
    if join is None or join.publication not in known.holdings.citations:
        return []
    title = known.holdings.citations[join.publication].title
    return [Note(f"From {long_date(join.first)} on, the figures are from “{title}”.")]


def _final(name: str, known: Known) -> Longer | None:
    held = known.holdings.longer.get((name, ""), ()) if name in FINAL_MEASURES else ()
    return max(held, key=lambda piece: piece.span.last, default=None)


def _final_figure(name: str, newest: Longer) -> Figure:
    day = newest.span.last.isoformat()
    return Figure(
        f"last day of final {name}",
        day,
        "day",
        newest.span.first,
        newest.span.last,
        Status.FINAL,
        newest.publication,
    )


def _figure(name: str, value: int | str, unit: str, span: Span, source: str) -> Figure:
    return Figure(name, value, unit, span.first, span.last, Status.PROVISIONAL, source)
