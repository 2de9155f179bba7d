"""Calendar years of what publishers state for whole years only, such as arrivals of a nationality."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.answers import Answer, Caveat, Figure, Note, Role, Scope
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.known import Known
from bot.figures.published import Tiled, published_figure, tiles
from bot.figures.ranking import ranking
from bot.figures.standing import alone, place_figures, standing_of
from bot.measures import BY_NAME
from bot.periods import Ever, Period, Span, Year
from bot.questions import Direction, Extreme, Grain, HighestSince, Lead, Question, Rank, Series, Subject, text


@dataclass(frozen=True, slots=True)
class PublishedYear:
    """A calendar year as it is published."""

    tiled: Tiled
    whole: bool = True

    @property
    def year(self) -> int:
        return self.span.first.year

    @property
    def name(self) -> str:
        return str(self.year)

    @property
    def text(self) -> str:
        return self.name

    @property
    def value(self) -> int:
        return self.tiled.value

    @property
    def span(self) -> Span:
        return self.tiled.span

    @property
    def figure(self) -> Figure:
        """What it came to, as one year among others."""
        return published_figure(self.tiled, Role.PIECE)


def calendar_years(subject: Subject, held: Iterable[Tiled], known: Known) -> list[Tiled]:
    """The calendar years that the figures held begin in, for what is published by them: the years of red
    days begin in April."""
    found: list[Tiled] = []
    if not BY_NAME[subject.measure].categories and not subject.nationality:
        return found
    for year in sorted({tiled.span.first.year for tiled in held}):
        with suppress(NoFigure):
            found.append(tiles(subject, Year(year), known))
    return found


def extreme_year(question: Extreme, known: Known) -> Answer:
    """The highest or lowest of the whole years of a period, with figures in the order of ``extreme``.
    Raises ``NoFigure`` where no whole year is published, or none that is asked about."""
    fit = whole_years(question.subject, question.period, known)
    fit = [year for year in fit if not question.only or year.year in question.only]
    ranked = ranking(fit, question.direction, max(question.count, 1), question.above, grows=False)
    if not ranked.shown:
        raise no_year(question.subject, question.period)
    values = tuple([year.figure for year in ranked.shown])
    first = ranked.shown[0]
    which = year_figure(first, f"{question.direction} year for {question.subject.text}")
    if question.count <= 1:
        values = (which, *values) if question.lead is Lead.DATE else (*values, which)
    caveats: tuple[Caveat, ...] = (Scope(from_to(fit)), *ranked.caveats)
    return answer_from(question, values, from_to(fit), fit, known, caveats)


def year_figure(year: PublishedYear, what: str) -> Figure:
    """Which year it was. ``what``: what is dated."""
    return year.figure.derived(Role.WHEN, f"{what}, {year.name}", year.text, Grain.YEAR)


def rank_of_year(question: Rank, period: Year, known: Known) -> Answer:
    """A year's place among the whole years, with figures in the order of ``rank``."""
    years = whole_years(question.subject, question.within, known)
    mine = next(iter(whole_years(question.subject, period, known)), None)
    if mine is None:
        raise no_year(question.subject, period)
    others = [year for year in years if year.year != mine.year]
    standing = standing_of(mine.value, others, question.direction, grows=False)
    if standing.ranked == 1:
        raise alone(question.subject, period)
    scope = from_to([*years, mine])
    caveats: tuple[Caveat, ...] = (Scope(scope), *standing.caveats)
    beside = [year.figure for year in standing.beside]
    figures = place_figures(question, published_figure(mine.tiled), standing, beside)
    return answer_from(question, figures, mine.span, [mine, *others], known, caveats)


def whole_years(subject: Subject, period: Period, known: Known) -> list[PublishedYear]:
    """Those inside a period, in order; a year of which only some quarters are published is left out."""
    held = published.stated(subject, known)
    everything = Span(min(one.span.first for one in held), max(one.span.last for one in held))
    asked = period.span(everything)
    years = calendar_years(subject, held, known)
    return [
        PublishedYear(year)
        for year in years
        if not year.caveats and year.span == year.asked and asked.contains(year.span)
    ]


def from_to(years: list[PublishedYear]) -> Span:
    return Span(min(year.span.first for year in years), max(year.span.last for year in years))


def answer_from(
    question: Question,
    figures: tuple[Figure, ...],
    span: Span,
    years: list[PublishedYear],
    known: Known,
    caveats: tuple[Caveat, ...],
) -> Answer:
    made = published.answer(question, figures, tuple(year.tiled for year in years), known, caveats)
    return replace(made, spans=(span,))


def no_year(subject: Subject, period: Period) -> NoFigure:
    return NoFigure(
        f"No whole calendar year of {subject.text} is published within {period.name} that could be set "
        "beside others.",
        (text(Series(subject, Ever(), Grain.YEAR)),),
    )


def since_of_year(question: HighestSince, period: Year, known: Known) -> Answer:
    """Since when a year is the highest or lowest, with figures in the order of ``highest_since``."""
    years = whole_years(question.subject, Ever(), known)
    mine = next((year for year in years if year.year == period.year), None)
    if mine is None or mine is years[0]:
        raise no_year(question.subject, period)
    sign = 1 if question.direction is Direction.HIGHEST else -1
    before = [year for year in years if year.year < mine.year]
    found = next((year for year in reversed(before) if sign * (year.value - mine.value) >= 0), None)
    passed = _passed(mine, question, known)
    scope = Span(years[0].span.first, mine.span.last if passed else mine.tiled.newest)
    level = question.direction.level
    caveats: list[Caveat] = [Scope(scope)]
    own = published_figure(mine.tiled)
    if found is None:
        first = years[0].span.first
        none = own.derived(Role.WHEN, f"first day held: none as {level} since", first.isoformat(), Grain.DAY)
        figures: tuple[Figure, ...] = (replace(none, start=first, end=first), own)
        caveats.append(none_before(question))
    else:
        which = year_figure(found, f"newest earlier year as {level}")
        figures = (which, found.figure, own)
    return answer_from(question, figures, mine.span, [mine, *before], known, tuple(caveats))


def none_before(question: HighestSince) -> Note:
    """Said of a record: what the date stands for."""
    level = question.direction.level
    return Note(f"Nothing before it was as {level}: a record then. The date given is the first day held.")


def _passed(mine: PublishedYear, question: HighestSince, known: Known) -> bool:
    """Whether a later year is beyond it; for the highest, a part of one may be already."""
    years = calendar_years(question.subject, published.stated(question.subject, known), known)
    later = [year for year in years if year.span.first.year > mine.year]
    if question.direction is Direction.HIGHEST:
        return any(year.value > mine.value for year in later)
    return any(year.value < mine.value and not year.caveats for year in later)
