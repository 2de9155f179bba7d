"""Deliveries on their way: written, claimed, posted, looked for where nobody knows, and kept."""

from bot.newsroom.sending.sender import Sender, Store
from bot.newsroom.sending.time import SlackTime

__all__ = ["Sender", "SlackTime", "Store"]
