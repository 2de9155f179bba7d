"""How an answer's figures follow from each other, as a line that can be worked out again by hand."""

from collections.abc import Iterator, Sequence

from bot.answers import Answer, Figure, Role
from bot.questions import Average, Compare, Share, Total
from bot.wording.numbers import numeral
from bot.wording.style import HouseStyle

WITHIN = 0.051  # of what is shown with one decimal


def arithmetic(answer: Answer, style: HouseStyle) -> list[str]:
    """The differences, shares and ratios of whole numbers: 19,982 ÷ 41,472 = 48.2 per cent. Of numbers with
    a fraction, which are shown rounded, none: the line would not add up."""
    match answer.question:
        case Compare():
            return list(_compared(answer, style))
        case Share():
            return list(_divided(answer, Role.SHARE, _whole(answer.having(Role.TOTAL)), style))
        case Average():
            return list(_divided(answer, Role.AVERAGE, _whole(answer.having(Role.TOTAL, Role.COUNT)), style))
        case Total():
            return list(_divided(answer, Role.TOTAL, _whole(answer.having(Role.BESIDE)), style))
        case _:
            return []


def _compared(answer: Answer, style: HouseStyle) -> Iterator[str]:
    one, other = _whole(answer.having(Role.TOTAL))
    for figure in answer.having(Role.DIFFERENCE):
        if figure.value == one - other:
            yield f"{numeral(one)} − {numeral(other)} = {numeral(one - other)}"
    yield from _divided(answer, Role.RATIO, (one, other), style)
    yield from _divided(answer, Role.CHANGE, (one - other, other), style)


def _divided(answer: Answer, role: Role, of: tuple[int, int], style: HouseStyle) -> Iterator[str]:
    for figure in answer.having(role):
        yield from _quotient(*of, figure, style)


def _whole(figures: Sequence[Figure]) -> tuple[int, int]:
    """Two values; noughts where they are not two whole numbers."""
    match [figure.value for figure in figures]:
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
