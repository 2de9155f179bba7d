"""What every listener is handed: how to answer, who keeps what, and who carries out slow work."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.newsroom.hours import LONDON
from bot.slack.answering import Answering
from bot.slack.aside import Aside
from bot.slack.charts import Painter
from bot.slack.errands import Errands
from bot.slack.installing import Departures, Directory
from bot.slack.metrics import Metrics
from bot.slack.ports import Ledger, Opinions, Seen, Threads
from bot.slack.standing import Standing


@dataclass(frozen=True, slots=True)
class Reception:
    """``now``: the time, in UTC. ``seen``, ``threads``, ``opinions``, ``ledger`` and ``standing``
    block, so they are asked ``aside``; ``standing`` is None where no orders are kept."""

    answering: Answering
    now: Callable[[], datetime]
    directory: Directory
    departures: Departures
    threads: Threads
    opinions: Opinions
    ledger: Ledger
    seen: Seen
    errands: Errands
    painter: Painter
    metrics: Metrics
    standing: Standing | None = None
    aside: Aside = field(default_factory=Aside)

    @property
    def today(self) -> date:
        """The date in London, where the figures are published."""
        return self.now().astimezone(LONDON).date()

    @property
    def at(self) -> float:
        """Seconds since 1970, UTC."""
        return self.now().timestamp()
