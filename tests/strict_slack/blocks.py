"""Blocks, and Slack's limits on each (https://docs.slack.dev/reference/block-kit/blocks)."""

from typing import Any

from slackblocks import _limits as limits

from tests.strict_slack.charts import BLOCK_ID, CHART, TABLE
from tests.strict_slack.elements import (
    ANY_TEXT,
    FEEDBACK_BUTTONS,
    ICON_BUTTON,
    IN_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    element,
)
from tests.strict_slack.elements import ELEMENTS as ALL_ELEMENTS
from tests.strict_slack.rich_text import RICH_TEXT
from tests.strict_slack.shapes import (
    Check,
    Problems,
    address,
    anything,
    boolean,
    both,
    by_type,
    fields,
    items,
    one_of,
    problem,
    string,
    text,
)

NAMED = {"block_id": BLOCK_ID}
MARKDOWN_LONGEST = limits.MARKDOWN_TEXT_MAX_LENGTH


def _says_something(value: Any, where: str) -> Problems:
    if isinstance(value, dict) and not {"text", "fields"} & value.keys():
        yield problem("must have text or fields", where)


def _one_source(value: Any, where: str) -> Problems:
    if isinstance(value, dict) and ("image_url" in value) == ("slack_file" in value):
        yield problem("must have either image_url or slack_file", where)


SECTION = both(
    _says_something,
    fields(
        {},
        {
            **NAMED,
            "text": text(limits.SECTION_TEXT_MAX_LENGTH, *ANY_TEXT),
            "fields": items(
                text(limits.SECTION_FIELDS_ITEM_MAX_LENGTH, *ANY_TEXT), limits.SECTION_FIELDS_MAX_ITEMS
            ),
            "accessory": element(IN_SECTION),
            "expand": boolean,
        },
    ),
)
SLACK_FILE = fields({}, {"id": string(255), "url": address(3000)})
IMAGE = both(
    _one_source,
    fields(
        {"alt_text": string(limits.IMAGE_ALT_TEXT_MAX_LENGTH)},
        {
            **NAMED,
            "image_url": address(limits.IMAGE_IMAGE_URL_MAX_LENGTH),
            "slack_file": SLACK_FILE,
            "title": text(limits.IMAGE_TITLE_MAX_LENGTH),
        },
    ),
)
CONTEXT_PART = by_type(
    {
        "plain_text": text(limits.TEXT_MAX_LENGTH),
        "mrkdwn": text(limits.TEXT_MAX_LENGTH, "mrkdwn"),
        "image": ALL_ELEMENTS["image"],
    }
)
INPUT = fields(
    {"label": text(limits.INPUT_LABEL_MAX_LENGTH), "element": element(IN_INPUT)},
    {**NAMED, "hint": text(limits.INPUT_HINT_MAX_LENGTH), "optional": boolean, "dispatch_action": boolean},
)

BLOCKS: dict[str, Check] = {
    "actions": fields({"elements": items(element(IN_ACTIONS), limits.ACTIONS_ELEMENTS_MAX_ITEMS)}, NAMED),
    "alert": fields({"text": text(limits.ALERT_TEXT_MAX_LENGTH, *ANY_TEXT)}, {**NAMED, "level": string(20)}),
    "context": fields({"elements": items(CONTEXT_PART, limits.CONTEXT_ELEMENTS_MAX_ITEMS)}, NAMED),
    "context_actions": fields(
        {
            "elements": items(
                by_type({"feedback_buttons": FEEDBACK_BUTTONS, "icon_button": ICON_BUTTON}),
                limits.CONTEXT_ACTIONS_ELEMENTS_MAX_ITEMS,
            )
        },
        NAMED,
    ),
    "data_visualization": CHART,
    "divider": fields({}, NAMED),
    "file": fields({"external_id": string(255), "source": one_of("remote")}, NAMED),
    "header": fields({"text": text(limits.HEADER_TEXT_MAX_LENGTH)}, {**NAMED, "level": anything}),
    "image": IMAGE,
    "input": INPUT,
    "markdown": fields({"text": string(MARKDOWN_LONGEST)}, NAMED),
    "rich_text": RICH_TEXT,
    "section": SECTION,
    "table": TABLE,
}
"""Those that the desk may use, and their neighbours. Slack has more; a new one needs its check first."""
