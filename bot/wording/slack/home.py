"""App Home: the newest figures, how fresh they are, what its reader ordered, settings, and examples."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.wording.charts import Chart
from bot.wording.message import Message
from bot.wording.slack import blocks
from bot.wording.slack.answer import figures, source_links
from bot.wording.slack.blocks import Block, View, button
from bot.wording.slack.buttons import Action
from bot.wording.slack.chart import native
from bot.wording.slack.choices import asking
from bot.wording.style import STYLES, HouseStyle

MOST_ORDERS = 20
NO_ORDERS = "None yet. Type /digest here in a channel to have one there."
OTHERS = "What others ordered stands in its channel: /digest list, typed there, shows it."
NOTICES = "Where to tell of stale data and of messages held back"
NOWHERE = "Tell nowhere"
ANSWERED = "The answers come in your direct messages with the desk, in another tab above."
EXAMPLES = (
    "/crossings",
    "/compare ytd",
    "/deaths 2024",
    "/crossings by month 2025",
    "/crossings busiest day",
    "how many have come since Labour took office?",
)


@dataclass(frozen=True, slots=True)
class Home:
    """What App Home shows. ``newest``: the answer to the bare command. ``fresh``: one line a source.
    ``orders``: its reader's own, one line of markup each. ``notices``: a channel's id, empty for none.
    ``installed``: whether settings can be kept for this workspace."""

    newest: Message
    style: HouseStyle
    chart: Chart | None = None
    fresh: Sequence[str] = ()
    orders: Sequence[str] = ()
    notices: str = ""
    installed: bool = True


def home(shown: Home) -> View:
    return {
        "type": "home",
        "blocks": [
            *_newest(shown),
            *_orders(shown.orders),
            *(_settings(shown) if shown.installed else []),
            *_examples(),
        ],
    }


def _newest(shown: Home) -> list[Block]:
    lines = (*shown.newest.context, shown.newest.standing, *shown.fresh)
    return [
        blocks.header("Newest figures"),
        blocks.section(shown.newest.headline),
        *figures(shown.newest),
        *native(shown.chart or shown.newest.chart),
        *blocks.context([blocks.plain(line) for line in lines if line]),
        *blocks.context(source_links(shown.newest)),
    ]


def _orders(lines: Sequence[str]) -> list[Block]:
    """``lines``: markup put together by the desk."""
    shown = [
        *lines[:MOST_ORDERS],
        *([f"And {len(lines) - MOST_ORDERS} more."] if lines[MOST_ORDERS:] else []),
    ]
    return [
        blocks.header("Your digests and watches"),
        *(map(blocks.line, shown) if shown else [blocks.section(NO_ORDERS)]),
        *blocks.context([blocks.plain(OTHERS)]),
    ]


def _settings(shown: Home) -> list[Block]:
    return [
        blocks.header("Settings"),
        blocks.section("How percentages are written") | {"accessory": _styles(shown.style)},
        blocks.line(f"{NOTICES}: {_channel(shown.notices)}.") | {"accessory": _channels()},
        *blocks.actions([_nowhere()] if shown.notices else []),
    ]


def _styles(now: HouseStyle) -> Block:
    options = {
        name: {"text": blocks.plain(f"43.2{style.per_cent}"), "value": name} for name, style in STYLES.items()
    }
    return {
        "type": "static_select",
        "action_id": str(Action.HOUSE_STYLE),
        "options": list(options.values()),
        "initial_option": options[now.name],
    }


def _channel(now: str) -> str:
    """As markup, of which Slack names a private channel to those alone who are in it."""
    return f"<#{now}>, where the desk must be invited" if now else "nowhere yet"


def _channels() -> Block:
    return {
        "type": "conversations_select",
        "action_id": str(Action.NOTICES),
        "placeholder": blocks.plain("A channel"),
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }


def _nowhere() -> Block:
    """A channel that was chosen cannot be taken back from the list of channels."""
    return button(NOWHERE, Action.NOTICES.numbered(1), "none", said=f"{NOWHERE} of stale data")


def _examples() -> list[Block]:
    helping = button("Help", Action.HELP, "help")
    return [
        blocks.header("Try"),
        *blocks.actions([*asking(EXAMPLES, Action.TRY), helping]),
        *blocks.context([blocks.plain(ANSWERED)]),
    ]
