"""``/crossings``: people and boats."""

from bot.slack.commands.asking import asking

COMMAND = asking("/crossings")
