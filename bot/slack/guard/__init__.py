"""The guard before Bolt: what is not certainly Slack's, well formed and new goes no further."""

from bot.slack.guard.guard import Guard
from bot.slack.guard.received import Received, Recipient, Response

__all__ = ["Guard", "Received", "Recipient", "Response"]
