"""A period's total split up."""

from collections.abc import Iterable
from dataclasses import replace

from bot.answers import Answer, Caveat, Denominator, Figure, Role, SmallBase
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.compose import compose, figure
from bot.figures.grained import grained
from bot.figures.known import Known
from bot.figures.nationalities import everybody, named, unrecorded
from bot.figures.pieces import pieces
from bot.figures.published import Tiled, is_published_whole
from bot.figures.ranking import part_periods
from bot.figures.rounding import SMALLEST_BASE, percentage, tenth
from bot.figures.series import by_year
from bot.figures.stated import Stated, amount, other_bases
from bot.figures.weekdays import Weekdays, weekdays
from bot.figures.window import Window
from bot.measures import BY_NAME, Adds
from bot.periods import Year
from bot.questions import Breakdown, By, Grain, Share, Subject, Total, text

LAST_PLACE = 10
_GRAIN = {By.MONTH: Grain.MONTH, By.QUARTER: Grain.QUARTER, By.YEAR: Grain.YEAR}


def breakdown(question: Breakdown, known: Known) -> Answer:
    """The parts, then the total, then each part's share of it. Nationalities and weekdays come with
    the largest first; months, quarters and years in order, unless only the largest are asked for."""
    if question.by is By.NATIONALITY:
        return _by_nationality(question, known)
    if question.only:
        return _on_weekdays(question, known)
    if is_published_whole(question.subject):
        return by_year(question, question.subject, question.period, _GRAIN.get(question.by), known)
    counted = grained(question.subject, question.period, _GRAIN.get(question.by, Grain.DAY), known)
    parts = _parts(question, counted)
    shown = parts[: question.top]
    caveats: list[Caveat] = part_periods([part.name for part in shown if not part.whole], ())
    caveats += other_bases((counted,), counted.quantity, known)
    figures = [amount(part, counted.quantity, known) for part in shown]
    total = counted.quantity.total(counted.span)
    if total is not None and counted.quantity.measure.adds is not Adds.RATIO:
        whole = figure(counted, total, known)
        shares, said = _shares(figures, whole)
        figures, caveats = [*figures, whole, *shares], [*caveats, *said]
    rows = tuple((part.span.first, part.span.last, part.value) for part in parts)
    return compose(question, figures, (counted,), known, caveats, rows)


def _parts(question: Breakdown, counted: Window) -> list[Stated]:
    if question.by is By.WEEKDAY:
        return _largest_first(weekdays(counted.quantity, counted.span))
    parts = list(pieces(counted, _GRAIN[question.by]))
    return _largest_first(parts) if question.top else list(parts)


def _on_weekdays(question: Breakdown, known: Known) -> Answer:
    """What came on these weekdays, the total, the share of it, and the average of one such day. Raises
    ``NoFigure`` for what is no sum of days."""
    counted = grained(question.subject, question.period, Grain.DAY, known)
    parts = [one for one in weekdays(counted.quantity, counted.span) if one.number + 1 in question.only]
    total = counted.quantity.total(counted.span)
    if (
        question.by is not By.WEEKDAY
        or not parts
        or total is None
        or counted.quantity.measure.adds is Adds.RATIO
    ):
        every = replace(question, by=By.WEEKDAY, only=())
        raise NoFigure("That is not counted by days of the week that can be added up.", (text(every),))
    together = Weekdays(tuple(parts), counted.span)
    found, whole = amount(together, counted.quantity, known), figure(counted, total, known)
    shares, caveats = _shares([found], whole)
    each = found.derived(
        Role.AVERAGE,
        f"{found.name}, average per day",
        tenth(together.value, together.days),
        f"{found.unit} per day",
    )
    days = found.derived(Role.COUNT, together.name, together.days, "days")
    return compose(question, [found, whole, *shares, each, days], (counted,), known, caveats)


def _largest_first(parts: Iterable[Stated]) -> list[Stated]:
    return sorted(parts, key=lambda part: -part.value)


def _by_nationality(question: Breakdown, known: Known) -> Answer:
    measure, period = question.subject.measure, question.period
    if not BY_NAME[measure].categories and measure != "arrivals":
        raise NoFigure(
            f"No figures for {measure} by nationality are published: only for arrivals.",
            (text(Breakdown(Subject("arrivals"), period)),),
        )
    total, nationalities = everybody(period, known), named(period, known)
    if not nationalities:
        raise NoFigure(
            f"Of {total.period.name}, arrivals are published in all, and not by nationality yet.",
            (
                text(Total(Subject("arrivals"), period)),
                text(Breakdown(Subject("arrivals"), Year(total.span.last.year - 1))),
            ),
        )
    if question.subject.nationality:
        raise NoFigure(
            f"{question.subject.nationality} is one nationality: its share of all arrivals can be given.",
            (text(Share(Subject("arrivals", question.subject.nationality), period)),),
        )
    figures = [
        replace(
            published.published_figure(tiled, Role.PIECE),
            name=f"arrivals, {tiled.category}",
            of=tiled.category,
        )
        for tiled in _shown(question, nationalities)
    ]
    whole = published.published_figure(total)
    shares, said = _shares(figures, whole)
    caveats = (*said, *unrecorded(period, known))
    return published.answer(question, (*figures, whole, *shares), (total,), known, caveats)


def _shown(question: Breakdown, nationalities: list[Tiled]) -> list[Tiled]:
    """The largest, or those that share a place. Raises ``NoFigure`` for a place so far down that one
    which is not named might have it."""
    if question.place is None:
        return nationalities[: question.top]
    if not 1 <= question.place <= min(LAST_PLACE, len(nationalities)):
        raise NoFigure(
            f"Places are given down to number {min(LAST_PLACE, len(nationalities))}: smaller nationalities "
            "are not all named.",
            (text(replace(question, place=None)),),
        )
    at_place = nationalities[question.place - 1].value
    return [tiled for tiled in nationalities if tiled.value == at_place]


def _shares(parts: list[Figure], whole: Figure) -> tuple[list[Figure], list[Caveat]]:
    everything = int(whole.value)
    said: list[Caveat] = [Denominator(whole.name, everything)]
    if everything < SMALLEST_BASE:
        return [], [*said, SmallBase(everything)]
    return [
        part.derived(Role.SHARE, f"share, {part.of}", percentage(int(part.value), everything), "per cent")
        for part in parts
    ], said
