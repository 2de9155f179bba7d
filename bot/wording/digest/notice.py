"""What is said while a week's data are late."""

from collections.abc import Sequence
from datetime import date

from bot.measures import RECORDS_BEGIN
from bot.periods import Week, long_date
from bot.wording.days import days_named
from bot.wording.slack import blocks
from bot.wording.slack.blocks import Said
from bot.wording.slack.escape import literal


def late(week: Week, newest: date | None, missing: Sequence[date] = ()) -> str:
    """``newest``: the newest published day; None where nothing is held. ``missing``: days before it that
    are not."""
    if week.ending < RECORDS_BEGIN:
        return f"No figures are published for {week.name}: records began on {long_date(RECORDS_BEGIN)}."
    return f"The figures for {week.name} are not all published yet: {why(week, newest, missing)}."


def why(week: Week, newest: date | None, missing: Sequence[date] = ()) -> str:
    if newest is None:
        return "no figures are held"
    said = [f"the newest published day is {long_date(newest)}"] if newest < week.ending else []
    return " and ".join([*said, *([f"nothing is held for {days_named(missing)}"] if missing else [])])


def said(week: Week, newest: date | None, missing: Sequence[date] = ()) -> Said:
    text = f"{late(week, newest, missing)} The digest follows when they are."
    return {"text": literal(text, blocks.TEXT), "blocks": [blocks.section(text)]}
