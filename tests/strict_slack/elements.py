"""What can stand inside blocks, and Slack's limits on it (https://docs.slack.dev/reference/block-kit)."""

from typing import Any

from slackblocks import _limits as limits

from tests.strict_slack.clickable import options
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
    like,
    number,
    one_of,
    problem,
    string,
    text,
)

ANY_TEXT = ("plain_text", "mrkdwn")
ACTION_ID = string(limits.ACTION_ID_MAX_LENGTH)
PLACEHOLDER = text(limits.SELECT_PLACEHOLDER_MAX_LENGTH)
CONFIRM = fields(
    {
        "title": text(limits.CONFIRMATION_TITLE_MAX_LENGTH),
        "text": text(limits.CONFIRMATION_TEXT_MAX_LENGTH, *ANY_TEXT),
        "confirm": text(limits.CONFIRMATION_CONFIRM_MAX_LENGTH),
        "deny": text(limits.CONFIRMATION_DENY_MAX_LENGTH),
    },
    {"style": one_of("primary", "danger")},
)


def _option(*kinds: str, **more: Check) -> Check:
    return fields(
        {
            "text": text(limits.OPTION_TEXT_MAX_LENGTH, *kinds),
            "value": string(limits.OPTION_VALUE_MAX_LENGTH),
        },
        {"description": text(limits.OPTION_DESCRIPTION_MAX_LENGTH, *kinds), **more},
    )


OPTION = _option()
TICKED = _option(*ANY_TEXT)
"""Of checkboxes and radio buttons, which alone read markup."""
GROUP = fields(
    {
        "label": text(limits.OPTION_GROUP_LABEL_MAX_LENGTH),
        "options": items(OPTION, limits.OPTION_GROUP_OPTIONS_MAX_ITEMS),
    }
)
COMMON = {"action_id": ACTION_ID, "confirm": CONFIRM, "focus_on_load": boolean}
MENU = {**COMMON, "placeholder": PLACEHOLDER}
SEVERAL = {**MENU, "max_selected_items": number(1)}

BUTTON = fields(
    {"text": text(limits.BUTTON_TEXT_MAX_LENGTH)},
    {
        "action_id": ACTION_ID,
        "confirm": CONFIRM,
        "value": string(limits.BUTTON_VALUE_MAX_LENGTH),
        "url": address(limits.BUTTON_URL_MAX_LENGTH),
        "style": one_of("primary", "danger"),
        "accessibility_label": string(limits.BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH),
    },
)
FEEDBACK_BUTTON = fields(
    {
        "text": text(limits.FEEDBACK_BUTTON_TEXT_MAX_LENGTH),
        "value": string(limits.FEEDBACK_BUTTON_VALUE_MAX_LENGTH),
    },
    {"accessibility_label": string(limits.FEEDBACK_BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH)},
)
FEEDBACK_BUTTONS = fields(
    {"positive_button": FEEDBACK_BUTTON, "negative_button": FEEDBACK_BUTTON}, {"action_id": ACTION_ID}
)
ICON_BUTTON = fields(
    {"icon": one_of("trash"), "text": text(limits.BUTTON_TEXT_MAX_LENGTH)},
    {
        "action_id": ACTION_ID,
        "value": string(limits.ICON_BUTTON_VALUE_MAX_LENGTH),
        "confirm": CONFIRM,
        "accessibility_label": string(limits.ICON_BUTTON_ACCESSIBILITY_LABEL_MAX_LENGTH),
        "visible_to_user_ids": items(string(255), limits.ICON_BUTTON_VISIBLE_TO_USER_IDS_MAX_ITEMS),
    },
)


def _one_kind_of_options(value: object, where: str) -> Problems:
    if isinstance(value, dict) and ("options" in value) == ("option_groups" in value):
        yield problem("must have either options or option_groups", where)


def _initial_is_offered(value: Any, where: str) -> Problems:
    """What is chosen at first is one of the options, to the letter."""
    try:
        offered, chosen = options(value), value.get("initial_options", [])
        first = [value["initial_option"]] if "initial_option" in value else list(chosen)
    except (AttributeError, KeyError, TypeError, ValueError):
        return  # said already, by the check of its fields
    if not all(one in offered for one in first):
        yield problem("initial option must be among the options", where)


