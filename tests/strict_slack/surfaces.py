"""Messages and views as wholes."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any, cast

from slackblocks import _limits as limits
from slackblocks._surfaces import _BLOCK_TYPES_BY_SURFACE as TYPES
from slackblocks._surfaces import BlockSurface

from tests.strict_slack.blocks import BLOCKS
from tests.strict_slack.refusals import JSON
from tests.strict_slack.shapes import Problems, boolean, by_type, fields, items, one_of, problem, string, text

ONLY_ONE_TABLE = "only_one_table_allowed"
VIEW_TEXT = {
    "title": text(limits.VIEW_TITLE_MAX_LENGTH),
    "close": text(limits.VIEW_CLOSE_MAX_LENGTH),
    "submit": text(limits.VIEW_SUBMIT_MAX_LENGTH),
}
VIEW_REST = {
    "private_metadata": string(limits.VIEW_PRIVATE_METADATA_MAX_LENGTH, 0),
    "callback_id": string(limits.VIEW_CALLBACK_ID_MAX_LENGTH),
    "external_id": string(limits.VIEW_EXTERNAL_ID_MAX_LENGTH, 0),
}
FLAGS = dict.fromkeys(("clear_on_close", "notify_on_close", "submit_disabled"), boolean)


def message_problems(blocks: Any) -> list[str]:
    """What Slack would refuse in the blocks of a message, each with where it is; empty for nothing."""
    return list(_whole(blocks, "/blocks", "message", limits.MESSAGE_BLOCKS_MAX_ITEMS))


def view_problems(view: Any, kind: str) -> list[str]:
    """The same for a view. ``kind``: ``modal`` or ``home``."""
    return list(_view(view, kind))


def _view(view: Any, kind: str) -> Problems:
    if not isinstance(view, dict):
        yield problem("must be an object", "/view")
        return
    words = VIEW_TEXT if kind == "modal" else {}
    required = {"title": VIEW_TEXT["title"]} if kind == "modal" else {}
    rest = {name: value for name, value in view.items() if name != "blocks"}
    yield from fields({"type": one_of(kind), **required}, {**words, **VIEW_REST, **FLAGS})(rest, "/view")
    blocks = view.get("blocks")
    surface = cast("BlockSurface", kind)
    yield from _whole(blocks, "/view/blocks", surface, limits.VIEW_BLOCKS_MAX_ITEMS)
    if isinstance(blocks, list) and _kinds(blocks)["input"] and kind == "modal" and "submit" not in view:
        yield problem("missing required field: submit, where there are inputs", "/view")


def _whole(blocks: Any, where: str, surface: BlockSurface, most: int) -> Problems:
    yield from items(by_type(BLOCKS, _allowed(surface)), most, 0)(blocks, where)
    if isinstance(blocks, list):
        yield from _together([block for block in blocks if isinstance(block, dict)], where, surface)


def _allowed(surface: BlockSurface) -> Collection[str]:
    """A modal has no table and no chart, a message no alert."""
    return TYPES[surface]


def _together(blocks: list[JSON], where: str, surface: BlockSurface) -> Problems:
    """What no block knows by itself."""
    ids = [block["block_id"] for block in blocks if "block_id" in block]
    yield from (problem(f"block_id already exists: {id_}", where) for id_ in _repeated(ids))
    for index, block in enumerate(blocks):
        actions = [one["action_id"] for one in _elements(block) if "action_id" in one]
        twice = _repeated(actions)
        yield from (problem(f"action_id already exists: {id_}", f"{where}/{index}") for id_ in twice)
    if surface != "message":
        return
    kinds = _kinds(blocks)
    if kinds["table"] > 1:
        yield problem(ONLY_ONE_TABLE, where)
    if kinds["data_visualization"] > limits.MESSAGE_DATA_VISUALIZATIONS_MAX_ITEMS:
        yield problem(f"no more than {limits.MESSAGE_DATA_VISUALIZATIONS_MAX_ITEMS} charts allowed", where)


def _kinds(blocks: list[Any]) -> Counter[str]:
    return Counter(str(block.get("type")) for block in blocks if isinstance(block, dict))


def _elements(block: JSON) -> Iterator[JSON]:
    inside = block.get("elements")
    candidates = [*(inside if isinstance(inside, list) else []), block.get("accessory"), block.get("element")]
    yield from (one for one in candidates if isinstance(one, dict))


def _repeated(names: list[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
