"""What every listener is handed: how to answer, who keeps what, and who carries out slow work."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.slack.answering import Answering
from bot.slack.ports import Ledger, Opinions, Seen, Threads, Workspaces
from bot.wording.tables import Chart

LONDON = ZoneInfo("Europe/London")


class Errands(Protocol):
    """Work that goes on after Slack has its answer. Whoever runs it waits for it before the end."""

    def start(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """``name``: for metrics and logs; never words that somebody typed."""
        ...


class Charts(Protocol):
    """Draws pictures."""

    async def png(self, chart: Chart) -> bytes: ...


class Departures(Protocol):
    """Told when a workspace lets the desk go."""

    async def uninstalled(self, enterprise: str, team: str) -> None: ...

    async def revoked(self, enterprise: str, team: str) -> None:
        """The bot's token was revoked."""
        ...


class Digests(Protocol):
    """The standing orders of a workspace, for its Home. Blocks, so it is called off the event loop."""

    def of(self, workspace: int) -> Sequence[str]:
        """Each as one line: which channel gets what, when."""
        ...


class Metrics(Protocol):
    """Counts for monitoring. Labels are the desk's own names, never a person's words."""

    def answered(self, face: str, outcome: str) -> None:
        """``face``: command, mention, direct, assistant, action. ``outcome``: answered, clarify, declined."""
        ...

    def failed(self, where: str) -> None:
        """A listener or an errand failed in a way that nobody foresaw."""
        ...


@dataclass(frozen=True, slots=True)
class Reception:
    """``now``: the time, in UTC. The ports block; ``errands``, ``charts`` and ``departures`` do not."""

    answering: Answering
    now: Callable[[], datetime]
    workspaces: Workspaces
    threads: Threads
    opinions: Opinions
    ledger: Ledger
    seen: Seen
    errands: Errands
    charts: Charts
    departures: Departures
    digests: Digests
    metrics: Metrics

    @property
    def today(self) -> date:
        """The date in London, where the figures are published."""
        return self.now().astimezone(LONDON).date()

    @property
    def at(self) -> float:
        """Seconds since 1970, UTC."""
        return self.now().timestamp()
