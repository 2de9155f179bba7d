"""What is said while a week's data are late."""

from datetime import date

from bot.periods import Week, long_date
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Said
from bot.wording.slack.escape import literal


def late(week: Week, newest: date | None) -> str:
    """``newest``: the newest published day; None where nothing is held."""
    held = f"the newest published day is {long_date(newest)}" if newest is not None else "no figures are held"
    return f"The figures for {week.name} are not all published yet: {held}."


def said(week: Week, newest: date | None) -> Said:
    text = f"{late(week, newest)} The digest follows when they are."
    return {"text": literal(text, blocks.TEXT), "blocks": [blocks.section(text)]}
