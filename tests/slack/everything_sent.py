"""Each thing that Slack may send to a desk in use: every command, click, window and event."""

from collections.abc import Callable
from functools import partial

from tests.slack.whole import Whole
from tests.strict_slack.delivering import HttpBot
from tests.strict_slack.outgoing import Outgoing
from tests.strict_slack.person import Person
from tests.strict_slack.workspaces import Message

COMMANDS = (
    *("/crossings", "/crossings 2024", "/deaths help", "/compare ytd", "/compare <!channel>"),
    *("/digest", "/digest list", "/digest here friday 5pm", "/digest preview", "/digest watch deaths"),
    *("/digest remove 1", "/digest what"),
)
UNDER_ANSWER = ("Post to channel", "Show working", "CSV", "Chart")
FILLED = {
    "weekday": {"weekday": {"type": "static_select", "selected_option": {"value": "1"}}},
    "at": {"at": {"type": "timepicker", "selected_time": "17:30"}},
    "zone": {"zone": {"type": "plain_text_input", "value": "New York"}},
    "measures": {"measures": {"type": "checkboxes", "selected_options": [{"value": "deaths"}]}},
    "chart": {"chart": {"type": "checkboxes", "selected_options": []}},
    "late": {"late": {"type": "radio_buttons", "selected_option": {"value": "notice"}}},
}
Sent = Callable[[], Outgoing]


def everything(desk: Whole) -> dict[str, Sent]:
    """Made anew at each call, by what it is."""
    person, bot = desk.slack.person(), desk.slack.bot(f"{desk.url}/slack/events")
    return {
        **{words: partial(person.command, words) for words in COMMANDS},
        **_clicks(desk, person, bot),
        **_events(desk, person),
    }


def _clicks(desk: Whole, person: Person, bot: HttpBot) -> dict[str, Sent]:
    answer, choices = (_shown(bot, person, f"/crossings {words} 2025") for words in ("by week", "per month"))
    for sent in (person.command("/digest"), person.open_home(), person.mention("2024")):
        assert bot.send(sent).ok
    desk.settle()
    workspace = desk.slack.workspace
    (form,), (post,), home = workspace.views.values(), workspace.posts(), workspace.homes[person.user]
    return {
        **{f"click {label}": partial(person.click, answer, label) for label in UNDER_ANSWER},
        "click a choice": partial(person.click, choices, "choose:1"),
        "click an opinion": partial(person.click, post, "Useful"),
        "click an example": partial(person.click, home, "/deaths 2024"),
        "click a setting": partial(person.click, home, "43.2%"),
        "submit": partial(person.submit, form, FILLED),
    }


def _shown(bot: HttpBot, person: Person, words: str) -> Message:
    message = bot.send(person.command(words)).message
    assert message is not None
    return message


def _events(desk: Whole, person: Person) -> dict[str, Sent]:
    events = desk.slack.events()
    return {
        "mention": partial(person.mention, "how many in 2024?"),
        "direct": partial(person.direct, "how many in 2024?"),
        "home": person.open_home,
        "assistant": person.open_assistant,
        "joined": partial(events.bot_joined, person.channel, person.user),
        "uninstalled": events.uninstalled,
        "revoked": events.tokens_revoked,
    }
