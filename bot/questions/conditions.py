"""A condition on a figure: over, under, at least, at most, about, nearly, just over, nil or any."""

from dataclasses import dataclass
from enum import StrEnum


class Comparator(StrEnum):
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"


_OPPOSITES = {
    Comparator.OVER: Comparator.AT_MOST,
    Comparator.AT_MOST: Comparator.OVER,
    Comparator.UNDER: Comparator.AT_LEAST,
    Comparator.AT_LEAST: Comparator.UNDER,
}
FARTHEST = 40
"""A round number lies at most one part in so many from what it stands for."""
_CLOSE = 0.015


@dataclass(frozen=True, slots=True)
class Condition:
    """``threshold`` is a whole number of the measure's unit."""

    comparator: Comparator
    threshold: int

    def holds(self, value: float) -> bool:  # noqa: C901 - one line a comparator
        match self.comparator:
            case Comparator.OVER:
                return value > self.threshold
            case Comparator.UNDER:
                return value < self.threshold
            case Comparator.AT_LEAST:
                return value >= self.threshold
            case Comparator.AT_MOST:
                return value <= self.threshold
            case Comparator.EXACTLY:
                return value == self.threshold
            case Comparator.ABOUT:
                return self._rounds(value)
            case Comparator.NEARLY:
                return 0 < self.threshold - value <= self._close
            case Comparator.JUST_OVER:
                return 0 < value - self.threshold <= self._close

    @property
    def _close(self) -> float:
        """How far "nearly" and "just over" reach: half of the second digit's size, as the desk's own "nearly"
        does, and never less than one."""
        half = 10.0 ** (len(str(self.threshold)) - 2) / 2
        return max(1, min(half, self.threshold * _CLOSE))

    def _rounds(self, value: float) -> bool:
        """Whether the number is the value, rounded as the number itself is: 41,000 for 41,472, but not
        40,000 for it, nor 100,000 for 80,611."""
        zeros = len(digits := str(self.threshold)) - len(digits.rstrip("0")) if self.threshold else 0
        half = 10**zeros / 2
        near = abs(value - self.threshold) * FARTHEST <= self.threshold
        return near and self.threshold - half <= value < self.threshold + half

    def opposite(self) -> "Condition | None":
        """What holds where this does not; None where that is no one condition."""
        if self == NIL:
            return ANY
        if self == ANY:
            return NIL
        other = _OPPOSITES.get(self.comparator)
        return Condition(other, self.threshold) if other else None

    @property
    def text(self) -> str:
        return f"{self.comparator} {self.threshold}"

    @property
    def said(self) -> str:
        """The same to be read: over 1,000."""
        return f"{self.comparator} {self.threshold:,}"


def in_tenths(tenths: int) -> str:
    """A number of tenths as a decimal: 432 as 43.2, 430 as 43."""
    return f"{tenths // 10}.{tenths % 10}".removesuffix(".0")


NIL = Condition(Comparator.EXACTLY, 0)
ANY = Condition(Comparator.OVER, 0)
