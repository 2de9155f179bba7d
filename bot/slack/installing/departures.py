"""Workspaces that let the desk go, as Slack's events tell it. Events may come late and more than once, so
an installation newer than the event stays."""

import logging
from collections.abc import Mapping
from typing import Any

from bot.slack.fields import fields, text
from bot.slack.installing.directory import REFUSED, Directory

Body = Mapping[str, Any]
REVOKED = "token_revoked"
log = logging.getLogger(__name__)


class Departures:
    """``body``: the whole body of the event's request, as Bolt's listeners get it."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    async def uninstalled(self, body: Body) -> None:
        """``app_uninstalled``: the token is forgotten, and the settings stay."""
        enterprise, team = _whose(body)
        await self._directory.remove(enterprise, team, _at(body))
        log.info("A workspace uninstalled the desk.")

    async def tokens_revoked(self, body: Body) -> None:
        """``tokens_revoked``: nothing more is sent there until it is installed anew."""
        if not _of_the_bot(body):
            return  # somebody's own token, of which the desk has none
        found = await self._directory.find(*_whose(body))
        if found is not None:
            await self._directory.pause(found.id, REVOKED, _at(body))
            log.warning(REFUSED, found.id, REVOKED)


def _whose(body: Body) -> tuple[str, str]:
    authorizations = body.get("authorizations")
    first = authorizations[0] if isinstance(authorizations, list) and authorizations else body
    whole = fields(first).get("is_enterprise_install") is True
    return text(body.get("enterprise_id")), "" if whole else text(body.get("team_id"))


def _at(body: Body) -> float:
    """To the end of the second that Slack names."""
    at = body.get("event_time")
    return float(at) + 1 if isinstance(at, int) else 0.0


def _of_the_bot(body: Body) -> bool:
    return bool(fields(fields(body.get("event")).get("tokens")).get("bot"))
