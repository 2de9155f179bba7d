"""A condition on a figure: over, under, at least, at most, nil or any."""

from dataclasses import dataclass
from enum import StrEnum


class Comparator(StrEnum):
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    EXACTLY = "exactly"


@dataclass(frozen=True, slots=True)
class Condition:
    """``threshold`` is a whole number of the measure's unit."""

    comparator: Comparator
    threshold: int

    def holds(self, value: float) -> bool:
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

    @property
    def text(self) -> str:
        return f"{self.comparator} {self.threshold}"


NIL = Condition(Comparator.EXACTLY, 0)
ANY = Condition(Comparator.OVER, 0)
