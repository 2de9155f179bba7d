"""Charts of more points than Slack draws itself, as pictures."""

from typing import Any

from bot.errors import NoFigure
from bot.slack.answering import Reply
from bot.slack.faults import reported
from bot.slack.incoming import Incoming
from bot.slack.reception import Reception
from bot.wording.pictures import alt, picture
from bot.wording.slack.chart import needs_picture
from bot.wording.spreadsheet import file_name

NOTHING_TO_DRAW = "This answer has too few figures for a chart."


async def drawn(reception: Reception, reply: Reply) -> dict[str, Any]:
    """As Slack's library uploads it, with words for those who cannot see it.

    Raises ``NoFigure`` where there is nothing to draw, ``NotDrawn`` where it could not be drawn, ``Crowded``
    where too many wait.
    """
    shown = picture(reply.message)
    if shown is None:
        raise NoFigure(NOTHING_TO_DRAW)
    png, name = await reception.painter.png(shown), f"{file_name(reply.canonical)}.png"
    return {"content": png, "filename": name, "title": name, "alt_txt": alt(shown)}


def hang_beneath(reception: Reception, incoming: Incoming, reply: Reply, channel: str, ts: str) -> None:
    """Put the chart of an answer that others can read into its thread, where Slack draws none in the
    message. The answer is there already, and stands without it."""
    if needs_picture(reply.message.chart):
        hanging = _hung(reception, incoming, reply, channel, ts)
        reception.errands.start(hanging, "picture", incoming.workspace.id)


async def _hung(reception: Reception, incoming: Incoming, reply: Reply, channel: str, ts: str) -> None:
    try:
        uploads = [await drawn(reception, reply)]
        await incoming.client.files_upload_v2(channel=channel, thread_ts=ts, file_uploads=uploads)
    except Exception as error:  # noqa: BLE001 - whatever fails, nobody waits for the picture
        reported("a picture", error)
        reception.metrics.failed("picture")
