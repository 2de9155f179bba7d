"""The week in figures, put together from answers of the desk: every figure is the answer to a question."""

from bot.newsroom.digests.digest import NotYet, digest

__all__ = ["NotYet", "digest"]
