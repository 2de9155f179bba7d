"""What Slack refuses in blocks and views, one bad one after the other, each with Slack's reason."""

from typing import Any

import pytest

from tests.strict_slack.refusals import JSON
from tests.strict_slack.surfaces import message_problems, view_problems


def plain(text: str) -> JSON:
    return {"type": "plain_text", "text": text}


def button(label: str = "Go", **more: Any) -> JSON:
    return {"type": "button", "text": plain(label), **more}


def actions(*elements: JSON, **more: Any) -> JSON:
    return {"type": "actions", "elements": list(elements), **more}


def section(text: str) -> JSON:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def table(rows: int, cells: int = 1, text: str = "1") -> JSON:
    return {"type": "table", "rows": [[{"type": "raw_text", "text": text}] * cells] * rows}


def chart(points: int = 3, title: str = "Arrivals", **more: Any) -> JSON:
    labels = [f"day {number}" for number in range(points)]
    series = {"name": "People", "data": [{"label": label, "value": 1} for label in labels]}
    drawn = {"type": "line", "series": [series], "axis_config": {"categories": labels}, **more}
    return {"type": "data_visualization", "title": title, "chart": drawn}


def feedback(**more: Any) -> JSON:
    side = {"text": plain("Useful"), "value": "yes"}
    both = {"positive_button": side, "negative_button": side | {"text": plain("Not useful")}}
    return {"type": "context_actions", "elements": [{"type": "feedback_buttons", **both, **more}]}


def image(**more: Any) -> JSON:
    return {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "a chart", **more}


def menu(kind: str = "static_select", **more: Any) -> JSON:
    return actions({"type": kind, "options": [OPTION], "action_id": "a", **more})


