"""Two pieces of work timed in turn, so that a machine that slows down slows both."""

from collections.abc import Callable
from statistics import median
from timeit import timeit

Work = Callable[[], object]


def ratio(ours: Work, theirs: Work, *, calls: int, rounds: int = 15) -> float:
    """The median over the rounds of our time for ``calls`` calls divided by theirs."""
    ours(), theirs()
    return median(timeit(ours, number=calls) / timeit(theirs, number=calls) for _ in range(rounds))
