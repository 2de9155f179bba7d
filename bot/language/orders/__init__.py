"""Standing orders as they are typed after ``/digest``: when a digest comes, and what is watched."""

from bot.language.orders.schedule import read_weekly
from bot.language.orders.watches import read_watch

__all__ = ["read_watch", "read_weekly"]
