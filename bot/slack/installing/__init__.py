"""How the desk comes into a workspace, and out of it."""

from bot.slack.installing.admission import admitted, turned_away
from bot.slack.installing.departures import Departures
from bot.slack.installing.directory import Directory, OwnToken
from bot.slack.installing.oauth import Client, Oauth
from bot.slack.installing.refusals import RefusedTokens
from bot.slack.installing.single import whose

__all__ = [
    "Client",
    "Departures",
    "Directory",
    "Oauth",
    "OwnToken",
    "RefusedTokens",
    "admitted",
    "turned_away",
    "whose",
]
