"""Calendar years of what publishers state for whole years only, such as arrivals of a nationality."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace

from bot.answers import Answer, Caveat, Figure, Scope
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.known import Known
from bot.figures.published import Tiled, published_figure, tiles
from bot.figures.ranking import ranking
from bot.figures.standing import Standing, alone, standing_of
from bot.measures import BY_NAME
from bot.periods import Period, Span, Year
from bot.questions import Extreme, Grain, Lead, Rank, Subject


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
    fit = _whole_years(question.subject, question.period, known)
    fit = [year for year in fit if not question.only or year.year in question.only]
    ranked = ranking(fit, question.direction, max(question.count, 1), question.above, grows=False)
    if not ranked.shown:
        raise _no_year(question.subject, question.period)
    values = tuple(published_figure(year.tiled) for year in ranked.shown)
    first = ranked.shown[0]
    which = replace(
        values[0],
        name=f"{question.direction} year for {question.subject.text}, {first.name}",
        value=first.text,
        unit=Grain.YEAR,
    )
    if question.count <= 1:
        values = (which, *values) if question.lead is Lead.DATE else (*values, which)
    caveats: tuple[Caveat, ...] = (Scope(_from_to(fit)), *ranked.caveats)
    return _answer(question, values, _from_to(fit), fit, known, caveats)


def rank_of_year(question: Rank, period: Year, known: Known) -> Answer:
    """A year's place among the whole years, with figures in the order of ``rank``."""
    years = _whole_years(question.subject, question.within, known)
    mine = next(iter(_whole_years(question.subject, period, known)), None)
    if mine is None:
        raise _no_year(question.subject, period)
    others = [year for year in years if year.year != mine.year]
    standing = standing_of(mine.value, others, question.direction, grows=False)
    if standing.ranked == 1:
        raise alone(question.subject.text, period)
    scope = _from_to([*years, mine])
    caveats: tuple[Caveat, ...] = (Scope(scope), *standing.caveats)
    figures = _ranked(question, mine, standing)
    return _answer(question, figures, mine.span, [mine, *others], known, caveats)


def _ranked(question: Rank, mine: PublishedYear, standing: Standing[PublishedYear]) -> tuple[Figure, ...]:
    own = published_figure(mine.tiled)
    who = f"{question.direction} {question.subject.text}"
    place = replace(own, name=f"place by {who}, {mine.name}", value=standing.place, unit="place")
    is_claimed = replace(
        own,
        name=f"whether it is number {question.claimed} by {who}",
        value=standing.place == question.claimed,
        unit="yes or no",
    )
    return (
        *([] if question.claimed is None else [is_claimed]),
        place,
        own,
        *(published_figure(year.tiled) for year in standing.beside),
        replace(own, name="periods ranked", value=standing.ranked, unit="periods"),
    )


def _whole_years(subject: Subject, period: Period, known: Known) -> list[PublishedYear]:
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


def _from_to(years: list[PublishedYear]) -> Span:
    return Span(min(year.span.first for year in years), max(year.span.last for year in years))


def _answer(
    question: Extreme | Rank,
    figures: tuple[Figure, ...],
    span: Span,
    years: list[PublishedYear],
    known: Known,
    caveats: tuple[Caveat, ...],
) -> Answer:
    made = published.answer(question, figures, tuple(year.tiled for year in years), known, caveats)
    return replace(made, spans=(span,))


def _no_year(subject: Subject, period: Period) -> NoFigure:
    return NoFigure(
        f"{BY_NAME[subject.measure].title}: no whole calendar year of {subject.text} is published within "
        f"{period.name}.",
        (f"series of {subject.text} by year ever",),
    )
