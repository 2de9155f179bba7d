"""Which days are held, from which releases, and how fresh they are."""

from dataclasses import replace

from bot.answers import Answer, Caveat, Figure, Hole, Note, Role
from bot.figures import published
from bot.figures.compose import compose
from bot.figures.finals import FINAL_MEASURES
from bot.figures.known import Known
from bot.figures.published import is_published_whole
from bot.figures.quantity import Quantity, grain_of, pieces_held, quantity
from bot.figures.window import Window
from bot.periods import Ever, Span, long_date
from bot.questions import Coverage, Grain
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
    source = counted.measure.source
    figures = _figures(name, span, source, pieces_held(counted, span), f"{grain_of(counted)}s")
    caveats: list[Caveat] = [*_joined(counted, known), *([Hole(missing)] if missing else [])]
    publications = [source, *([join.publication] if (join := known.holdings.joins.get(name)) else [])]
    final = _final(name, known)
    if final is not None:
        last = _last_day(f"last day of final {name}", final.span, final.publication)
        figures.append(replace(last, status=Status.FINAL))
        publications.append(final.publication)
    everything = Window(Ever(), counted, span, span, ())
    return compose(question, figures, (everything,), known, caveats, publications=tuple(publications))


def _of_published(question: Coverage, known: Known) -> Answer:
    held = published.stated(question.subject, known)
    span = Span(min(tiled.span.first for tiled in held), held[-1].span.last)
    name, source = held[0].measure.name, held[-1].publications[0]
    figures = _figures(name, span, source, len(held), "figures")
    return published.answer(question, tuple(figures), tuple(held), known)


def _joined(counted: Quantity, known: Known) -> list[Note]:
    join = known.holdings.joins.get(counted.measure.name)
    if join is None or join.publication not in known.holdings.citations:
        return []
    title = known.holdings.citations[join.publication].title
    return [Note(f"From {long_date(join.first)} on, the figures are from “{title}”.")]


def _final(name: str, known: Known) -> Longer | None:
    held = known.holdings.longer.get((name, ""), ()) if name in FINAL_MEASURES else ()
    return max(held, key=lambda piece: piece.span.last, default=None)


def _figures(name: str, span: Span, source: str, held: int, pieces: str) -> list[Figure]:
    """The newest day, the first, and how many pieces are held."""
    newest = _last_day(f"newest day of {name}", span, source)
    return [
        newest,
        newest.derived(Role.WHEN, f"first day of {name}", span.first.isoformat(), Grain.DAY),
        newest.derived(Role.COUNT, f"{pieces} of {name}", held, pieces),
    ]


def _last_day(name: str, span: Span, source: str) -> Figure:
    day = span.last.isoformat()
    return Figure(Role.WHEN, name, day, Grain.DAY, span.first, span.last, Status.PROVISIONAL, source)
