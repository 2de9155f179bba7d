"""Standing orders as they are typed after ``/digest``: when a digest comes, what is watched, which week."""

from bot.language.orders.schedule import read_weekly
from bot.language.orders.watches import read_watch
from bot.language.orders.weeks import read_week

__all__ = ["read_watch", "read_week", "read_weekly"]
