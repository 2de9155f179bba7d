"""``/deaths``: the dead and the missing."""

from bot.slack.commands.asking import asking

COMMAND = asking("/deaths")
