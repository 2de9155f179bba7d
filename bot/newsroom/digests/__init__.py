"""The week in figures, put together from answers of the desk: every figure is the answer to a question."""

from bot.newsroom.digests.digest import Late, digest

__all__ = ["Late", "digest"]
