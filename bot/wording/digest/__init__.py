"""A week's digest in the house style: as values, as Slack's blocks, and as plain text."""

from bot.wording.digest.printed import Printed, printed

__all__ = ["Printed", "printed"]
