"""Changes too small for a message of their own."""

from collections.abc import Sequence

from bot.sending.said import Told
from bot.wording.numbers import in_round_numbers

SMALL = 0.001
"""A tenth of one per cent: below it, and where the round number printed beside it stays too, copy that was
written from the figure still reads true: "nearly 37,000" is 36,816 and 36,820. One person more among the
600 of a day is 0.17 per cent, and is told at once."""


def is_small(was: Sequence[Told], now: Sequence[Told], small: float = SMALL) -> bool:
    """Whether every figure is the same or nearly so, and would be printed the same in round numbers.

    A date, a place, a yes or no, or a figure that came or went is never small. ``small``: the part of the
    former value that a change stays under; nought makes no change small.
    """
    return len(was) == len(now) and all(
        _near(old, new, small) for old, new in zip(was, now, strict=True) if old != new
    )


def _near(old: Told, new: Told, small: float) -> bool:
    if (old.name, old.unit) != (new.name, new.unit):
        return False
    if isinstance(old.value, str | bool) or isinstance(new.value, str | bool):
        return False
    return abs(new.value - old.value) < small * abs(old.value) and _round(old.value) == _round(new.value)


def _round(value: float) -> str | None:
    return in_round_numbers(value) if isinstance(value, int) else None
