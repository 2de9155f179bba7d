"""The totals of several periods, in the order asked."""

from bot.answers import Answer, Caveat, Figure
from bot.figures import published
from bot.figures.alike import alike
from bot.figures.compose import compose, figure
from bot.figures.known import Known
from bot.figures.published import is_published_whole, tiles
from bot.figures.stated import other_bases
from bot.figures.window import Window, no_boats, window
from bot.questions import Each


def each(question: Each, known: Known) -> Answer:
    """Beside a period that is cut, the others over the same dates follow. Raises ``NoFigure`` where one
    of the periods has no figure."""
    if is_published_whole(question.subject):
        tiled = tuple(tiles(question.subject, period, known) for period in question.periods)
        return published.answer(question, tuple(map(published.published_figure, tiled)), tiled, known)
    name = question.subject.measure
    windows = tuple(window(name, period, known) for period in question.periods)
    beside, caveats = _alike(windows, known)
    caveats += other_bases(windows, windows[0].quantity, known)
    figures = (_figure(counted, known) for counted in windows)
    return compose(question, (*figures, *beside), windows, known, caveats)


def _figure(counted: Window, known: Known) -> Figure:
    value = counted.quantity.total(counted.span)
    if value is None:
        raise no_boats(counted)
    return figure(counted, value, known)


def _alike(windows: tuple[Window, ...], known: Known) -> tuple[list[Figure], list[Caveat]]:
    """For the one period that is cut, the same dates of the periods that are not."""
    cut = [counted for counted in windows if counted.cut]
    figures: list[Figure] = []
    caveats: list[Caveat] = []
    for whole in windows if len(cut) == 1 else ():
        pair = alike(cut[0], whole, known) if whole is not cut[0] else None
        if pair is not None and pair.before is not whole and pair.after is cut[0]:
            figures.append(_figure(pair.before, known))
            caveats += [pair.caveats[0]]
    return figures, caveats
