"""The week in figures, put together from answers of the desk: every figure is the answer to a question."""

from bot.newsroom.digests.digest import NotYet, digest
from bot.newsroom.digests.revised import Since

__all__ = ["NotYet", "Since", "digest"]
