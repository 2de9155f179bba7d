"""What is forgotten, and after how long: nothing is kept for longer than something needs it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

DAY = 86_400.0
SEEN_DAYS = 2.0
"""Slack sends an event again for an hour at most, and a button is clicked twice within a day."""
THREAD_DAYS = 90.0
"""A follow-up leans on the question before; nobody takes up a thread of last season."""


class Forgetting(NamedTuple):
    """``forget`` is given the moment before which things are let go."""

    days: float
    forget: Callable[[float], object]


def tidy(everything: Iterable[Forgetting], now: float) -> None:
    for kept in everything:
        kept.forget(now - kept.days * DAY)


class Daily:
    """What is done once a day in this process, and again where it failed. Another process, or one that
    starts anew, does it again: it must do no harm if it is done twice."""

    def __init__(self) -> None:
        self._day = -1

    def run(self, now: float, act: Callable[[], object]) -> None:
        day = int(now // DAY)
        if day != self._day:
            act()
            self._day = day
