"""Text made safe for Slack: what a person typed, or a publisher wrote, stays text and is nothing else.

Slack reads ``<...>`` as a link or a mention in every text object, so ``& < >`` are always entities. Where it
reads markup too (``mrkdwn``, and a message's own text), a blank of no width after each mark keeps it a mark.
"""

from bot.wording.printable import printable

_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_NO_WIDTH = "\N{ZERO WIDTH SPACE}"
_MARKS = str.maketrans({mark: f"{mark}{_NO_WIDTH}" for mark in "*_~`@#"})
_ELLIPSIS = "…"


def escape(text: str, most: int) -> str:
    """For plain text objects: at most ``most`` characters as sent, no entity cut in two."""
    return _within([_entity(char) for char in printable(text)], most)


def literal(text: str, most: int) -> str:
    """For text in which Slack looks for markup: no emphasis, code, mention, emoji, quote or link in it."""
    return _within([_unmarked(char) for char in _unlinked(printable(text))], most)


def _entity(char: str) -> str:
    return char.translate(_ENTITIES)


def _unmarked(char: str) -> str:
    return char.translate(_MARKS).translate(_ENTITIES)


def _unlinked(text: str) -> str:
    """No address for Slack to find, and no name of an emoji."""
    if ":" not in text:
        return text
    return "".join(
        f":{_NO_WIDTH}" if char == ":" and text[at + 1 : at + 2].strip() else char
        for at, char in enumerate(text)
    )


def _within(pieces: list[str], most: int) -> str:
    if sum(map(len, pieces)) <= most:
        return "".join(pieces)
    kept, room = [], most - len(_ELLIPSIS)
    for piece in pieces:
        room -= len(piece)
        if room < 0:
            break
        kept.append(piece)
    return f"{''.join(kept).rstrip()}{_ELLIPSIS}"
