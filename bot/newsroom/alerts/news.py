"""Which facts are news to a watch: known now, not known when it began or a fortnight ago, and not old."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.newsroom.alerts.facts import Fact, facts
from bot.newsroom.asking import Asking, OneDoor
from bot.questions import Coverage, Subject
from bot.sending.watch import Deaths, Watch

FORTNIGHT = timedelta(days=14)
"""A release that is taken in later than that is history, not news."""
OLDEST = timedelta(days=31)
OLDEST_DEATHS = timedelta(days=400)
"""IOM records deaths weeks and months after the day; arrivals are published within days."""


@dataclass(frozen=True, slots=True)
class FactsFound:
    """``news``: facts to be told. ``standing``: the keys of all that hold, by which older ones are judged."""

    news: tuple[Fact, ...]
    standing: frozenset[str]


def found(watch: Watch, began: date, today: date, desk: OneDoor) -> FactsFound:
    """``began``: the day on which the watch was set. What was published on that very day counts as news,
    since knowledge is kept by the day."""
    now = _facts(watch, Asking(desk, today))
    before = _facts(watch, Asking(desk, today, baseline(began, today)))
    oldest = today - (OLDEST_DEATHS if isinstance(watch, Deaths) else OLDEST)
    news = (fact for key, fact in now.items() if key not in before and fact.day >= oldest)
    return FactsFound(tuple(news), frozenset(now))


def first_known(watch: Watch, fact: Fact, began: date, today: date, desk: OneDoor) -> date:
    """The first day on which a fact that is news was published: nobody was told of it before."""
    known = baseline(began, today)
    while known < today and fact.key not in _facts(watch, Asking(desk, today, known)):
        known += timedelta(days=1)
    return known


def baseline(began: date, today: date) -> date:
    """The day whose knowledge is not news."""
    return max(began, today - FORTNIGHT) - timedelta(days=1)


def _facts(watch: Watch, asking: Asking) -> Mapping[str, Fact]:
    answer = asking.ask(Coverage(Subject(watch.measure)))
    rows = answer.rows if answer is not None else None
    return {fact.key: fact for fact in facts(watch, rows or ())}
