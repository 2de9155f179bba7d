"""How the desk comes into a workspace, and out of it."""

from bot.slack.installing.admission import admission, authorize
from bot.slack.installing.departures import Departures
from bot.slack.installing.directory import Directory, OwnToken
from bot.slack.installing.single import whose

__all__ = ["Departures", "Directory", "OwnToken", "admission", "authorize", "whose"]
