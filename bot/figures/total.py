"""How many in a period."""

from dataclasses import replace

from bot.answers import Answer, Figure, OtherBasis, Role
from bot.errors import NoFigure
from bot.figures.compose import compose, figure, sources_of
from bot.figures.finals import FINAL_MEASURES, final
from bot.figures.known import Known
from bot.figures.published import is_published_whole, published_total
from bot.figures.quantity import Ratio, Sum
from bot.figures.window import Window, value_of, window
from bot.measures import BY_NAME
from bot.questions import Basis, Total, text
from bot.releases import Status
from bot.series import Longer


def total(question: Total, known: Known) -> Answer:
    """Raises ``NoFigure`` where the period is not covered, or not by the series asked for."""
    if is_published_whole(question.subject):
        return published_total(question, known)
    name = question.subject.measure
    counted = window(name, question.period, known)
    value = value_of(counted)
    stated = figure(counted, value, known)
    official = final(name, counted.span, known.holdings) if name in FINAL_MEASURES else None
    if question.basis is Basis.FINAL:
        return _led_by_final(question, counted, stated, official, known)
    if official is None or official.value == value:
        return compose(question, (stated, *_beside(counted, known)), (counted,), known)
    publications = (*sources_of(counted.quantity, (counted.span,), known), official.publication)
    caveat = OtherBasis(official.value, Status.FINAL, question.period)
    figures = (stated, _final_figure(stated, official))
    return compose(question, figures, (counted,), known, (caveat,), publications=publications)


def _beside(counted: Window, known: Known) -> tuple[Figure, ...]:
    """For the dead, the missing; for a ratio or a sum of measures, its parts."""
    quantity, span = counted.quantity, counted.span
    measure = quantity.measure
    names = ("missing",) if measure.name == "deaths" else measure.parts
    if not names:
        return ()
    columns = [(BY_NAME[name], known.holdings.days.get(name)) for name in names]
    held = [(part, column) for part, column in columns if column is not None]
    sums = quantity.sums(span) if isinstance(quantity, Ratio) else [column.total(span) for _, column in held]
    windows = (replace(counted, quantity=Sum(part, column)) for part, column in held)
    return tuple([figure(part, value, known, Role.BESIDE) for part, value in zip(windows, sums, strict=True)])


def _led_by_final(
    question: Total, counted: Window, stated: Figure, official: Longer | None, known: Known
) -> Answer:
    if official is None:
        raise NoFigure(
            f"No final figure is held for {question.subject.measure} in {question.period.name}: the final "
            "statistics are published by quarter, for arrivals and boats.",
            (text(Total(question.subject, question.period)),),
        )
    lead = _final_figure(stated, official)
    if stated.value == official.value:
        return compose(question, (lead,), (counted,), known, publications=(official.publication,))
    weekly = sources_of(counted.quantity, (counted.span,), known)
    caveat = OtherBasis(int(stated.value), Status.PROVISIONAL, question.period)
    figures = (lead, stated)
    return compose(
        question, figures, (counted,), known, (caveat,), publications=(official.publication, *weekly)
    )


def _final_figure(stated: Figure, official: Longer) -> Figure:
    """``stated``: of the same days, by the weekly series."""
    return replace(
        stated,
        name=f"{stated.name}, final",
        value=official.value,
        status=Status.FINAL,
        source=official.publication,
    )
