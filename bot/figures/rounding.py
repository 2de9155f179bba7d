"""Percentages and averages: of unrounded figures, to one decimal, halves away from nought."""

from decimal import ROUND_HALF_UP, Decimal

from bot.answers import Number

SMALLEST_BASE = 50
TENTH = Decimal("0.1")


def tenth(above: Number, below: Number) -> float:
    """``above / below`` to one decimal. Whole numbers are divided exactly: 33 / 400 per cent is 8.3
    per cent, as a reporter works it out, where the nearest binary fraction would give 8.2."""
    if isinstance(above, int) and isinstance(below, int):
        tenths = (abs(above) * 20 + below) // (2 * below)
        return (tenths if above >= 0 else -tenths) / 10
    return to_tenth(above / below)


def to_tenth(value: float) -> float:
    """Of the shortest decimal that names the number: 1,093 / 20 is 54.65 and gives 54.7, where its nearest
    binary fraction, or rounding halves to even, would give 54.6."""
    return float(Decimal(repr(value)).quantize(TENTH, ROUND_HALF_UP))


def percentage(part: Number, whole: Number) -> float:
    """What ``part`` is of ``whole``, in per cent. The whole must not be nought."""
    return tenth(part * 100, whole)
