"""The window in which a channel's digest is set: day, hour, time zone, measures, chart, and what to do while
the figures are late."""

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any, NamedTuple

from bot.errors import NotUnderstood
from bot.measures import BY_NAME
from bot.periods import WEEKDAYS
from bot.sending.subscription import DIGEST_MEASURES, Order, WhenLate
from bot.wording.numbers import capital
from bot.wording.slack import blocks
from bot.wording.slack.blocks import LABEL, Block, View

CALLBACK = "digest"
TITLE = "Weekly digest"
LATE: Mapping[WhenLate, str] = {
    "wait": "Wait for them until the next digest is due",
    "notice": "Wait likewise, and say so after eight hours",
    "skip": "Leave the week out after a day",
}
AT_LAST: Mapping[WhenLate, str] = {
    "wait": "Then what is held is sent, missing days named, or the week is left out",
    "notice": "The notice comes first, and the digest once the figures are in",
    "skip": "The next digest says so",
}
"""What comes of each way, in small print under it."""
CHART = "chart"
NOT_READ = "That window cannot be read. Please open it again."


class Filled(NamedTuple):
    """A form as it was sent in. ``zone`` is as it was typed."""

    weekday: int
    at: time
    zone: str
    measures: tuple[str, ...]
    chart: bool
    late: WhenLate


def form(order: Order, channel: str) -> View:
    """Filled in with ``order``."""
    weekly = order.weekly
    days = {str(at): name for at, name in enumerate(WEEKDAYS)}
    measures = {name: capital(BY_NAME[name].name) for name in DIGEST_MEASURES}
    charts = [CHART] if order.chart else []
    zone = {"type": "plain_text_input", "initial_value": weekly.time_zone, "max_length": 60}
    at = {"type": "timepicker", "initial_time": f"{weekly.at:%H:%M}"}
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": channel,
        "title": blocks.plain(TITLE),
        "submit": blocks.plain("Save"),
        "close": blocks.plain("Cancel"),
        "blocks": [
            blocks.line(f"For <#{channel}>, each week:"),
            _input("weekday", "Day", _one_of("static_select", days, str(weekly.weekday))),
            _input("at", "Time of day", at),
            _input("zone", "Time zone: a city, such as London", zone),
            _input("measures", "Figures", _some_of(measures, order.measures)),
            _input(
                "chart",
                "Chart",
                _some_of({CHART: "Draw the year against earlier ones"}, charts),
                optional=True,
            ),
            _input("late", "While figures are late", _one_of("radio_buttons", LATE, order.late, AT_LAST)),
        ],
    }


def saved(*sentences: str) -> View:
    """In place of the form: what was saved, and what else there is to do."""
    return {
        "type": "modal",
        "callback_id": f"{CALLBACK}_saved",
        "title": blocks.plain(TITLE),
        "close": blocks.plain("Close"),
        "blocks": [blocks.section(sentence) for sentence in sentences],
    }


def filled(view: Mapping[str, Any]) -> Filled:
    """Raises ``NotUnderstood`` for what no such form sends."""
    try:
        values = {name: next(iter(state.values())) for name, state in view["state"]["values"].items()}
        late, weekday = (
            values["late"]["selected_option"]["value"],
            values["weekday"]["selected_option"]["value"],
        )
        ticked = [option["value"] for option in values["measures"]["selected_options"]]
        measures = tuple(name for name in DIGEST_MEASURES if name in ticked)
        if not measures:
            raise ValueError("Slack lets nobody send the form without one")
        return Filled(
            range(len(WEEKDAYS))[int(weekday)],
            time.fromisoformat(values["at"]["selected_time"]),
            str(values["zone"]["value"]),
            measures,
            bool(values["chart"]["selected_options"]),
            next(policy for policy in LATE if policy == late),
        )
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, StopIteration):
        raise NotUnderstood(NOT_READ) from None


def _input(name: str, label: str, element: Block, *, optional: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": name,
        "label": blocks.plain(label),
        "element": element | {"action_id": name},
        "optional": optional,
    }


def _options(choices: Mapping[Any, str]) -> dict[str, Block]:
    return {value: {"text": blocks.plain(label, LABEL), "value": value} for value, label in choices.items()}


def _one_of(kind: str, choices: Mapping[Any, str], now: str, said: Mapping[Any, str] | None = None) -> Block:
    """``said``: small print, by choice."""
    options = _options(choices)
    for value, small in (said or {}).items():
        options[value]["description"] = blocks.plain(small, LABEL)
    return {"type": kind, "options": list(options.values()), "initial_option": options[now]}


def _some_of(choices: Mapping[str, str], now: Sequence[str]) -> Block:
    options = _options(choices)
    made: Block = {"type": "checkboxes", "options": list(options.values())}
    return made | {"initial_options": [options[name] for name in now if name in options]} if now else made
