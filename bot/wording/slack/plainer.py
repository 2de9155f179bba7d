"""Tables and charts as text, for a Slack that does not take the blocks made for them.

Those blocks are new, and not every workspace, client or plan has them.
"""

from collections.abc import Iterator, Sequence

from bot.wording.aligned import aligned
from bot.wording.slack.blocks import TEXT, Block, columns
from bot.wording.slack.escape import unescape


def plainer(blocks: Sequence[Block]) -> list[Block]:
    """The same figures in blocks that every Slack takes; without the buttons that ask for an opinion."""
    return [other for block in blocks for other in _plainer(block)]


def _plainer(block: Block) -> Iterator[Block]:
    match block["type"]:
        case "table":
            yield from _lines(_table(block))
        case "data_visualization":
            yield from _lines(_chart(block))
        case "context_actions":
            return
        case _:
            yield block


def _table(block: Block) -> Iterator[str]:
    rows = [[unescape(cell["text"]) for cell in row] for row in block["rows"]]
    return aligned(rows, [setting.get("align") == "right" for setting in block["column_settings"]])


def _chart(block: Block) -> Iterator[str]:
    yield unescape(block["title"])
    several = block["chart"]["series"][1:]
    for series in block["chart"]["series"]:
        if several:
            yield f"{unescape(series['name'])}:"
        points = [(f"{point['value']:,}", unescape(point["label"])) for point in series["data"]]
        yield from aligned(points, (True, False))


def _lines(lines: Iterator[str]) -> Iterator[Block]:
    """In as many blocks as they need: no line is cut, for half a number is another number."""
    held: list[str] = []
    for line in lines:
        if held and len("\n".join([*held, line])) > TEXT:
            yield columns(held)
            held = []
        held.append(line)
    yield columns(held)
