"""The desk in a terminal. ``run`` is the way in: a command line, what it needs, and where it writes."""

from bot.cli.run import run

__all__ = ["run"]
