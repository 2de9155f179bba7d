"""The ids that Slack gives to blocks and actions that come without one."""

import secrets

from tests.strict_slack.refusals import JSON

INTERACTIVE = ("accessory", "element")
CLICKABLE_BLOCKS = {"actions", "context_actions", "section", "input"}


def named(blocks: list[JSON]) -> list[JSON]:
    """Copies, each with its ``block_id``, and what can be clicked with its ``action_id``."""
    return [_block(block) for block in blocks]


def _block(block: JSON) -> JSON:
    out = {**block, "block_id": block.get("block_id") or secrets.token_urlsafe(4)}
    if block["type"] in CLICKABLE_BLOCKS:
        if "elements" in block:
            out["elements"] = [_element(one) for one in block["elements"]]
        out.update({place: _element(block[place]) for place in INTERACTIVE if place in block})
    return out


def _element(element: JSON) -> JSON:
    return {**element, "action_id": element.get("action_id") or secrets.token_urlsafe(4)}
