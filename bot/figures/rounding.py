"""Percentages and averages: of unrounded figures, to one decimal, halves away from nought."""

from bot.figures.quantity import Number

SMALLEST_BASE = 50


def tenth(above: Number, below: Number) -> float:
    """``above / below`` to one decimal. Whole numbers are divided exactly: 33 / 400 per cent is 8.3
    per cent, as a reporter works it out, where the nearest binary fraction would give 8.2."""
    if isinstance(above, int) and isinstance(below, int):
        tenths = (abs(above) * 20 + below) // (2 * below)
        return (tenths if above >= 0 else -tenths) / 10
    return round(above / below, 1)


def percentage(part: Number, whole: Number) -> float:
    """What ``part`` is of ``whole``, in per cent. The whole must not be nought."""
    return tenth(part * 100, whole)
