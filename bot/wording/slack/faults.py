"""What a person reads when the desk failed, and when it cannot do what was clicked."""

from collections.abc import Mapping
from typing import Any

from bot.wording.slack import blocks
from bot.wording.slack.blocks import Said
from bot.wording.slack.escape import literal


def fault(reference: str) -> Said:
    """``reference``: what the log has beside the cause."""
    return sentence(f"Something went wrong on the desk's side: no figure was given. Reference: {reference}.")


def unsaved(window: Mapping[str, Any], reference: str) -> Mapping[str, Any]:
    """The answer to a window that was sent in, where the desk failed."""
    return kept_open(
        window,
        "Something went wrong on the desk's side, so this may not have been saved. Save it again, or close "
        f"this and look. Reference: {reference}.",
    )


def kept_open(window: Mapping[str, Any], said: str) -> Mapping[str, Any]:
    """The answer to a window that was sent in and not taken in: it stays open as it was filled in, and says
    so beside its last field. A window without fields is replaced, for one that is answered with nothing is
    closed."""
    fields = [block["block_id"] for block in _blocks(window) if block.get("type") == "input"]
    if fields:
        return {"response_action": "errors", "errors": {str(fields[-1]): said}}
    view = {"type": "modal", "title": blocks.plain("Not saved"), "blocks": [blocks.section(said)]}
    return {"response_action": "update", "view": view}


def sentence(said: str) -> Said:
    """One sentence, as a message."""
    return {"text": literal(said, blocks.TEXT) or " ", "blocks": [blocks.section(said)]}


def _blocks(window: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Those of a window that Slack sent back, as far as they are what they should be."""
    given = window.get("blocks")
    listed = given if isinstance(given, list) else []
    return [block for block in listed if isinstance(block, Mapping) and "block_id" in block]