OPTIONS = {
    "options": items(OPTION, limits.SELECT_OPTIONS_MAX_ITEMS),
    "option_groups": items(GROUP, limits.SELECT_OPTION_GROUPS_MAX_ITEMS),
}
STATIC_SELECT = both(
    _one_kind_of_options, _initial_is_offered, fields({}, {**MENU, **OPTIONS, "initial_option": OPTION})
)
MULTI_STATIC = both(
    _one_kind_of_options,
    _initial_is_offered,
    fields({}, {**SEVERAL, **OPTIONS, "initial_options": items(OPTION, 100)}),
)
CONVERSATIONS = {
    "initial_conversation": string(255),
    "default_to_current_conversation": boolean,
    "response_url_enabled": boolean,
    "filter": anything,
}
CHANNELS = {"initial_channel": string(255), "response_url_enabled": boolean}
DATE = fields({}, {**MENU, "initial_date": like(r"\d{4}-\d{2}-\d{2}")})
TIME = fields({}, {**MENU, "initial_time": like(r"([01]\d|2[0-3]):[0-5]\d"), "timezone": string(255)})
RADIO = both(
    _initial_is_offered,
    fields(
        {"options": items(TICKED, limits.RADIO_BUTTONS_OPTIONS_MAX_ITEMS)},
        {**COMMON, "initial_option": TICKED},
    ),
)
CHECKBOXES = both(
    _initial_is_offered,
    fields(
        {"options": items(TICKED, limits.CHECKBOXES_OPTIONS_MAX_ITEMS)},
        {**COMMON, "initial_options": items(TICKED, limits.CHECKBOXES_OPTIONS_MAX_ITEMS)},
    ),
)
OVERFLOW = fields(
    {"options": items(_option(url=address(limits.OPTION_URL_MAX_LENGTH)), limits.OVERFLOW_OPTIONS_MAX_ITEMS)},
    COMMON,
)

TYPED = fields(
    {},
    {
        **MENU,
        "initial_value": string(3000, 0),
        "multiline": boolean,
        "min_length": number(0, limits.PLAIN_TEXT_INPUT_MIN_LENGTH_MAX),
        "max_length": number(1, limits.PLAIN_TEXT_INPUT_MAX_LENGTH_MAX),
        "dispatch_action_config": anything,
    },
)
NUMBER = fields(
    {"is_decimal_allowed": boolean},
    {**MENU, "initial_value": string(40), "min_value": string(40), "max_value": string(40)},
)
IMAGE = fields(
    {"alt_text": string(limits.IMAGE_ELEMENT_ALT_TEXT_MAX_LENGTH)},
    {"image_url": address(limits.IMAGE_ELEMENT_IMAGE_URL_MAX_LENGTH), "slack_file": anything},
)

ELEMENTS: dict[str, Check] = {
    "button": BUTTON,
    "checkboxes": CHECKBOXES,
    "channels_select": fields({}, {**MENU, **CHANNELS}),
    "conversations_select": fields({}, {**MENU, **CONVERSATIONS}),
    "datepicker": DATE,
    "feedback_buttons": FEEDBACK_BUTTONS,
    "icon_button": ICON_BUTTON,
    "image": IMAGE,
    "multi_static_select": MULTI_STATIC,
    "number_input": NUMBER,
    "overflow": OVERFLOW,
    "plain_text_input": TYPED,
    "radio_buttons": RADIO,
    "static_select": STATIC_SELECT,
    "timepicker": TIME,
    "users_select": fields({}, {**MENU, "initial_user": string(255)}),
}

IN_ACTIONS = set(ELEMENTS) - {"feedback_buttons", "icon_button", "image", "number_input", "plain_text_input"}
IN_INPUT = set(ELEMENTS) - {"button", "feedback_buttons", "icon_button", "image", "overflow"}
IN_SECTION = IN_ACTIONS | {"image"}


def element(allowed: set[str]) -> Check:
    return by_type(ELEMENTS, allowed)
