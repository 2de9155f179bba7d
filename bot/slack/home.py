"""App Home: the newest figures, how fresh they are, what its reader ordered, and the workspace's settings."""

from bot.slack.incoming import Incoming
from bot.slack.plain_blocks import sent
from bot.slack.reception import Reception
from bot.wording.message import Message
from bot.wording.slack.blocks import Block
from bot.wording.slack.home import Home, home
from bot.wording.style import HouseStyle
from bot.workspaces import Workspace

NEWEST = "/crossings"
CHART = "by month ytd"
FRESH = ("coverage of arrivals", "coverage of prevented", "coverage of deaths")


async def publish(reception: Reception, incoming: Incoming, workspace: Workspace) -> None:
    """Show the Home, as it is now, to whoever opened it."""
    style = reception.answering.style(workspace.house_style)
    standing = reception.standing
    orders = await reception.aside.do(standing.lines, workspace.id, incoming.user) if standing else ()
    shown = Home(
        newest=_said(reception, NEWEST, style),
        style=style,
        chart=_said(reception, CHART, style).chart,
        fresh=tuple(_said(reception, coverage, style).headline for coverage in FRESH),
        orders=orders,
        notices=workspace.notices,
    )
    view = home(shown)

    async def published(blocks: list[Block]) -> None:
        await incoming.client.views_publish(user_id=incoming.user, view=view | {"blocks": blocks})

    await sent(published, view["blocks"])


def _said(reception: Reception, words: str, style: HouseStyle) -> Message:
    return reception.answering.reply(words, reception.today, style).message
