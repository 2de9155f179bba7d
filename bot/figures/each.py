"""The totals of several periods, in the order asked."""

from contextlib import suppress
from dataclasses import replace

from bot.answers import Answer, Caveat, Figure, Role
from bot.errors import NoFigure
from bot.figures import published
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.like_for_like import alike
from bot.figures.published import is_published_whole, tiles
from bot.figures.stated import other_bases
from bot.figures.window import Window, value_of, window
from bot.periods import Period
from bot.questions import Each, text


def each(question: Each, known: Known) -> Answer:
    """Beside a period that is cut, the others over the same dates follow. Raises ``NoFigure`` where one
    of the periods has no figure."""
    if is_published_whole(question.subject):
        tiled = tuple(tiles(question.subject, period, known) for period in question.periods)
        return published.answer(question, tuple(map(published.published_figure, tiled)), tiled, known)
    try:
        windows = tuple(_counted(question, period, known) for period in question.periods)
    except NoFigure as error:
        error.suggestions = (*_of_those_held(question, known), *error.suggestions)
        raise
    beside, caveats = _alike(windows, known)
    caveats += other_bases(windows, windows[0].quantity, known)
    figures = (figure(counted, value_of(counted), known) for counted in windows)
    return compose(question, (*figures, *beside), windows, known, caveats)


def _counted(question: Each, period: Period, known: Known) -> Window:
    counted = window(question.subject.measure, period, known)
    value_of(counted)
    return counted


def _of_those_held(question: Each, known: Known) -> tuple[str, ...]:
    """The same question about the periods that have a figure."""
    held = []
    for period in question.periods:
        with suppress(NoFigure):
            held.append(_counted(question, period, known).period)
    return (text(replace(question, periods=tuple(held))),) if len(held) > 1 else ()


def _alike(windows: tuple[Window, ...], known: Known) -> tuple[list[Figure], list[Caveat]]:
    """For the one period that is cut, the same dates of the periods that are not."""
    cut = [counted for counted in windows if counted.cut]
    figures: list[Figure] = []
    caveats: list[Caveat] = []
    for whole in windows if len(cut) == 1 else ():
        pair = alike(cut[0], whole, known) if whole is not cut[0] else None
        if pair is not None and pair.before is not whole and pair.after is cut[0]:
            figures.append(figure(pair.before, value_of(pair.before), known, Role.TO_DATE))
            caveats += [pair.caveats[0]]
    return figures, caveats
