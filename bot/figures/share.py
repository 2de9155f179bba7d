"""What part of a whole, in per cent."""

from bot.answers import Answer, Caveat, Denominator, Figure, Role, SmallBase
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.nationalities import everybody, unrecorded
from bot.figures.published import is_published_whole, tiles
from bot.figures.rounding import SMALLEST_BASE, percentage
from bot.figures.stated import other_bases
from bot.figures.window import Window, window
from bot.measures import BY_NAME, Adds
from bot.periods import Ever, Period, Range, Span, Year
from bot.questions import Compare, Share, Total, text

CONTAINED_IN = {
    "drowned": ("deaths", "dead and missing"),
    "deaths": ("dead and missing",),
    "missing": ("dead and missing",),
    "uncontrolled landings": ("boats",),
}


def share(question: Share, known: Known) -> Answer:
    """The percentage first, then both totals. Raises ``NoFigure`` where the part is not in the whole,
    or where it is not said what it is a part of."""
    if is_published_whole(question.subject):
        return _of_published(question, known)
    measure = BY_NAME[question.subject.measure]
    if measure.adds is Adds.RATIO:
        raise NoFigure(
            f"{measure.title}: a ratio is no part of a whole.",
            (text(Total(question.subject, question.period)),),
        )
    part, whole = _within_measure(question, known) if question.of else _within_period(question, known)
    figures, caveats = _shared(_figure(part, known), _figure(whole, known))
    caveats += other_bases((part, whole), part.quantity, known)
    rows = whole.quantity.rows(whole.span)
    return compose(question, figures, (part, whole), known, caveats, rows)


def _figure(counted: Window, known: Known) -> Figure:
    return figure(counted, counted.quantity.total(counted.span) or 0, known)


def _within_period(question: Share, known: Known) -> tuple[Window, Window]:
    if question.whole is None:
        raise _of_what(question, window(question.subject.measure, question.period, known).asked)
    name = question.subject.measure
    part, whole = window(name, question.period, known), window(name, question.whole, known)
    if not whole.span.contains(part.span):
        raise _not_within(question, question.whole)
    return part, whole


def _within_measure(question: Share, known: Known) -> tuple[Window, Window]:
    name, of = question.subject.measure, question.of
    if of not in CONTAINED_IN.get(name, ()):
        raise NoFigure(
            f"{BY_NAME[name].title} are not a part of what is counted as {of}.",
            tuple(
                text(Share(question.subject, question.period, all_)) for all_ in CONTAINED_IN.get(name, ())
            ),
        )
    part, whole = window(name, question.period, known), window(of, question.whole or question.period, known)
    if question.whole is None and whole.span != part.span:  # one begins, or ends, before the other
        whole = window(of, Range(part.span.first, part.span.last), known)
    if not whole.span.contains(part.span):
        raise _not_within(question, question.whole or question.period)
    return part, whole


def _shared(part: Figure, whole: Figure) -> tuple[tuple[Figure, ...], list[Caveat]]:
    counted, everything = int(part.value), int(whole.value)
    caveats: list[Caveat] = [Denominator(whole.name, everything)]
    if everything < SMALLEST_BASE:
        return (part, whole), [*caveats, SmallBase(everything)]
    name, value = f"share of {whole.name}", percentage(counted, everything)
    return (part.derived(Role.SHARE, name, value, "per cent"), part, whole), caveats


def _of_published(question: Share, known: Known) -> Answer:
    """A nationality within all arrivals; or a period's figure within that of a longer one."""
    subject, period = question.subject, question.period
    part = tiles(subject, period, known)
    if question.whole is None and not subject.nationality:
        raise _of_what(question, part.asked)
    whole = tiles(subject, question.whole, known) if question.whole else everybody(period, known)
    same = question.whole is not None or part.span == whole.span
    if not (same and whole.span.contains(part.span)):
        raise _not_within(question, question.whole or period)
    figures, caveats = _shared(published.published_figure(part), published.published_figure(whole))
    if question.whole is None:
        caveats += unrecorded(period, known)
    return published.answer(question, figures, (part, whole), known, tuple(caveats))


def _of_what(question: Share, part: Span) -> NoFigure:
    year = Year(part.first.year)
    longer = (year, Ever()) if year != question.period and year.span(part).contains(part) else (Ever(),)
    return NoFigure(
        f"A share of what? {question.period.name} can be set against any longer period.",
        tuple(text(Share(question.subject, question.period, whole=whole)) for whole in longer),
    )


def _not_within(question: Share, whole: Period) -> NoFigure:
    return NoFigure(
        f"{question.period.name} does not lie within {whole.name}, so there is no share of it.",
        (text(Compare(question.subject, question.period, whole)),),
    )