OPTION = {"text": plain("One"), "value": "1"}
MARKED_OPTION = {"text": {"type": "mrkdwn", "text": "One"}, "value": "1"}
SERIES = {"name": "People", "data": [{"label": "a", "value": 1}]}
GOOD = [
    [section("Words"), {"type": "divider"}, {"type": "header", "text": plain("x" * 150)}],
    [actions(button(action_id="a", value="x" * 2000), button(action_id="b", style="primary"))],
    [table(100, 20)],
    [chart(20), chart(1)],
    [feedback(action_id="opinion")],
    [image(alt_text="x" * 2000)],
    [section("x" * 200)] * 50,
    [menu(initial_option=OPTION)],
    [menu("checkboxes", options=[MARKED_OPTION], initial_options=[MARKED_OPTION])],
    [menu("radio_buttons", initial_option=OPTION)],
    [actions({"type": "timepicker", "initial_time": "23:59"})],
]
BAD = {
    "51 blocks": ([section("x")] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    "not an array": ({"type": "divider"}, "must be an array [json-pointer:/blocks]"),
    "unknown block": ([{"type": "chart"}], "unsupported type: chart [json-pointer:/blocks/0]"),
    "long section": (
        [section("x" * 3001)],
        "must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
    ),
    "empty section": ([section("")], "must be more than 0 characters"),
    "section of nothing": ([{"type": "section"}], "must have text or fields"),
    "marked header": (
        [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
        "unsupported type: mrkdwn",
    ),
    "long header": ([{"type": "header", "text": plain("x" * 151)}], "must be less than 151 characters"),
    "long button": ([actions(button("x" * 76))], "must be less than 76 characters"),
    "long value": ([actions(button(value="x" * 2001))], "must be less than 2001 characters"),
    "odd style": ([actions(button(style="big"))], "must be one of primary, danger"),
    "26 buttons": ([actions(*[button()] * 26)], "no more than 25 items allowed"),
    "no buttons": ([actions()], "no less than 1 items allowed"),
    "same action": ([actions(button(action_id="a"), button(action_id="a"))], "action_id already exists: a"),
    "same block": (
        [actions(button(), block_id="b"), {"type": "divider", "block_id": "b"}],
        "block_id already exists",
    ),
    "made-up field": ([{"type": "divider", "colour": "red"}], "additional property: colour"),
    "no alt text": ([{"type": "image", "image_url": "https://x.org/a"}], "missing required field: alt_text"),
    "long alt text": ([image(alt_text="x" * 2001)], "must be less than 2001 characters"),
    "image at a path": ([image(image_url="/a.png")], "must be a valid URL"),
    "101 rows": ([table(101)], "no more than 100 items allowed"),
    "21 cells": ([table(1, 21)], "no more than 20 items allowed"),
    "uneven rows": (
        [{"type": "table", "rows": table(1, 2)["rows"] + table(1, 3)["rows"]}],
        "rows must have the same number of cells",
    ),
    "empty cell": ([table(1, 1, "")], "must be more than 0 characters"),
    "two tables": ([table(2), table(2)], "only_one_table_allowed"),
    "wordy table": ([table(100, 2, "x" * 51)], "must be less than 10001 characters in all cells"),
    "21 points": ([chart(21)], "no more than 20 items allowed"),
    "no points": ([chart(0)], "no less than 1 items allowed"),
    "long title": ([chart(title="x" * 51)], "must be less than 51 characters"),
    "three charts": ([chart()] * 3, "no more than 2 charts allowed"),
    "no axis": (
        [{"type": "data_visualization", "title": "x", "chart": {"type": "bar", "series": [SERIES]}}],
        "axis",
    ),
    "same series": ([chart(1, series=[SERIES, SERIES])], "series name is not unique: People"),
    "other labels": ([chart(2, series=[SERIES])], "data labels must match the categories"),
    "not a number": (
        [chart(1, series=[{"name": "x", "data": [{"label": "day 0", "value": "1"}]}])],
        "must be a number",
    ),
    "long label": (
        [chart(1, series=[{"name": "x", "data": [{"label": "x" * 21, "value": 1}]}])],
        "must be less than 21 characters",
    ),
    "feedback without a value": (
        [{"type": "context_actions", "elements": [{"type": "feedback_buttons"}]}],
        "missing required field: positive_button",
    ),
    "button among feedback": (
        [{"type": "context_actions", "elements": [button()]}],
        "unsupported type: button",
    ),
    "another option first": ([menu(initial_option=OPTION | {"value": "2"})], "must be among the options"),
    "another tick first": (
        [menu("checkboxes", initial_options=[OPTION | {"value": "2"}])],
        "must be among the options",
    ),
    "marked option": ([menu(options=[MARKED_OPTION])], "unsupported type: mrkdwn"),
    "two of one": ([menu("radio_buttons", initial_options=[OPTION])], "additional property: initial_options"),
    "one of many": ([menu("checkboxes", initial_option=OPTION)], "additional property: initial_option"),
    "no time": ([actions({"type": "timepicker", "initial_time": "24:00"})], "must match"),
    "no date": ([actions({"type": "datepicker", "initial_date": "1 May 2025"})], "must match"),
    "11 in context": ([{"type": "context", "elements": [plain("x")] * 11}], "no more than 10 items allowed"),
}


@pytest.mark.parametrize("blocks", GOOD)
def test_what_slack_takes_is_taken(blocks: list[JSON]) -> None:
    assert message_problems(blocks) == []


@pytest.mark.parametrize(("blocks", "reason"), BAD.values(), ids=BAD)
def test_what_slack_refuses_is_refused(blocks: Any, reason: str) -> None:
    assert any(reason in one for one in message_problems(blocks)), message_problems(blocks)


MODAL: JSON = {"type": "modal", "title": plain("Working"), "blocks": [section("x")]}
INPUT = {"type": "input", "label": plain("Day"), "element": {"type": "datepicker", "action_id": "day"}}
BAD_VIEWS = {
    "long title": ({**MODAL, "title": plain("x" * 25)}, "must be less than 25 characters"),
    "no title": ({"type": "modal", "blocks": []}, "missing required field: title"),
    "a Home": ({**MODAL, "type": "home"}, "must be one of modal"),
    "long metadata": ({**MODAL, "private_metadata": "x" * 3001}, "must be less than 3001 characters"),
    "101 blocks": ({**MODAL, "blocks": [section("x")] * 101}, "no more than 100 items allowed"),
    "a table": ({**MODAL, "blocks": [table(2)]}, "unsupported type: table"),
    "a chart": ({**MODAL, "blocks": [chart()]}, "unsupported type: data_visualization"),
    "an input, no submit": ({**MODAL, "blocks": [INPUT]}, "missing required field: submit"),
    "no blocks": ({"type": "modal", "title": plain("x")}, "must be an array"),
}


@pytest.mark.parametrize(("view", "reason"), BAD_VIEWS.values(), ids=BAD_VIEWS)
def test_bad_modals_are_refused(view: JSON, reason: str) -> None:
    assert any(reason in one for one in view_problems(view, "modal")), view_problems(view, "modal")


def test_good_views_are_taken() -> None:
    assert view_problems({**MODAL, "blocks": [section("x")] * 100, "submit": plain("Save")}, "modal") == []
    assert view_problems({"type": "home", "blocks": [table(3), table(3), chart()]}, "home") == []


def test_a_home_has_no_title() -> None:
    assert view_problems({**MODAL, "type": "home"}, "home") != []
