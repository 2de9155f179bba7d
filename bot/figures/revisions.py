"""What publishers changed in the figures of a period."""

from collections.abc import Iterable
from dataclasses import replace

from bot.answers import Answer, Figure, Note, Revised, Role
from bot.figures import published
from bot.figures.compose import compose, leads
from bot.figures.known import Known
from bot.figures.published import BY_NATIONALITY, is_published_whole
from bot.figures.window import reached
from bot.measures import BY_NAME, Measure
from bot.periods import Span, long_date, range_name
from bot.questions import Revisions, Subject
from bot.releases import Status
from bot.series import Revision

MOST_SHOWN = 100
WEEK = 7
_PAGE = " (“"


def revisions(question: Revisions, known: Known) -> Answer:
    """How many figures were changed (0 is an answer); then each change, the newest first: the new
    figure, named by its days, what it was and from which day of release it is."""
    if is_published_whole(question.subject):
        return _of_published(question, known)
    counted = reached(question.subject.measure, question.period, known)
    measure = counted.quantity.measure
    changes = _newest_first(_within(counted.asked, measure.parts or (measure.name,), known))
    sources = tuple(dict.fromkeys((measure.source, *(change.publication for change in changes))))
    figures, notes = _figures(question, measure, changes, counted.span, known)
    notes = (*notes, *_known_since(measure, known))
    found = compose(question, figures, (counted,), known, notes, publications=sources)
    return replace(found, caveats=tuple(c for c in found.caveats if not isinstance(c, Revised)))


def _of_published(question: Revisions, known: Known) -> Answer:
    subject = question.subject
    tiled = published.tiles(subject, question.period, known)
    changes = [
        change
        for change in _within(tiled.asked, (tiled.measure.name,), known)
        if not subject.nationality or change.category == subject.nationality
    ]
    figures, notes = _figures(question, tiled.measure, _newest_first(changes), tiled.span, known)
    since = _known_since(tiled.measure, known)
    return published.answer(question, figures, (tiled,), known, (*notes, *since))


def _known_since(measure: Measure, known: Known) -> list[Note]:
    """What was changed before the first release held cannot be told."""
    begun = known.holdings.begun.get(measure.source)
    if begun is None:
        return []
    return [
        Note(f"The first release held is of {long_date(begun)}: what was changed before it is not known.")
    ]


def _within(asked: Span, measures: Iterable[str], known: Known) -> list[Revision]:
    """Changes of cells that lie inside the days, or of weeks that end in them."""
    return [
        change
        for measure in measures
        for change in known.holdings.revisions.get(measure, ())
        if asked.contains(change.span)
        or (change.span.days == 7 and asked.first <= change.span.last <= asked.last)
    ]


def _newest_first(changes: Iterable[Revision]) -> list[Revision]:
    return sorted(changes, key=lambda change: (change.published, change.span.last), reverse=True)


def told_apart(revised: Figure) -> tuple[str, str]:
    """What was changed, without the page that it stood on, and from what since when, by the figure's name."""
    what, _, change = revised.name.rpartition(": ")
    return what.partition(_PAGE)[0], change


def _figures(
    question: Revisions, measure: Measure, changes: list[Revision], span: Span, known: Known
) -> tuple[tuple[Figure, ...], tuple[Note, ...]]:
    count = Figure(
        Role.COUNT,
        f"changes of {_named(question.subject)}, {question.period.name}",
        len(changes),
        "changes",
        span.first,
        span.last,
        Status.PROVISIONAL,
        measure.source,
        question.period.name,
    )
    shown = [_figure(change, known) for change in changes[:MOST_SHOWN]]
    if len(changes) <= MOST_SHOWN:
        return (count, *shown), ()
    return (count, *shown), (Note(f"The newest {MOST_SHOWN} changes are listed."),)


def _figure(change: Revision, known: Known) -> Figure:
    category = f" from {change.category}" if change.category else ""
    what = f"{change.measure}{category}, {range_name(change.span)}{_page(change, known)}"
    since = long_date(change.published)
    if change.new is None:
        name, value = f"{what}: withdrawn on {since}, was", change.old
    else:
        name, value = f"{what}: {change.old:,} until {since}, since then", change.new
    first, last = change.span.first, change.span.last
    unit = BY_NAME[change.measure].unit
    return Figure(Role.REVISED, name, value or 0, unit, first, last, Status.PROVISIONAL, change.publication)


def _page(change: Revision, known: Known) -> str:
    """Whose own figure it is, where another publication has taken its days over: the answer is not this."""
    if change.span.days > WEEK or leads(change, known):
        return ""
    cited = known.holdings.citations.get(change.publication)
    return f"{_PAGE}{cited.title if cited is not None else change.publication}”, since replaced)"


def _named(subject: Subject) -> str:
    if subject.nationality:
        return f"{BY_NATIONALITY}, {subject.nationality}"
    return subject.measure
