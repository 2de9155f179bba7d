"""The addresses that monitoring asks: beside what Slack calls, or at ports of their own."""

import logging
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Route

from bot.errors import OperatorError
from bot.settings import Settings
from bot.slack.metrics import Metrics
from bot.slack.readiness import Readiness
from bot.slack.server import beside, counts, monitoring

BACKLOG = 2048
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Monitoring:
    """``readiness``: one for all addresses, for it bounds how often the database is asked."""

    readiness: Readiness
    metrics: Metrics

    @property
    def counts(self) -> Route:
        return counts(self.readiness, self.metrics)

    def beside_others(self, settings: Settings) -> Sequence[BaseRoute]:
        """The counts, where they have no port of their own."""
        return [self.counts] if settings.metrics_port is None else []

    @asynccontextmanager
    async def at_port(self, settings: Settings) -> AsyncIterator[None]:
        """Served for as long as this is open, where a port is given and nothing else is served."""
        if settings.port is None:
            yield
            return
        with listening(settings.host, settings.port) as place:
            async with beside(monitoring(self.readiness, self.beside_others(settings)), place):
                yield

    @asynccontextmanager
    async def counts_at_port(self, settings: Settings) -> AsyncIterator[None]:
        """Served for as long as this is open, where a port is given for them: an address that nobody else
        calls."""
        if settings.metrics_port is None:
            yield
            return
        with listening(settings.metrics_host, settings.metrics_port, "Metrics") as place:
            async with beside(Starlette(routes=[self.counts]), place):
                yield


def listening(host: str, port: int, what: str = "Listening") -> socket.socket:
    """Raises ``OperatorError`` where nobody can listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        made = socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        raise OperatorError(f"{host}, port {port}, cannot be listened on: {error.strerror}.") from None
    log.info("%s on %s, port %s.", what, *made.getsockname()[:2])
    return made
