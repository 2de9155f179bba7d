"""How the desk comes into a workspace, and out of it."""

from bot.slack.installing.admission import NOT_INSTALLED, admitted
from bot.slack.installing.departures import Departures
from bot.slack.installing.directory import Directory, OwnToken
from bot.slack.installing.oauth import Client, Oauth
from bot.slack.installing.refusals import RefusedTokens
from bot.slack.installing.single import whose

__all__ = [
    "NOT_INSTALLED",
    "Client",
    "Departures",
    "Directory",
    "Oauth",
    "OwnToken",
    "RefusedTokens",
    "admitted",
    "whose",
]
