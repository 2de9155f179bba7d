"""``/compare``: one period against another."""

from bot.slack.commands.asking import asking

COMMAND = asking("/compare")
