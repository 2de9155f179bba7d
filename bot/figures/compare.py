"""One period set against another."""

from datetime import timedelta

from bot.answers import Answer, Caveat, LeapDay, SeasonDiffers
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.change import Change, figures
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.like_for_like import Pair, alike, uneven
from bot.figures.published import Tiled, is_published_whole, tiles
from bot.figures.rates import rates
from bot.figures.stated import other_bases
from bot.figures.window import Window, value_of, window
from bot.periods import Month, Season, Span
from bot.questions import Compare, Subject, Total, text

LONGEST_ADJACENT = 300


def compare(question: Compare, known: Known) -> Answer:
    """Both windows over the same calendar dates where one is not complete. Those that still differ clearly
    in length are set against each other by their averages. Raises ``NoFigure``."""
    if is_published_whole(question.subject):
        return _of_published(question, known)
    name = question.subject.measure
    pair = alike(window(name, question.period, known), window(name, question.against, known), known)
    after, before = pair.after, pair.before
    change = Change(value_of(after), value_of(before), before.quantity.base(before.span))
    totals = (figure(after, change.after, known), figure(before, change.before, known))
    caveats = (
        *pair.caveats,
        *_about_the_spans(pair),
        *other_bases((after, before), after.quantity, known),
        *change.caveats,
    )
    said = figures(question.lead, change, totals, after.quantity.measure, rates(pair))
    return compose(question, said, (after, before), known, caveats)


def _about_the_spans(pair: Pair) -> list[Caveat]:
    after, before = pair.after, pair.before
    said: list[Caveat] = [*uneven(after, before)]
    if after.span.last.year != before.span.last.year:
        said += [LeapDay(counted.span.last.year) for counted in (after, before) if _ends_on_leap_day(counted)]
    return said + _season(after, before)


def _ends_on_leap_day(counted: Window) -> bool:
    last = counted.span.last
    return (last.month, last.day) == (2, 29) and not isinstance(counted.period, Month | Season)


def _season(after: Window, before: Window) -> list[Caveat]:
    """Spans that adjoin lie in different parts of the year: give the same dates a year before."""
    if not (_follows(after.span, before.span) or _follows(before.span, after.span)):
        return []
    if after.span.days > LONGEST_ADJACENT:
        return []
    column = after.quantity.column
    year_before = _year_before(after)
    if not column.span.contains(year_before) or column.absent(year_before):
        return []
    value = after.quantity.total(year_before)
    return [] if value is None else [SeasonDiffers(year_before, value)]


def _follows(later: Span, earlier: Span) -> bool:
    return later.first.toordinal() - earlier.last.toordinal() == 1


def _year_before(counted: Window) -> Span:
    """The same dates; for a weekly measure, the same weeks: 52 of them before."""
    span = counted.span
    if counted.quantity.column.by_week:
        return Span(span.first - timedelta(weeks=52), span.last - timedelta(weeks=52))
    return span.in_year(span.first.year - 1)


def _of_published(question: Compare, known: Known) -> Answer:
    after, before = (tiles(question.subject, period, known) for period in (question.period, question.against))
    if after.cut != before.cut:
        raise _part_against_whole(question.subject, after, before)
    change = Change(after.value, before.value, before.value)
    totals = (published.published_figure(after), published.published_figure(before))
    said = figures(question.lead, change, totals, after.measure)
    return published.answer(question, said, (after, before), known, change.caveats)


def _part_against_whole(subject: Subject, after: Tiled, before: Tiled) -> NoFigure:
    part, whole = (after, before) if after.cut else (before, after)
    return NoFigure(
        f"{part.measure.title} are published for a part of {part.period.name} only, and not for the same "
        f"part of {whole.period.name}; a part is not set against a whole.",
        tuple(text(Total(subject, tiled.period)) for tiled in (after, before)),
    )
