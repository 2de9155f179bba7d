"""Installing in any workspace, by OAuth (https://docs.slack.dev/authentication/installing-with-oauth).

A flow of our own, for Bolt's ``AsyncOAuthFlow`` logs the code, stores each state as it is, sets its cookie
without SameSite, and answers 500 where Slack cannot be reached.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode, urljoin

from slack_sdk.web.async_client import AsyncWebClient
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.errors import DeskError
from bot.slack.installing.browser import LASTS, keep, kept, new_secret
from bot.slack.installing.directory import Directory
from bot.slack.installing.exchange import Failed, exchange
from bot.slack.installing.pages import HEADERS, Ending, page
from bot.slack.installing.state import digest, expiry, new_state
from bot.slack.manifest import INSTALL_PATH, REDIRECT_PATH
from bot.slack.ports import UsedStates
from bot.slack.scopes import SCOPES

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Client:
    """The app as Slack knows it."""

    id: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Oauth:
    """``slack``: a client with no token of its own. ``now``: seconds since 1970, UTC."""

    client: Client
    slack: AsyncWebClient
    used: UsedStates
    directory: Directory
    now: Callable[[], float]

    def routes(self) -> Sequence[BaseRoute]:
        return [
            Route(INSTALL_PATH, self.begin, methods=["GET"]),
            Route(REDIRECT_PATH, self.end, methods=["GET"]),
        ]

    async def begin(self, request: Request) -> Response:
        """To Slack, where a person allows the desk in."""
        secret = kept(request) or new_secret()
        state = new_state(self.client.secret, secret, self.now() + LASTS)
        response = RedirectResponse(self._authorize_url(state), 302, HEADERS)
        keep(response, secret)
        return response

    async def end(self, request: Request) -> Response:
        """Back from Slack, with a code or an error."""
        try:
            return _ended(await self._end(request))
        except Failed as failure:
            return _ended(failure.ending, failure.why)
        except DeskError as error:
            return _ended(Ending.NOT_KEPT, error.sentence)

    async def _end(self, request: Request) -> Ending:
        said = request.query_params
        if "error" in said:
            return Ending.CANCELLED if said["error"] == "access_denied" else Ending.NOT_ALLOWED
        secret = kept(request)
        if secret is None:
            return Ending.NO_COOKIE
        state = said.get("state", "")
        if not await self._use(state, secret):
            return Ending.NOT_BEGUN
        try:
            grant = await exchange(self.slack, self.client.id, self.client.secret, said.get("code", ""))
        except Failed:  # of what came to nothing, nothing is kept
            await asyncio.to_thread(self.used.give_back, digest(state))
            raise
        installed = await self.directory.install(grant, self.now())
        logger.info("Installed in workspace %d.", installed.id)
        return Ending.DONE

    async def _use(self, state: str, secret: str) -> bool:
        """Whether this browser began it, in time, and did not end it before."""
        at, until = self.now(), expiry(self.client.secret, secret, state)
        return until > at and await asyncio.to_thread(self.used.use, digest(state), at, until)

    def _authorize_url(self, state: str) -> str:
        asked = {"client_id": self.client.id, "scope": ",".join(sorted(SCOPES)), "state": state}
        return urljoin(self.slack.base_url, "/oauth/v2/authorize") + "?" + urlencode(asked)


def _ended(ending: Ending, why: str = "") -> Response:
    if ending.status >= 500:
        logger.error("An installation failed (%s). %s", ending.name, why)
    return page(ending)
