"""Buttons and menus in what the bot has shown, and what Slack says of one that was used."""

from collections.abc import Iterator

from tests.strict_slack.refusals import JSON

LABELLED = {"button", "icon_button"}
SIDES = ("positive_button", "negative_button")


def actions(blocks: list[JSON]) -> Iterator[JSON]:
    """Each thing that can be clicked, as the action of a ``block_actions`` payload."""
    for block in blocks:
        within = [*block.get("elements", []), *filter(None, [block.get("accessory"), block.get("element")])]
        for element in within:
            yield from _of(element, block["block_id"])


def find(blocks: list[JSON], wanted: str) -> JSON:
    """By its ``action_id`` or by what it says. Raises ``AssertionError``, naming what there is."""
    there = list(actions(blocks))
    found = [one for one in there if wanted in (one["action_id"], _label(one))]
    assert found, f"nothing to click says {wanted!r}: there are {[_label(one) for one in there]}"
    assert len(found) == 1, f"{len(found)} things to click say {wanted!r}"
    return found[0]


def labels(blocks: list[JSON]) -> list[str]:
    """What the buttons say, in their order."""
    return [_label(one) for one in actions(blocks)]


def _label(action: JSON) -> str:
    words = action.get("text") or (action.get("selected_option") or {}).get("text") or {}
    return str(words.get("text", ""))


def _of(element: JSON, block_id: str) -> Iterator[JSON]:
    kind = element.get("type")
    name = {"action_id": element.get("action_id", ""), "block_id": block_id, "type": kind}
    if kind in LABELLED:
        value = {"value": element["value"]} if "value" in element else {}
        yield {**name, "text": element["text"], **value}
    elif kind == "feedback_buttons":
        for side in SIDES:
            yield {**name, "text": element[side]["text"], "value": element[side]["value"]}
    else:
        for option in options(element):
            yield {**name, "selected_option": option}


def options(element: JSON) -> list[JSON]:
    grouped = [option for group in element.get("option_groups", []) for option in group["options"]]
    return [*element.get("options", []), *grouped]
