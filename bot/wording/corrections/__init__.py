"""Corrections in the house style: as sentences, and as what is posted to Slack."""

from bot.wording.corrections.message import payload

__all__ = ["payload"]
