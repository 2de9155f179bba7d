"""Text made safe for Slack: what a person typed, or a publisher wrote, stays text and is nothing else.

Slack reads ``<...>`` as a link or a mention in every text object, so ``& < >`` are always entities. Where it
reads markup too (``mrkdwn``, and a message's own text), a blank of no width after each mark keeps it a mark.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.wording.printable import printable

_NO_WIDTH = "\N{ZERO WIDTH SPACE}"
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_SAID = _ENTITIES | {mark: f"{mark}{_NO_WIDTH}" for mark in "*_~`@#:"}
_ENTITY = re.compile("[&<>]")  # few characters are any: to look for them is faster than to translate all
_MARK = re.compile(r"[&<>*_~`@#]|:(?=\S)")  # a colon before an address's slashes, or in the name of an emoji
_PIECE = re.compile(rf"(?:&(?:amp|lt|gt);|.){_NO_WIDTH}?", re.DOTALL)
_ELLIPSIS = "…"


@lru_cache(1024)  # labels and sources come again in every answer
def escape(text: str, most: int) -> str:
    """For plain text objects: at most ``most`` characters as sent, no entity cut in two."""
    return _within(_ENTITY.sub(_instead, printable(text)), most)


def escape_lines(lines: Iterable[str], most: int) -> str:
    """The same for text of several lines, none of which has a break of its own."""
    return _within("\n".join(_ENTITY.sub(_instead, printable(line)) for line in lines), most)


def literal(text: str, most: int) -> str:
    """For text in which Slack looks for markup: no emphasis, code, mention, emoji, quote or link in it."""
    return _within(_MARK.sub(_instead, printable(text)), most)


def unescape(escaped: str) -> str:
    """What ``escape`` was given, for text that Slack shows as it is."""
    for character, entity in reversed(_ENTITIES.items()):
        escaped = escaped.replace(entity, character)
    return escaped


def _instead(found: re.Match[str]) -> str:
    return _SAID[found[0]]


def _within(escaped: str, most: int) -> str:
    if len(escaped) <= most:
        return escaped
    end = 0
    for piece in _PIECE.finditer(escaped):
        if piece.end() > most - len(_ELLIPSIS):
            break
        end = piece.end()
    return f"{escaped[:end].rstrip()}{_ELLIPSIS}"
