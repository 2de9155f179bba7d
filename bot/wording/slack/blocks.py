"""The few of Slack's blocks that the desk speaks in, each within its limits.

After https://docs.slack.dev/reference/block-kit/blocks. Text given is plain: it is escaped here.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypedDict

from bot.wording.printable import printable
from bot.wording.slack.escape import escape, escape_lines, literal

Block = dict[str, Any]
View = dict[str, Any]

TEXT = 3000
LABEL = 75
HEADER = 150
ELEMENTS = 25
CONTEXT = 10
ROWS = 100
COLUMNS = 20
TABLE_CHARACTERS = 10_000
VIEW_TITLE = 24
VIEW_BLOCKS = 100
MESSAGE_BLOCKS = 50


class Said(TypedDict):
    """One message. ``text`` makes sense without the blocks: notifications and screen readers have it."""

    text: str
    blocks: list[Block]


def plain(text: str, most: int = TEXT) -> Block:
    return {"type": "plain_text", "text": escape(text, most) or " ", "emoji": False}


def marked(text: str) -> Block:
    """``text``: markup put together by the desk, of pieces that are escaped already."""
    return {"type": "mrkdwn", "text": text, "verbatim": True}


@lru_cache(256)  # a few publications stand under all answers
def link(url: str, label: str) -> str:
    """A link, as a piece of markup."""
    return f"<{escape(url, TEXT // 2).replace('|', '%7C')}|{literal(label, TEXT // 3)}>"


def header(text: str) -> Block:
    return {"type": "header", "text": plain(text, HEADER)}


def section(text: str) -> Block:
    return {"type": "section", "text": plain(text)}


def line(text: str) -> Block:
    """A section of ``marked``."""
    return {"type": "section", "text": marked(text)}


def paragraph(lines: Iterable[str]) -> Block:
    """A section in which each line stays one."""
    text = escape_lines(lines, TEXT) or " "
    return {"type": "section", "text": {"type": "plain_text", "text": text, "emoji": False}}


def columns(lines: Sequence[str]) -> Block:
    """Lines in letters of one width, each as it is: no markup is looked for in them."""
    text = "\n".join(map(printable, lines))[:TEXT]
    inside = {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": text}]}
    return {"type": "rich_text", "elements": [inside]}


def context(texts: Iterable[Block]) -> list[Block]:
    """Small print: text objects, ten to a block."""
    elements = list(texts)
    return [
        {"type": "context", "elements": elements[at : at + CONTEXT]}
        for at in range(0, len(elements), CONTEXT)
    ]


def button(label: str, action: str, value: str, *, said: str = "") -> Block:
    """``said``: what a screen reader says, where the label alone does not."""
    made: Block = {"type": "button", "text": plain(label, LABEL), "action_id": action, "value": value}
    if said:
        made["accessibility_label"] = escape(said, LABEL)
    return made


def actions(elements: Sequence[Block]) -> list[Block]:
    """None where there is nothing to press."""
    if not elements:
        return []
    return [{"type": "actions", "elements": list(elements[:ELEMENTS])}]


def table(columns: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool]) -> Block:
    """``rows``: as many as ``rows_that_fit`` says."""
    return {
        "type": "table",
        "rows": [[_cell(text) for text in row[:COLUMNS]] for row in (columns, *rows)],
        "column_settings": [
            {"align": "right"} if number else {"is_wrapped": True} for number in numeric[:COLUMNS]
        ],
    }


def rows_that_fit(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """How many rows, from the first, one table can hold under its headings."""
    room = TABLE_CHARACTERS - sum(map(_length, columns))
    for at, row in enumerate(rows[: ROWS - 1]):
        room -= sum(map(_length, row))
        if room < 0:
            return at
    return min(len(rows), ROWS - 1)


def _length(text: str) -> int:
    return len(_cell(text)["text"])


def _cell(text: str) -> Block:
    return {"type": "raw_text", "text": escape(text, TEXT) or " "}
