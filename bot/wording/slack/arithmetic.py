"""How an answer's figures follow from each other, as a line that can be worked out again by hand."""

from collections.abc import Iterator, Sequence

from bot.answers import Answer, Figure
from bot.questions import Average, Compare, Share, Total
from bot.wording.numbers import numeral
from bot.wording.style import HouseStyle

WITHIN = 0.051  # of what is shown with one decimal
_CHANGE, _DIFFERENCE, _RATIO = _FOLLOWING = ("change in ", "difference in ", "ratio of ")


def arithmetic(answer: Answer, style: HouseStyle) -> list[str]:
    """The differences, shares and ratios of whole numbers: 19,982 ÷ 41,472 = 48.2 per cent. Of numbers with
    a fraction, which are shown rounded, none: the line would not add up."""
    match answer.question:
        case Compare():
            return list(_compared(answer.figures, style))
        case Share() | Average():
            return list(_divided(answer.figures, style))
        case Total() if len(answer.figures) == 3:
            return list(_divided(answer.figures, style))
        case _:
            return []


def _compared(figures: tuple[Figure, ...], style: HouseStyle) -> Iterator[str]:
    one, other = _whole([figure for figure in figures if not figure.name.startswith(_FOLLOWING)])
    for figure in sorted(figures, key=lambda figure: not figure.name.startswith(_DIFFERENCE)):
        if figure.name.startswith(_DIFFERENCE) and figure.value == one - other:
            yield f"{numeral(one)} − {numeral(other)} = {numeral(one - other)}"
        if figure.name.startswith(_CHANGE):
            yield from _quotient(one - other, other, figure, style)
        if figure.name.startswith(_RATIO):
            yield from _quotient(one, other, figure, style)


def _divided(figures: tuple[Figure, ...], style: HouseStyle) -> Iterator[str]:
    """The first figure is the second divided by the third."""
    return _quotient(*_whole(figures[1:]), figures[0], style)


def _whole(figures: Sequence[Figure]) -> tuple[int, int]:
    """The first two values; noughts where they are not two whole numbers."""
    match [figure.value for figure in figures[:2]]:
        case [int() as one, int() as other]:
            return one, other
        case _:
            return 0, 0


def _quotient(one: int, other: int, figure: Figure, style: HouseStyle) -> Iterator[str]:
    """Nothing where the figure is another than what comes out, to the decimal that is shown."""
    if not other or not isinstance(figure.value, int | float):
        return
    percent = figure.unit == "per cent"
    if abs(one / other * (100 if percent else 1) - figure.value) < WITHIN:
        result = f"{numeral(round(figure.value, 1))}{style.per_cent if percent else ''}"
        yield f"{numeral(one)} ÷ {numeral(other)} = {result}"
