"""Slack's blocks as HTML, near enough to how Slack shows them to judge a message by, and to print in the
README. A developer's tool: nothing tests with it."""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.pictures.drawing import chart

Block = Mapping[str, Any]


def page(body: str, width: int) -> str:
    return f'<!doctype html><meta charset="utf-8"><style>{STYLE}body{{width:{width}px}}</style>{body}'


def message(who: str, when: str, blocks: Sequence[Block], note: str = "", *, person: bool = False) -> str:
    """One message, with its author before it. ``note``: such as "Only visible to you"."""
    tag = "" if person else '<span class="app">APP</span>'
    face = f'<div class="face {"person" if person else "desk"}">{who[0]}</div>'
    above = f'<div class="only">{note}</div>' if note else ""
    head = f'<div class="head"><b>{html.escape(who)}</b>{tag}<span class="when">{when}</span></div>'
    return f'{above}<div class="message">{face}<div class="body">{head}{shown(blocks)}</div></div>'


def modal(view: Block) -> str:
    head = f'<div class="bar"><b>{_text(view["title"])}</b><span>✕</span></div>'
    foot = f'<div class="foot"><span class="button">{_text(view["close"])}</span></div>'
    return f'<div class="modal">{head}<div class="inside">{shown(view["blocks"])}</div>{foot}</div>'


def home(view: Block) -> str:
    return f'<div class="home">{shown(view["blocks"])}</div>'


def shown(blocks: Sequence[Block]) -> str:
    return "".join(_BLOCKS[block["type"]](block) for block in blocks)


def _text(one: Block) -> str:
    """A text object; entities are in it already."""
    text = one["text"]
    if one["type"] == "mrkdwn":
        text = re.sub(r"<@[^>]+>", '<span class="who">@Dana</span>', text)
        text = re.sub(r"<#[^>]+>", '<span class="who">#newsdesk</span>', text)
        text = re.sub(r"<(https?[^|>]+)\|([^>]+)>", r'<a href="\1">\2</a>', text)
    return str(text).replace("\n", "<br>")


def _section(block: Block) -> str:
    beside = f'<div class="beside">{_element(block["accessory"])}</div>' if "accessory" in block else ""
    return f'<div class="section"><div>{_text(block["text"])}</div>{beside}</div>'


def _header(block: Block) -> str:
    return f'<div class="header">{_text(block["text"])}</div>'


def _context(block: Block) -> str:
    return f'<div class="context">{"".join(f"<span>{_text(one)}</span>" for one in block["elements"])}</div>'


def _actions(block: Block) -> str:
    return f'<div class="actions">{"".join(map(_element, block["elements"]))}</div>'


def _element(one: Block) -> str:
    match one["type"]:
        case "button":
            return f'<span class="button">{_text(one["text"])}</span>'
        case "static_select":
            return f'<span class="button">{_text(one["initial_option"]["text"])} ▾</span>'
        case "conversations_select":
            return f'<span class="button">{_text(one["placeholder"])} ▾</span>'
        case _:
            both = (one["positive_button"], one["negative_button"])
            return "".join(f'<span class="thumbs">{_text(each["text"])}</span>' for each in both)


def _table(block: Block) -> str:
    right = ["right" if column.get("align") == "right" else "left" for column in block["column_settings"]]
    rows = "".join(_row(row, right, "th" if not at else "td") for at, row in enumerate(block["rows"]))
    return f"<table>{rows}</table>"


def _row(row: Sequence[Block], sides: Sequence[str], tag: str) -> str:
    cells = [f"<{tag} class={side}>{cell['text']}</{tag}>" for cell, side in zip(row, sides, strict=True)]
    return f"<tr>{''.join(cells)}</tr>"


def _rich(block: Block) -> str:
    lines = "".join(part["text"] for one in block["elements"] for part in one["elements"])
    return f"<pre>{html.escape(lines)}</pre>"


_BLOCKS: dict[str, Callable[[Block], str]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
    "context_actions": _actions,
    "table": _table,
    "rich_text": _rich,
    "data_visualization": chart,
}

STYLE = """
body{margin:0;padding:14px 18px;background:#fff;color:#1d1c1d;
font:15px/1.46 "Lato","Liberation Sans",Arial,sans-serif}
.message{display:flex;gap:10px;margin:2px 0 10px}.body{flex:1;min-width:0}
.face{width:36px;height:36px;border-radius:6px;color:#fff;font-weight:700;display:grid;place-items:center}
.desk{background:#0b4f79}.person{background:#8d5a97}
.head b{margin-right:6px}.when{color:#616061;font-size:12px}
.app{background:#ececec;color:#616061;font-size:10px;padding:1px 4px;border-radius:3px;margin-right:6px}
.only{color:#616061;font-size:12px;margin:0 0 4px 46px}
.section{display:flex;justify-content:space-between;gap:16px;margin:4px 0 8px}.beside{flex:none}
.header{font-size:18px;font-weight:900;margin:12px 0 6px}
.context{color:#616061;font-size:12.5px;margin:6px 0;display:flex;flex-wrap:wrap;gap:2px 12px}
a,.who{color:#1264a3;text-decoration:none}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0}
.button{border:1px solid #bbb;border-radius:4px;padding:3px 11px;font-size:13.5px;
font-weight:700;background:#fff}
.thumbs{color:#616061;font-size:12.5px;border:1px solid #ddd;border-radius:12px;padding:1px 10px}
table{border-collapse:collapse;margin:8px 0;border:1px solid #ddd;font-size:14px}
td,th{border:1px solid #ddd;padding:4px 10px}.left{text-align:left}.right{text-align:right}
pre{background:#f8f8f8;border:1px solid #ddd;border-radius:4px;padding:8px;margin:6px 0;
font:12px/1.5 "Liberation Mono",monospace;white-space:pre-wrap}
.chart{border:1px solid #ddd;border-radius:8px;padding:10px 12px;margin:8px 0;max-width:600px}
.modal{border:1px solid #ccc;border-radius:8px;box-shadow:0 4px 18px #0003}
.bar,.foot{display:flex;justify-content:space-between;padding:12px 18px;font-size:17px}
.foot{justify-content:flex-end;border-top:1px solid #ddd}.bar{border-bottom:1px solid #ddd}
.inside{padding:6px 18px}
"""
